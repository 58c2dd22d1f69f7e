package org.calmtrace.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.security.GeneralSecurityException;

/**
 * Wraps the keys of all subjects. It lives in a file outside the database, so that a copy of the
 * database alone reads nobody's text.
 */
final class MasterKey {

  private final KeysetHandle keyset;
  private final Aead aead;

  private MasterKey(KeysetHandle keyset) throws GeneralSecurityException {
    this.keyset = keyset;
    this.aead = Cipher.of(keyset);
  }

  static MasterKey fresh() throws GeneralSecurityException {
    return new MasterKey(Cipher.freshKeyset());
  }

  /** Reads a Tink keyset in its JSON form, which other Tink tools can make and rotate too. */
  static MasterKey parse(String json) throws GeneralSecurityException {
    return new MasterKey(
        TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
  }

  String toJson() throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
  }

  byte[] wrap(String subject, KeysetHandle key) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, aead, Cipher.boundToKey(subject));
  }

  Aead unwrap(String subject, byte[] wrapped) throws GeneralSecurityException {
    return Cipher.of(
        TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, Cipher.boundToKey(subject)));
  }
}
