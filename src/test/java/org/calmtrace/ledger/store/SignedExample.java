package org.calmtrace.ledger.store;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.calmtrace.ledger.merkle.ConsistencyProof;
import org.calmtrace.ledger.merkle.InclusionProof;
import org.calmtrace.ledger.merkle.MemoryTree;
import org.calmtrace.ledger.merkle.Tile;
import org.calmtrace.ledger.merkle.TreeHash;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.Leaf;
import org.calmtrace.ledger.note.ProofFile;
import org.calmtrace.ledger.note.SignedNote;
import org.calmtrace.ledger.note.SigningKey;
import org.calmtrace.ledger.note.VerifierKey;
import org.calmtrace.ledger.note.Witness;

/** What somebody outside is shown of {@link LedgerExample}, as it stands in the same page. */
final class SignedExample {

  private static final HexFormat HEX = HexFormat.of();
  private static final String ORIGIN = "ledger.example.org/cedar";
  private static final Instant COSIGNED = Instant.parse("2026-11-20T21:08:00Z");
  private static final int POSITION = 1;

  private static final SigningKey LEDGER = Witness.log(ORIGIN, 1);
  private static final Witness WITNESS = Witness.of("witness.example.org", 2);
  private static final List<StoredEvent> EVENTS =
      LedgerExample.commits().stream().flatMap(commit -> commit.events().stream()).toList();
  private static final MemoryTree TREE =
      MemoryTree.of(EVENTS.stream().map(StoredEvent::leaf).toList());

  private SignedExample() {}

  static SignedNote checkpoint(int size) {
    SignedNote signed = new Checkpoint(ORIGIN, size, TREE.root(size)).sign(LEDGER);
    return WITNESS.cosign(signed, COSIGNED);
  }

  /** As it stands in the page. */
  static String page() {
    SignedNote checkpoint = checkpoint(3);
    StringBuilder page = new StringBuilder();
    block(page, "The policy, which holds both keys:", "policy", policy());
    block(page, "The checkpoint of the whole, cosigned:", "checkpoint", checkpoint.toString());
    block(
        page,
        "What the witness has signed:",
        "",
        "cosignature/v1\ntime " + COSIGNED.getEpochSecond() + "\n" + checkpoint.text());
    block(
        page,
        "The proof file of the event at position " + POSITION + ":",
        "tlog-proof",
        ProofFile.of(InclusionProof.of(TREE, POSITION, 3), checkpoint).toString());
    block(page, "Its leaf file:", "leaf", leaf().data());
    block(page, "Its event file:", "event", event());
    block(page, "Its inclusion proof, step by step:", "", inclusion());
    block(page, "The checkpoint after the first commit:", "checkpoint", checkpoint(1).toString());
    block(page, "The consistency proof from that one:", "consistency", consistency());
    block(page, "Step by step:", "", consistencySteps());
    block(
        page,
        "The only tile, `" + Tile.at(0, 0, 3).path() + "`, in hexadecimal digits:",
        "tile",
        HEX.formatHex(Tile.at(0, 0, 3).bytes(TREE)).replaceAll("(.{64})", "$1\n"));
    block(page, "The ledger's signature with nothing but OpenSSL 3:", "sh", openssl(checkpoint));
    return page.toString();
  }

  private static void block(StringBuilder page, String title, String language, String text) {
    page.append(title).append("\n\n```").append(language).append('\n').append(text);
    page.append("```\n\n");
  }

  private static String policy() {
    return "log " + LEDGER.verifierKey() + "\nwitness w " + WITNESS.key() + "\nquorum w\n";
  }

  private static Leaf leaf() {
    StoredEvent event = EVENTS.get(POSITION);
    return new Leaf(
        POSITION,
        event.id(),
        event.type(),
        event.revision(),
        event.aggregateType(),
        event.aggregateId(),
        event.sequence(),
        event.timestamp(),
        Leaf.contentHash(event.salt(), event.payload(), event.meta()));
  }

  private static String event() {
    StoredEvent event = EVENTS.get(POSITION);
    return """
    {
      "position": %d,
      "id": "%s",
      "type": "%s",
      "rev": "%s",
      "aggType": "%s",
      "agg": "%s",
      "seq": %d,
      "ts": "%s",
      "payload": "%s",
      "meta": "%s",
      "salt": "%s"
    }
    """
        .formatted(
            POSITION,
            event.id(),
            event.type(),
            event.revision(),
            event.aggregateType(),
            event.aggregateId(),
            event.sequence(),
            event.timestamp(),
            event.payload().replace("\"", "\\\""),
            event.meta().replace("\"", "\\\""),
            Base64.getEncoder().encodeToString(event.salt()));
  }

  private static String inclusion() {
    byte[] node = TreeHash.node(TREE.hash(0, 0), TREE.hash(0, 1));
    return line("leaf 1 = SHA-256(00 ‖ leaf file)", TREE.hash(0, 1))
        + line("first hash, goes to the left", TREE.hash(0, 0))
        + line("SHA-256(01 ‖ first hash ‖ leaf 1)", node)
        + line("second hash, goes to the right", TREE.hash(0, 2))
        + line("root = SHA-256(01 ‖ so far ‖ second hash)", TREE.root(3));
  }

  private static String consistency() {
    StringBuilder hashes = new StringBuilder();
    for (byte[] hash : ConsistencyProof.of(TREE, 1, 3).hashes()) {
      hashes.append(Base64.getEncoder().encodeToString(hash)).append('\n');
    }
    return hashes.toString();
  }

  private static String consistencySteps() {
    byte[] node = TreeHash.node(TREE.root(1), TREE.hash(0, 1));
    return line("root of 1, which is kept", TREE.root(1))
        + line("first hash, goes to the right", TREE.hash(0, 1))
        + line("SHA-256(01 ‖ root of 1 ‖ first hash)", node)
        + line("second hash, goes to the right", TREE.hash(0, 2))
        + line("root of 3 = SHA-256(01 ‖ so far ‖ second hash)", TREE.root(3));
  }

  private static String line(String what, byte[] hash) {
    return what + "\n  " + HEX.formatHex(hash) + "\n";
  }

  /** In X.509 twelve bytes stand before the key. */
  private static String openssl(SignedNote checkpoint) {
    VerifierKey key = LEDGER.verifierKey();
    return """
    printf '%s' > text
    echo %s | base64 -d > signature
    { echo MCowBQYDK2VwAyEA | base64 -d; echo %s | base64 -d; } > key
    openssl pkeyutl -verify -pubin -inkey key -keyform DER -rawin -in text -sigfile signature
    # Signature Verified Successfully
    """
        .formatted(
            checkpoint.text().replace("\n", "\\n"),
            Base64.getEncoder().encodeToString(checkpoint.signatures().getFirst().signature()),
            Base64.getEncoder().encodeToString(key.publicKey()));
  }
}
