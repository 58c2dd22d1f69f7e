package org.calmtrace.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ed25519Test {

  private static final HexFormat HEX = HexFormat.of();

  /** RFC 8032 section 7.1. */
  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,"
        + "'',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
        + "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,"
        + "72,"
        + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da0"
        + "85ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,"
        + "af82,"
        + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac1"
        + "8ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42,"
        + "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf,"
        + "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2"
        + "192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f,"
        + "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b5890"
        + "9351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"
  })
  void keysAndSignaturesAreThePublishedOnes(
      String seed, String key, String message, String signed) {
    byte[] secret = HEX.parseHex(seed);
    assertThat(HEX.formatHex(Ed25519.publicKey(secret))).isEqualTo(key);
    byte[] text = HEX.parseHex(message);
    assertThat(HEX.formatHex(Ed25519.sign(secret, text))).isEqualTo(signed);
    assertThat(Ed25519.verify(HEX.parseHex(key), text, HEX.parseHex(signed))).isTrue();
  }

  @Test
  void whatIsNoSignatureOrNoKeyIsFalseAndNoFailure() {
    byte[] seed = new byte[32];
    byte[] key = Ed25519.publicKey(seed);
    byte[] message = {1, 2, 3};
    byte[] signed = Ed25519.sign(seed, message);
    assertThat(Ed25519.verify(key, message, signed)).isTrue();

    assertThat(Ed25519.verify(key, new byte[] {1, 2, 4}, signed)).isFalse();
    assertThat(Ed25519.verify(key, message, new byte[0])).isFalse();
    assertThat(Ed25519.verify(key, message, Arrays.copyOf(signed, 63))).isFalse();
    assertThat(Ed25519.verify(key, message, Arrays.copyOf(signed, 65))).isFalse();
    assertThat(Ed25519.verify(key, message, new byte[64])).isFalse();
    byte[] otherKey = Ed25519.publicKey(signed32(signed));
    assertThat(Ed25519.verify(otherKey, message, signed)).isFalse();
    byte[] noPoint = new byte[32];
    noPoint[0] = 2;
    assertThat(Ed25519.verify(noPoint, message, signed)).isFalse();
    byte[] outOfField = new byte[32];
    Arrays.fill(outOfField, (byte) 0xff);
    assertThat(Ed25519.verify(outOfField, message, signed)).isFalse();
  }

  private static byte[] signed32(byte[] signed) {
    return Arrays.copyOf(signed, 32);
  }

  /** A second signature of the same text that anybody could make of the first: RFC 8032, 5.1.7. */
  @Test
  void aSignatureWithTheOrderAddedIsNone() {
    BigInteger order =
        BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    byte[] seed = new byte[32];
    byte[] signed = Ed25519.sign(seed, new byte[0]);
    byte[] s = Arrays.copyOfRange(signed, 32, 64);
    byte[] moved = reversed(new BigInteger(1, reversed(s)).add(order).toByteArray());
    byte[] other = Arrays.copyOf(signed, 64);
    System.arraycopy(moved, 0, other, 32, 32);
    assertThat(Ed25519.verify(Ed25519.publicKey(seed), new byte[0], other)).isFalse();
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
