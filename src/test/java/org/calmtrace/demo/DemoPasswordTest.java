package org.calmtrace.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.calmtrace.platform.PrivateFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPasswordTest {

  @TempDir Path folder;

  @Test
  void aFreshOneIsFourWordsOfSixteenBitsEach() {
    Random random = new Random(1);
    Set<String> words = new HashSet<>();
    for (int i = 0; i < 200_000; i++) {
      String password = DemoPassword.fresh(random);
      assertThat(password).matches("([bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz](-[a-z]{5}){3}");
      words.addAll(Set.of(password.substring(0, 5)));
    }
    assertThat(words).hasSizeGreaterThan(60_000).hasSizeLessThanOrEqualTo(65_536);
  }

  @Test
  void itIsMadeOnceAndForItsOwnersEyesOnly() throws Exception {
    Path path = folder.resolve("keys/demo-password");
    String first = DemoPassword.keptIn(new PrivateFile(path), new Random(1));

    assertThat(DemoPassword.keptIn(new PrivateFile(path), new Random(2))).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @Test
  void anEmptyFileIsNoPassword() throws Exception {
    PrivateFile file = new PrivateFile(folder.resolve("demo-password"));
    file.create("\n");

    assertThatThrownBy(() -> DemoPassword.keptIn(file, new Random(1)))
        .hasMessageContaining("delete it");
  }

  @Test
  void aPasswordThatIsSetMustFitTheHash() {
    assertThat(new DemoSettings("  ", null).password()).isNull();
    assertThat(new DemoSettings("geheim", null).password()).isEqualTo("geheim");
    assertThatThrownBy(() -> new DemoSettings("ä".repeat(37), null))
        .hasMessageContaining("calmtrace.demo.password");
  }
}
