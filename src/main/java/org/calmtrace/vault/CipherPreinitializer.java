package org.calmtrace.vault;

import com.google.crypto.tink.aead.AeadConfig;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/** Registers Tink's ciphers while the application starts: the half second is another core's. */
class CipherPreinitializer implements BackgroundPreinitializer {

  @Override
  public void preinitialize() throws Exception {
    AeadConfig.register();
  }
}
