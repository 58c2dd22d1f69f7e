package org.calmtrace.incident.pages.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.calmtrace.ledger.note.SigningKey;
import org.calmtrace.ledger.note.Witness;
import org.calmtrace.verifier.Verify;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofZipTest {

  private static final SigningKey BEFORE = Witness.log("ledger.example.org/cedar", 1);
  private static final SigningKey NOW = Witness.log("ledger.example.org/cedar", 2);

  @TempDir Path folder;

  private Path zip(GrowingProofs proofs) throws IOException {
    byte[] zip = new ProofZip(proofs, left -> "left out: " + left).of(List.of(1L, 3L, 4L, 5L));
    return Files.write(folder.resolve("proofs.zip"), zip);
  }

  private static List<String> names(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.stream().map(ZipEntry::getName).toList();
    }
  }

  @Test
  void whatIsNotSignedYetIsLeftOutAndNamed() throws Exception {
    Path zip = zip(new GrowingProofs(7, 4, NOW));
    assertThat(names(zip))
        .containsExactly(
            "1.tlog-proof", "1.event.json", "3.tlog-proof", "3.event.json", ProofZip.LEFT_OUT);
    try (ZipFile file = new ZipFile(zip.toFile())) {
      assertThat(file.getInputStream(file.getEntry(ProofZip.LEFT_OUT)).readAllBytes())
          .asString(UTF_8)
          .isEqualTo("left out: [4, 5]");
    }
  }

  @Test
  void beforeAnythingIsSignedAllIsLeftOut() throws Exception {
    assertThat(names(zip(new GrowingProofs(7, 0, NOW)))).containsExactly(ProofZip.LEFT_OUT);
  }

  @Test
  void allStandUnderOneCheckpointThoughTheLedgerIsSignedOnMeanwhile() throws Exception {
    Path zip = zip(new GrowingProofs(9, 6, NOW));
    Path policy =
        Files.writeString(folder.resolve("policy"), "log " + NOW.verifierKey() + "\nquorum none\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        Verify.run(
            List.of(zip.toString(), "--policy", policy.toString()),
            new PrintStream(out, true, UTF_8),
            System.err);
    assertThat(out.toString(UTF_8)).contains("all 4 events stand", "of 6 events with root");
    assertThat(code).isZero();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (long position : List.of(1L, 3L, 4L, 5L)) {
        ZipEntry proof = file.getEntry(position + ".tlog-proof");
        assertThat(file.getInputStream(proof).readAllBytes())
            .asString(UTF_8)
            .contains("\nledger.example.org/cedar\n6\n");
      }
    }
  }

  @Test
  void theKeyThatIsShownIsTheOneThatSigned() {
    GrowingProofs afterAChange = new GrowingProofs(7, 4, BEFORE, NOW);
    assertThat(afterAChange.key()).contains(NOW.verifierKey());
    assertThat(Sealed.last(afterAChange))
        .hasValueSatisfying(last -> assertThat(last.key()).isEqualTo(BEFORE.verifierKey()));
  }
}
