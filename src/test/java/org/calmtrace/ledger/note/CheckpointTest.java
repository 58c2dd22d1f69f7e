package org.calmtrace.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.calmtrace.ledger.merkle.TreeHash;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CheckpointTest {

  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
  private static final String TEXT = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";

  @Test
  void thePublishedExampleIsReadAndWritten() throws Exception {
    Checkpoint checkpoint = Checkpoint.parse(TEXT);
    assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(checkpoint.size()).isEqualTo(20_852_163);
    assertThat(checkpoint.rootText()).isEqualTo(ROOT);
    assertThat(checkpoint.text()).isEqualTo(TEXT);
  }

  @Test
  void linesOfAnotherLogsOwnStayInItsNoteAndAreNeverWritten() throws Exception {
    assertThat(Checkpoint.parse(TEXT + "extended\nmore\n").text()).isEqualTo(TEXT);
    SigningKey key = Witness.log("example.com/behind-the-sofa", 1);
    String longer = TEXT + "extended\n";
    SignedNote note = new SignedNote(longer, List.of(key.sign(longer)));
    SignedNote read = SignedNote.parse(note.bytes());
    assertThat(read.text()).isEqualTo(longer);
    assertThat(read.verify(List.of(key.verifierKey()))).hasSize(1);
  }

  @Test
  void anEmptyTreeHasItsCheckpoint() throws Exception {
    Checkpoint empty = new Checkpoint("ledger.example", 0, TreeHash.empty());
    assertThat(empty.text())
        .isEqualTo("ledger.example\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
    assertThat(Checkpoint.parse(empty.text()).size()).isZero();
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrongIsSaid() {
    String size = "not a whole number";
    return Stream.of(
        malformed("nothing", "", "no line feed"),
        malformed("an empty line", "\n", "fewer than three"),
        malformed("two lines", "example\n1\n", "fewer than three"),
        malformed("no line feed at the end", "example\n1\n" + ROOT, "no line feed"),
        malformed("no origin", "\n1\n" + ROOT + "\n", "empty line"),
        malformed("an origin of 256 bytes", "o".repeat(256) + "\n1\n" + ROOT + "\n", "255 bytes"),
        malformed(
            "an origin of 256 bytes in 128 characters",
            "\u00e9".repeat(128) + "\n1\n" + ROOT + "\n",
            "255 bytes"),
        malformed("a leading zero", "example\n01\n" + ROOT + "\n", size),
        malformed("two zeros", "example\n00\n" + ROOT + "\n", size),
        malformed("a sign", "example\n+1\n" + ROOT + "\n", size),
        malformed("a negative size", "example\n-1\n" + ROOT + "\n", size),
        malformed("a space before the size", "example\n 1\n" + ROOT + "\n", size),
        malformed("no size", "example\n \n" + ROOT + "\n", size),
        malformed("hexadecimal", "example\n0x1\n" + ROOT + "\n", size),
        malformed("another script's digit", "example\n\u0661\n" + ROOT + "\n", size),
        malformed("2^63", "example\n9223372036854775808\n" + ROOT + "\n", size),
        malformed(
            "a size without end", "example\n" + "9".repeat(10_000) + "\n" + ROOT + "\n", size),
        malformed("a root of 31 bytes", "example\n1\n" + "A".repeat(40) + "AA==\n", "32 bytes"),
        malformed("a root of 33 bytes", "example\n1\n" + "A".repeat(44) + "\n", "32 bytes"),
        malformed("no padding", "example\n1\n" + ROOT.replace("=", "") + "\n", "not base64"),
        malformed(
            "bits that say nothing",
            "example\n1\n" + ROOT.replace("2I=", "2J=") + "\n",
            "not base64"),
        malformed("an empty line behind", TEXT + "\n", "empty line"),
        malformed("an empty line between", TEXT + "\nmore\n", "empty line"),
        malformed("no leaves, a root", "example\n0\n" + ROOT + "\n", "another root"));
  }

  private static DynamicTest malformed(String name, String text, String said) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            assertThatThrownBy(() -> Checkpoint.parse(text))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining(said));
  }

  @Test
  void theLargestSizeIsOne() throws Exception {
    Checkpoint checkpoint = Checkpoint.parse("example\n9223372036854775807\n" + ROOT + "\n");
    assertThat(checkpoint.size()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void onlyTheKeyOfItsNameSignsIt() throws Exception {
    Checkpoint checkpoint = Checkpoint.parse(TEXT);
    assertThatThrownBy(() -> checkpoint.sign(Witness.log("example.com", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not sign for example.com/behind-the-sofa");
    assertThatThrownBy(() -> new Checkpoint("two\nlines", 1, new byte[32]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Checkpoint("example", -1, new byte[32]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
