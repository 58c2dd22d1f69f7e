package org.calmtrace.ledger.note;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) by the JDK, with keys as bare bytes as notes have them. */
final class Ed25519 {

  /** Length of a seed and of a public key. */
  static final int KEY = 32;

  static final int SIGNATURE = 64;

  private static final String NAME = "Ed25519";

  /** What stands before the 32 bytes of a public key in X.509 (RFC 8410 section 4). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519() {}

  /**
   * The public key of a seed. The JDK derives it only while it makes a pair, from the 32 bytes that
   * it asks its source of chance for: here that source is the seed. A JDK that asked for anything
   * else would be found out before its key is used.
   */
  static byte[] publicKey(byte[] seed) {
    try {
      KeyPairGenerator pairs = KeyPairGenerator.getInstance(NAME);
      pairs.initialize(NamedParameterSpec.ED25519, new SeedSource(seed));
      byte[] encoded = pairs.generateKeyPair().getPublic().getEncoded();
      byte[] key = Arrays.copyOfRange(encoded, X509.length, encoded.length);
      if (!verify(key, seed, sign(seed, seed))) {
        throw new IllegalStateException("This JDK does not make an Ed25519 key from its seed");
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }

  static byte[] sign(byte[] seed, byte[] message) {
    try {
      Signature signature = Signature.getInstance(NAME);
      signature.initSign(
          KeyFactory.getInstance(NAME)
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }

  /** False also of what is no signature and of a key that is no point of the curve. */
  static boolean verify(byte[] key, byte[] message, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(NAME);
      signature.initVerify(decode(key));
      signature.update(message);
      return signature.verify(signed);
    } catch (SignatureException | InvalidKeyException | InvalidKeySpecException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }

  private static PublicKey decode(byte[] key) throws GeneralSecurityException {
    byte[] encoded = Arrays.copyOf(X509, X509.length + key.length);
    System.arraycopy(key, 0, encoded, X509.length, key.length);
    return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
  }

  /** Answers with the seed, once, and with nothing else. */
  private static final class SeedSource extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    SeedSource(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("This JDK does not make an Ed25519 key from its seed");
      }
      System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
  }
}
