package org.calmtrace.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.calmtrace.platform.DataFolder;
import org.junit.jupiter.api.Test;

class VaultSettingsTest {

  private static final DataFolder FOLDER = new DataFolder(Path.of("here"));

  @Test
  void theMasterKeyLivesWithTheOtherKeysUnlessAPlaceIsNamed() {
    assertThat(new VaultSettings(null, 1, Duration.ofSeconds(1)).masterKeyIn(FOLDER))
        .isEqualTo(Path.of("here/keys/master.json"));
    assertThat(new VaultSettings(Path.of("/safe/m"), 1, Duration.ofSeconds(1)).masterKeyIn(FOLDER))
        .isEqualTo(Path.of("/safe/m"));
  }

  @Test
  void sizesAndTimesThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new VaultSettings(null, 0, Duration.ofSeconds(1)))
        .hasMessageContaining("calmtrace.vault.open-keys");
    assertThatThrownBy(() -> new VaultSettings(null, 1, Duration.ZERO))
        .hasMessageContaining("calmtrace.vault.open-for");
  }
}
