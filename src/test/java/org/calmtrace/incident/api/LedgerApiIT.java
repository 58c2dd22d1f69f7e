package org.calmtrace.incident.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.calmtrace.incident.api.ApiClient.Answer;
import org.calmtrace.ledger.LedgerProofs;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.merkle.ConsistencyProof;
import org.calmtrace.ledger.merkle.InclusionProof;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.Policy;
import org.calmtrace.ledger.note.ProofFile;
import org.calmtrace.ledger.note.SignedNote;
import org.calmtrace.ledger.note.VerifierKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The ledger as programs read it: checkpoint, tiles and proofs. */
class LedgerApiIT extends ApiCase {

  @BeforeEach
  void somethingIsSigned() {
    reported();
    long head = application.getBean(LedgerReader.class).head();
    LedgerProofs proofs = application.getBean(LedgerProofs.class);
    await().atMost(Duration.ofSeconds(20)).until(() -> proofs.sealedSize() > head);
  }

  @Test
  void theCheckpointIsSignedByTheKeyThatIsShown() throws Exception {
    Answer note = api.get(TECH, "/ledger/checkpoint");
    VerifierKey key = VerifierKey.parse(text(api.get(TECH, "/ledger/vkey")).strip());

    SignedNote signed = SignedNote.parse(note.response().body());
    assertThat(signed.verify(List.of(key))).hasSize(1);
    assertThat(Checkpoint.parse(signed.text()).origin()).isEqualTo(key.name());
    assertThat(note.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
    assertThat(note.header("Cache-Control")).isEqualTo("max-age=1, private");
    assertThat(text(api.get(TECH, "/ledger/vkeys")).lines()).contains(key.toString());
  }

  @Test
  void tilesAreServedAsFarAsTheCheckpointGoesAndEntriesAreNot() throws Exception {
    long size = checkpoint().size();
    long partial = size % 256;
    Answer tile = api.get(TECH, "/ledger/tile/0/%03d.p/%d".formatted(size / 256, partial));

    assertThat(tile.status()).isEqualTo(200);
    assertThat(tile.response().body()).hasSize((int) (32 * partial));
    assertThat(tile.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(tile.header("Cache-Control")).isEqualTo("max-age=31536000, private, immutable");
    assertThat(api.get(TECH, "/ledger/tile/0/000.p/1").response().body()).hasSize(32);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0/999", "0/x999/999", "1/000", "0/0", "0/000.p/0", "0/000.p/256", "0/000.p/257",
        "8/000", "-1/000", "entries/000", "0/x000/000", "0/000/", "..", "0/000.p/"
      })
  void whatIsNoTileOfTheCheckpointIsNotThere(String path) {
    assertThat(api.get(TECH, "/ledger/tile/" + path).status()).isIn(400, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ledger/checkpoint", "/ledger/vkey", "/ledger/tile/0/000.p/1"})
  void nobodyIsShownItWithoutASignInUnlessTheSettingSaysSo(String path) {
    assertThat(api.get("", path).status()).isEqualTo(401);
  }

  @Test
  void inclusionAndConsistencyVerifyAgainstTheCheckpoint() throws Exception {
    Checkpoint checkpoint = checkpoint();
    Answer inclusion =
        api.get(REGULATOR, "/api/ledger/proofs/inclusion?position=2&size=" + checkpoint.size());
    Answer consistency =
        api.get(REGULATOR, "/api/ledger/proofs/consistency?from=3&to=" + checkpoint.size());

    new InclusionProof(2, checkpoint.size(), hashes(inclusion, "/hashes"))
        .verify(hash(inclusion, "/leafHash"), checkpoint.root());
    new ConsistencyProof(3, checkpoint.size(), hashes(consistency, "/hashes"))
        .verify(hash(consistency, "/fromRoot"), checkpoint.root());
    assertThat(hash(consistency, "/toRoot")).isEqualTo(checkpoint.root());
  }

  @Test
  void aProofFileOfAnEventVerifiesByThePolicyOfItsKey() throws Exception {
    Answer file = api.get(REGULATOR, "/api/ledger/proofs/2.tlog-proof");
    Policy policy =
        Policy.parse(
            ("log " + text(api.get(TECH, "/ledger/vkey")).strip() + "\nquorum none\n")
                .getBytes(UTF_8));

    ProofFile proof = ProofFile.parse(file.response().body());
    proof.verify(
        application.getBean(LedgerProofs.class).leafHash(2), policy.accept(proof.checkpoint()));
  }

  @Test
  void whatIsNotSignedYetOrCannotBeIsRefusedWithWhatToDo() {
    assertProblem(
        api.get(TECH, "/api/ledger/proofs/inclusion?position=0&size=99999999"),
        404,
        "ledger.size-not-sealed");
    assertProblem(
        api.get(TECH, "/api/ledger/proofs/inclusion?position=5&size=5"),
        404,
        "ledger.position-outside");
    assertProblem(
        api.get(TECH, "/api/ledger/proofs/consistency?from=4&to=3"),
        400,
        "ledger.sizes-out-of-order");
    assertProblem(
        api.get(TECH, "/api/ledger/proofs/99999999.tlog-proof"), 404, "ledger.size-not-sealed");
    assertThat(api.get(TECH, "/api/ledger/proofs/inclusion?position=x").status()).isEqualTo(400);
  }

  @Test
  void onlyAnAdministratorHasToDoWithTheKeys() {
    for (String who : List.of(TECH, NURSE, QUALITY, REGULATOR)) {
      assertThat(api.get(who, "/api/ledger/custody").status()).as(who).isEqualTo(403);
      assertThat(api.post(who, "/api/ledger/custody/key", Map.of()).status()).isEqualTo(403);
    }
    assertThat(api.get(ADMIN, "/api/ledger/custody").body().at("/problem").isString()).isFalse();
    assertProblem(
        api.post(ADMIN, "/api/ledger/custody/loss", Map.of("reason", "unknown")),
        409,
        "ledger.nothing-lost");
    assertThat(api.post(ADMIN, "/api/ledger/custody/loss", Map.of("reason", "boredom")).status())
        .isEqualTo(400);
  }

  @Test
  void aNewKeyFollowsTheOldOneAndBothAreShown() {
    String before = text(api.get(TECH, "/ledger/vkey")).strip();

    Answer changed = api.post(ADMIN, "/api/ledger/custody/key", Map.of());

    assertThat(changed.status()).isEqualTo(200);
    String after = text(api.get(TECH, "/ledger/vkey")).strip();
    assertThat(after).isEqualTo(changed.text("/key")).isNotEqualTo(before);
    assertThat(text(api.get(TECH, "/ledger/vkeys")).lines()).contains(before, after);
  }

  private Checkpoint checkpoint() throws Exception {
    SignedNote note = SignedNote.parse(api.get(TECH, "/ledger/checkpoint").response().body());
    return Checkpoint.parse(note.text());
  }

  private static String text(Answer answer) {
    return new String(answer.response().body(), UTF_8);
  }

  private static byte[] hash(Answer answer, String pointer) {
    return Base64.getDecoder().decode(answer.text(pointer));
  }

  private static List<byte[]> hashes(Answer answer, String pointer) {
    JsonNode all = answer.body().at(pointer);
    return StreamSupport.stream(all.spliterator(), false)
        .map(each -> Base64.getDecoder().decode(each.asString()))
        .toList();
  }
}
