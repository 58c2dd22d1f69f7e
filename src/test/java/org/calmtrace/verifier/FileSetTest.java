package org.calmtrace.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSetTest {

  @TempDir Path folder;

  private Path zip() {
    return folder.resolve("x.zip");
  }

  @Test
  void aZipFileIsReadWithoutBeingUnpacked() throws Exception {
    Path file = Disclosure.ofCedar().with("b/", "").with("b/c.leaf", "hello").zip(zip());
    try (FileSet files = new ZippedFiles(file)) {
      assertThat(files.names()).containsExactly("b/c.leaf");
      assertThat(files.read("b/c.leaf")).asString().isEqualTo("hello");
      assertThatThrownBy(() -> files.read("d")).isInstanceOf(UnreadableException.class);
    }
    assertThat(folder.toFile().list()).containsExactly("x.zip");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.leaf",
        "a/../../b.leaf",
        "/etc/passwd",
        "a//b.leaf",
        "./a.leaf",
        "..",
        "C:\\a.leaf",
        "C:a.leaf",
        "..\\a.leaf",
        "a\u0000.leaf",
        "a\n.leaf",
        ""
      })
  void aZipFileWithANameThatLeadsElsewhereIsRefusedWhole(String name) throws Exception {
    Path file = Disclosure.ofCedar().with("good.leaf", "x").with(name, "x").zip(zip());
    assertThatThrownBy(() -> new ZippedFiles(file))
        .isInstanceOf(UnreadableException.class)
        .hasMessageMatching("(?s).*(leads out of it|not a zip file).*");
  }

  @Test
  void aNameOfAThousandCharactersIsNone() throws Exception {
    Path file = Disclosure.ofCedar().with("x".repeat(1000), "x").zip(zip());
    assertThatThrownBy(() -> new ZippedFiles(file)).hasMessageContaining("cannot be a file's");
  }

  @Test
  void aNameThatStandsTwiceIsRefused() throws Exception {
    Path file = Disclosure.ofCedar().with("a.leaf", "one").with("b.leaf", "two").zip(zip());
    String bytes = Files.readString(file, ISO_8859_1);
    Files.writeString(file, bytes.replace("b.leaf", "a.leaf"), ISO_8859_1);
    assertThatThrownBy(() -> new ZippedFiles(file)).hasMessageContaining("a.leaf twice");
  }

  @Test
  void aFewBytesThatUnpackToFarMoreAreNotUnpacked() throws Exception {
    byte[] zeros = new byte[(16 << 20) + 1];
    Path file = Disclosure.ofCedar().with("a.leaf", zeros).zip(zip());
    assertThat(Files.size(file)).isLessThan(100_000);
    try (FileSet files = new ZippedFiles(file)) {
      assertThatThrownBy(() -> files.read("a.leaf"))
          .isInstanceOf(UnreadableException.class)
          .hasMessageContaining("larger than 16777216 bytes");
    }
  }

  @Test
  void manyFilesComeToAnEndToo() throws Exception {
    Path file = Files.write(folder.resolve("a.leaf"), new byte[100]);
    Allowance allowance = new Allowance(250);
    assertThat(allowance.read(file)).hasSize(100);
    assertThat(allowance.read(file)).hasSize(100);
    assertThatThrownBy(() -> allowance.read(file))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("together are larger than 250 bytes");
  }

  @Test
  void aZipFileThatIsCutOffOrDamagedIsUnreadable() throws Exception {
    Path file = Disclosure.ofCedar().withThree().zip(zip());
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 30));
    assertThatThrownBy(() -> new ZippedFiles(file)).isInstanceOf(UnreadableException.class);
    byte[] damaged = whole.clone();
    Arrays.fill(damaged, 60, 90, (byte) 0x55);
    Files.write(file, damaged);
    try (FileSet files = new ZippedFiles(file)) {
      assertThatThrownBy(() -> files.read(files.names().first()))
          .isInstanceOf(UnreadableException.class)
          .hasMessageContaining("cannot be read");
    }
  }

  @Test
  void linksOutOfAFolderAreNotFollowed() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "x");
    Path set = Files.createDirectory(folder.resolve("set"));
    Files.createSymbolicLink(set.resolve("a.leaf"), secret);
    assertThatThrownBy(() -> new FolderFiles(set))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("a.leaf is a link");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deep\\b.leaf", "..\\x.leaf", "\\"})
  void aBackslashInAFilesNameIsNoWayIntoAnotherFolder(String name) throws Exception {
    assumeThat(File.separatorChar).as("the one between folders here").isEqualTo('/');
    Path set = Disclosure.ofCedar().with("deep/b.leaf", "x").with(name, "y").folder(folder);
    assertThatThrownBy(() -> new FolderFiles(set))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining(name + " has a backslash in its name");
  }

  @Test
  void aFolderGivesTheFilesBelowItBySlashes() throws Exception {
    Path set = Disclosure.ofCedar().with("b/c.leaf", "x").with("a.leaf", "y").folder(folder);
    try (FileSet files = new FolderFiles(set)) {
      assertThat(files.names()).containsExactly("a.leaf", "b/c.leaf");
      assertThat(files.read("b/c.leaf")).asString().isEqualTo("x");
    }
  }
}
