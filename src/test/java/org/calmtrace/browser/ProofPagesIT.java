package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calmtrace.ledger.LedgerProofs;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.verifier.Verify;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What the incident page hands out is what the command {@code verify} takes for a proof. */
class ProofPagesIT extends PlainCase {

  private static final Pattern PROOF = Pattern.compile("/incidents/[0-9a-f-]{36}/proofs/[0-9]+");

  @Autowired private LedgerProofs proofs;
  @Autowired private LedgerReader ledger;

  @TempDir Path folder;

  @BeforeEach
  void whatIsThereIsSigned() {
    long head = ledger.head();
    await().atMost(Duration.ofSeconds(20)).until(() -> proofs.sealedSize() > head);
  }

  @Test
  void eachEntryHasAPageWithItsLeafAndFilesThatVerify() throws Exception {
    browser.signIn("quinn.quality");
    String proof = proofOfSomething();
    String position = proof.substring(proof.lastIndexOf('/') + 1);

    assertThat(browser.get(proof).body())
        .contains("calmtrace-leaf/v1")
        .contains("Stands as recorded")
        .contains(position + ".tlog-proof");
    for (String ending : List.of(".tlog-proof", ".leaf", ".event.json")) {
      Files.write(folder.resolve(position + ending), browser.download(proof + ending));
    }
    String file = folder.resolve(position + ".tlog-proof").toString();
    assertThat(verify(file, "--leaf", folder.resolve(position + ".leaf").toString())).isZero();
    assertThat(verify(file, "--event", folder.resolve(position + ".event.json").toString()))
        .isZero();

    Path leaf = folder.resolve(position + ".leaf");
    Files.writeString(leaf, Files.readString(leaf).replace("incident.", "incidenT."));
    assertThat(verify(file, "--leaf", leaf.toString())).isEqualTo(1);
  }

  @Test
  void allEntriesOfAnIncidentComeAsOneSetThatVerifies() throws Exception {
    browser.signIn("quinn.quality");
    String proof = proofOfSomething();
    Path zip = folder.resolve("proofs.zip");
    Files.write(
        zip, browser.download(proof.substring(0, proof.indexOf("/proofs/")) + "/proofs.zip"));

    assertThat(verify(zip.toString())).isZero();
  }

  @Test
  void noProofIsShownOfAnotherIncidentsEntryOrToOneWhoMayNotReadIt() {
    browser.signIn("quinn.quality");
    String proof = proofOfSomething();
    String incident = proof.substring(0, proof.lastIndexOf('/'));

    for (String address :
        List.of(
            incident + "/0",
            incident + "/0.leaf",
            incident + "/0.event.json",
            incident + "/0.tlog-proof",
            incident + "/999999999")) {
      assertThat(browser.get(address).statusCode()).as(address).isEqualTo(404);
    }
    try (PlainBrowser nobody = new PlainBrowser(port)) {
      assertThat(nobody.get(proof + ".leaf").statusCode()).isEqualTo(302);
    }
  }

  private String proofOfSomething() {
    Matcher incident =
        Pattern.compile("/incidents/[0-9a-f-]{36}").matcher(browser.get("/register").body());
    assertThat(incident.find()).isTrue();
    Matcher proof = PROOF.matcher(browser.get(incident.group()).body());
    assertThat(proof.find()).isTrue();
    return proof.group();
  }

  private int verify(String... arguments) throws IOException {
    Path policy = folder.resolve("policy");
    Files.writeString(policy, "log " + proofs.key().orElseThrow() + "\nquorum none\n");
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    List<String> all = new java.util.ArrayList<>(List.of(arguments));
    all.addAll(List.of("--policy", policy.toString()));
    return Verify.run(all, nowhere, nowhere);
  }
}
