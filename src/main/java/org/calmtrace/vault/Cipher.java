package org.calmtrace.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** What the vault takes from Tink: fresh AES-256-GCM keysets, and what a ciphertext is bound to. */
final class Cipher {

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Cipher() {}

  static KeysetHandle freshKeyset() throws GeneralSecurityException {
    return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
  }

  static Aead of(KeysetHandle keyset) throws GeneralSecurityException {
    return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /** A text opens only as a text of this subject: one moved to another person does not. */
  static byte[] boundToText(String subject) {
    return bytes("calmtrace-text/v1\n" + subject);
  }

  /** A wrapped key opens only as the key of this subject: exchanging two documents is noticed. */
  static byte[] boundToKey(String subject) {
    return bytes("calmtrace-key/v1\n" + subject);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
