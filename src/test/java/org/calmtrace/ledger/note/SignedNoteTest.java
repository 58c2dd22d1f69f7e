package org.calmtrace.ledger.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SignedNoteTest {

  private static final String TEXT =
      "If you think cryptography is the answer to your problem,\n"
          + "then you don't know what your problem is.\n";
  private static final String LINE =
      "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  private static final String NOTE = TEXT + "\n" + LINE;
  private static final String SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

  private static VerifierKey key() throws MalformedException {
    return VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  }

  @Test
  void aNoteThatOthersHaveSignedIsRead() throws Exception {
    SignedNote note = SignedNote.parse(NOTE.getBytes(UTF_8));
    assertThat(note.text()).isEqualTo(TEXT);
    assertThat(note.verify(List.of(key()))).hasSize(1);
    assertThat(note).hasToString(NOTE);
    assertThat(note.bytes()).isEqualTo(NOTE.getBytes(UTF_8));
  }

  @Test
  void aSignatureIsTheOneThatOthersMakeWithThisKey() {
    byte[] typed = Base64.getDecoder().decode(SECRET);
    SigningKey signer = SigningKey.of("PeterNeumann", Arrays.copyOfRange(typed, 1, 33));
    assertThat(signer.sign(TEXT).line()).isEqualTo(LINE);
    assertThat(signer.verifierKey().identifier()).isEqualTo("c74f20a3");
  }

  @Test
  void theLastBlankLineSeparates() throws Exception {
    SigningKey signer = Witness.log("ledger.example", 1);
    String text = "one\n\n\u2014 not a signature\n\ntwo\n";
    SignedNote note = new SignedNote(text, List.of(signer.sign(text)));
    SignedNote read = SignedNote.parse(note.bytes());
    assertThat(read.text()).isEqualTo(text);
    assertThat(read.verify(List.of(signer.verifierKey()))).hasSize(1);
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrongIsSaid() {
    return Stream.of(
        malformed("nothing", "", "no blank line"),
        malformed("text only", TEXT, "no blank line"),
        malformed("no blank line", TEXT + LINE, "no blank line"),
        malformed("no signature", TEXT + "\n", "no signature"),
        malformed("blank line at the end", NOTE + "\n", "no signature"),
        malformed("no line feed at the end", NOTE.stripTrailing(), "no line feed"),
        malformed("a line behind", NOTE + "and so on\n", "Not a signature line"),
        malformed("hyphen for the dash", NOTE.replace('\u2014', '-'), "Not a signature line"),
        malformed("no space after the dash", NOTE.replace("\u2014 ", "\u2014"), "signature line"),
        malformed("no name", NOTE.replace("PeterNeumann", ""), "no name for a key"),
        malformed("a plus in the name", NOTE.replace("PeterN", "Peter+N"), "no name for a key"),
        malformed("no signature in the line", TEXT + "\n\u2014 Peter\n", "Not a signature line"),
        malformed("an empty signature", TEXT + "\n\u2014 Peter \n", "too short"),
        malformed("an identifier only", TEXT + "\n\u2014 Peter AAAAAA==\n", "too short"),
        malformed("a second space", NOTE.replace(" x08", "  x08"), "not base64"),
        malformed("a space behind", NOTE.replace("nAM=", "nAM= "), "not base64"),
        malformed("no padding", NOTE.replace("nAM=", "nAM"), "not base64"),
        malformed("bits that say nothing", NOTE.replace("nAM=", "nAN="), "not base64"),
        malformed("carriage returns", NOTE.replace("\n", "\r\n"), "control character"),
        malformed("a tab", NOTE.replace("If you", "If\tyou"), "control character"),
        malformed("a zero", NOTE.replace("If you", "If\0you"), "control character"));
  }

  private static DynamicTest malformed(String name, String note, String said) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            assertThatThrownBy(() -> SignedNote.parse(note.getBytes(UTF_8)))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining(said));
  }

  @Test
  void bytesThatAreNoUtf8AreNoNote() {
    byte[] latin = NOTE.replace("problem", "probl\u00e8me").getBytes(ISO_8859_1);
    assertThatThrownBy(() -> SignedNote.parse(latin)).hasMessageContaining("not UTF-8");
    byte[] overlong = NOTE.getBytes(UTF_8);
    overlong[3] = (byte) 0xc0;
    overlong[4] = (byte) 0xaf;
    assertThatThrownBy(() -> SignedNote.parse(overlong)).hasMessageContaining("not UTF-8");
  }

  @Test
  void aHundredSignaturesAreTakenAndNoMore() throws Exception {
    SignedNote hundred =
        SignedNote.parse(
            (TEXT + "\n" + "\u2014 Nobody AAAAAAA=\n".repeat(99) + LINE).getBytes(UTF_8));
    assertThat(hundred.verify(List.of(key()))).hasSize(1);
    byte[] more = (TEXT + "\n" + LINE.repeat(101)).getBytes(UTF_8);
    assertThatThrownBy(() -> SignedNote.parse(more)).hasMessageContaining("more than 100");
  }

  @Test
  void aNoteOfMoreThanAMebibyteIsNotRead() {
    byte[] large = ("x".repeat(1 << 20) + "\n\n" + LINE).getBytes(UTF_8);
    assertThatThrownBy(() -> SignedNote.parse(large)).hasMessageContaining("longer than 1048576");
  }

  @Test
  void whoIsNotKnownIsPassedOver() throws Exception {
    SigningKey stranger = Witness.log("stranger.example", 9);
    SignedNote note = SignedNote.parse(NOTE.getBytes(UTF_8)).with(stranger.sign(TEXT));
    assertThat(note.verify(List.of(key())))
        .extracting(VerifiedSignature::key)
        .containsExactly(key());
    // The same name with another key is another key, and the other way round.
    SigningKey namesake = Witness.log("PeterNeumann", 9);
    SignedNote two = SignedNote.parse(NOTE.getBytes(UTF_8)).with(namesake.sign("another text\n"));
    assertThat(two.verify(List.of(key()))).hasSize(1);
    assertThatThrownBy(() -> two.verify(List.of(stranger.verifierKey())))
        .isInstanceOf(UntrustedException.class)
        .hasMessageContaining("PeterNeumann (c74f20a3), PeterNeumann (");
    assertThatThrownBy(() -> two.verify(List.of())).isInstanceOf(UntrustedException.class);
  }

  @Test
  void oneWrongSignatureOfAKnownKeySpoilsTheNote() throws Exception {
    SigningKey second = Witness.log("second.example", 2);
    SignedNote good = SignedNote.parse(NOTE.getBytes(UTF_8)).with(second.sign(TEXT));
    SignedNote bad = SignedNote.parse(NOTE.getBytes(UTF_8)).with(second.sign("another text\n"));
    List<VerifierKey> both = List.of(key(), second.verifierKey());
    assertThat(good.verify(both)).hasSize(2);
    assertThatThrownBy(() -> bad.verify(both))
        .isInstanceOf(UntrustedException.class)
        .hasMessageContaining("second.example");
    assertThat(bad.verify(List.of(key()))).hasSize(1);
  }

  @Test
  void aLogsSignatureIsNoWitnesssAndTheOtherWayRound() throws Exception {
    Witness witness = Witness.of("example", 3);
    SigningKey log = Witness.log("example", 3);
    Checkpoint checkpoint =
        Checkpoint.parse("example\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
    SignedNote note = checkpoint.sign(log);
    assertThatThrownBy(() -> note.verify(List.of(witness.key())))
        .isInstanceOf(UntrustedException.class);
    SignedNote cosigned = witness.cosign(note, Instant.parse("2026-11-20T21:08:00Z"));
    assertThat(cosigned.verify(List.of(witness.key(), log.verifierKey()))).hasSize(2);
    NoteSignature disguised =
        new NoteSignature("example", witness.key().id(), note.signatures().getFirst().signature());
    assertThatThrownBy(() -> note.with(disguised).verify(List.of(witness.key())))
        .hasMessageContaining("is not one of this text");
  }
}
