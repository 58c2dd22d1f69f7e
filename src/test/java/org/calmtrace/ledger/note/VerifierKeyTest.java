package org.calmtrace.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {

  private static final String KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  @ParameterizedTest
  @CsvSource({
    KEY + ", PeterNeumann, ED25519, c74f20a3",
    "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8,"
        + " sum.golang.org, ED25519, 033de0ae",
    "example.com/witness+eb2708d1+BL1P8KpDUyxVGbs/gqQyEGyvLi9JZBPNZCpqGPqhU5rG,"
        + " example.com/witness, COSIGNATURE_V1, eb2708d1",
    "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2,"
        + " remora.n621.de, COSIGNATURE_V1, da77ade7"
  })
  void keysOfOthersAreReadAndWrittenAsTheyAre(
      String text, String name, KeyType type, String identifier) throws Exception {
    VerifierKey key = VerifierKey.parse(text);
    assertThat(key.name()).isEqualTo(name);
    assertThat(key.type()).isEqualTo(type);
    assertThat(key.identifier()).isEqualTo(identifier);
    assertThat(key).hasToString(text).isEqualTo(VerifierKey.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing | '' | name+identifier+base64",
        "a name only | PeterNeumann | name+identifier+base64",
        "two parts | PeterNeumann+c74f20a3 | name+identifier+base64",
        "no name | +c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW | name+identifier",
        "a space in the name | Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW | name+",
        "another identifier | PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW | c74f20a3 and not c74f20a4",
        "an identifier in capitals | PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW | c74f20a3 and not",
        "an identifier of 7 digits | PeterNeumann+74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW | and not 74f20a3",
        "another name | PaulNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW | and not c74f20a3",
        "another key | PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX | and not c74f20a3",
        "no key | PeterNeumann+c74f20a3+ | of a type that is not known",
        "a key of 31 bytes | PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q= | 31 bytes",
        "a key of 33 bytes | PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWAA== | 33 bytes",
        "a type of its own | PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW | of a type that is not known",
        "no padding | example+00000000+AQ | not base64",
        "bits that say nothing | example+00000000+AR== | not base64",
        "address base64 | PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq_LDE4izWy10TW | not base64",
        "a space at the end | 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW ' | not base64",
      })
  void whatIsWrongIsSaid(String name, String text, String said) {
    assertThatThrownBy(() -> VerifierKey.parse(text))
        .as(name)
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a b", "a+b", "a\u00a0b", "a\u2003b", "a\u0085b", "a\nb", "a\tb", "a\u0001"})
  void namesThatWouldBreakALineAreNone(String name) {
    assertThatThrownBy(() -> new VerifierKey(name, KeyType.ED25519, new byte[32]))
        .hasMessageContaining("Not a name");
  }

  @Test
  void aNameMayBeInAnyLanguage() throws Exception {
    VerifierKey key = Witness.log("hôpital.example/été", 1).verifierKey();
    assertThat(VerifierKey.parse(key.toString())).isEqualTo(key);
  }

  @Test
  void aSigningKeySaysNothingOfItself() {
    SigningKey key = Witness.log("ledger.example", 7);
    assertThat(key.toString()).doesNotContain("0707").doesNotContain("BwcHBw");
    assertThatThrownBy(() -> SigningKey.of("ledger.example", new byte[31]))
        .hasMessageContaining("31 bytes");
    assertThatThrownBy(() -> SigningKey.of("ledger example", new byte[32]))
        .hasMessageContaining("Not a name");
  }
}
