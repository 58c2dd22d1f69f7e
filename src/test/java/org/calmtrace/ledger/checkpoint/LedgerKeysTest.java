package org.calmtrace.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.calmtrace.ledger.note.SigningKey;
import org.calmtrace.ledger.note.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the keys, which more than one process may write. */
class LedgerKeysTest {

  @TempDir Path folder;

  @Test
  void ofTwoFirstStartsInOneFolderOneMakesTheKeyAndBothHaveIt() throws Exception {
    LedgerKeys one = keys();
    LedgerKeys two = keys();

    one.makeFirst("ledger.example.org/cedar");
    two.makeFirst("ledger.example.org/cedar");

    VerifierKey key = one.current().orElseThrow().verifierKey();
    assertThat(two.current().orElseThrow().verifierKey()).isEqualTo(key);
    assertThat(keys().current().orElseThrow().verifierKey()).isEqualTo(key);
    assertThat(keys().all()).containsExactly(key);
  }

  @Test
  void theListKeepsWhatAnotherProcessHasAdded() throws Exception {
    LedgerKeys one = keys();
    one.makeFirst("ledger.example.org/cedar");
    VerifierKey first = one.current().orElseThrow().verifierKey();
    LedgerKeys two = keys();
    SigningKey second = one.prepare("ledger.example.org/cedar");
    one.use(second);

    SigningKey third = two.prepare("ledger.example.org/cedar");
    two.use(third);

    assertThat(two.all())
        .containsExactly(first, second.verifierKey(), third.verifierKey())
        .isEqualTo(keys().all());
  }

  @Test
  void aKeyThatIsPreparedStaysUntilItIsUsedAndIsOfferedForItsNameOnly() {
    LedgerKeys keys = keys();
    keys.makeFirst("ledger.example.org/cedar");
    VerifierKey next = keys.prepare("ledger.example.org/cedar").verifierKey();

    assertThat(keys().prepare("ledger.example.org/cedar").verifierKey()).isEqualTo(next);
    assertThat(keys().all()).doesNotContain(next);
    assertThat(keys.prepare("ledger.example.org/cedar~2").verifierKey()).isNotEqualTo(next);
    keys.use(keys.prepared().orElseThrow());
    assertThat(keys.prepared()).isEmpty();
    assertThat(keys().newest().orElseThrow().name()).isEqualTo("ledger.example.org/cedar~2");
  }

  @Test
  void emptyLinesInTheListAreNoKeys() throws Exception {
    keys().makeFirst("ledger.example.org/cedar");
    String list = Files.readString(folder.resolve("ledger.keys"));
    SealedLedger.file(folder, "ledger.keys").replace("\n" + list.strip() + " \n\n");

    assertThat(keys().all()).hasSize(1).isEqualTo(keys().newest().stream().toList());
  }

  @Test
  void aListThatIsNoneEndsTheStartNamingIt() throws Exception {
    keys().makeFirst("ledger.example.org/cedar");
    SealedLedger.file(folder, "ledger.keys").replace("not a key\n");

    assertThatThrownBy(this::keys)
        .isInstanceOf(LedgerKeyException.class)
        .hasMessageContaining(folder.resolve("ledger.keys").toString());
  }

  private LedgerKeys keys() {
    return LedgerKeys.read(
        SealedLedger.file(folder, "ledger.key"),
        SealedLedger.file(folder, "ledger.keys"),
        new SecureRandom());
  }
}
