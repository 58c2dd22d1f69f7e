package org.calmtrace.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.calmtrace.ledger.merkle.InclusionProof;
import org.calmtrace.ledger.merkle.MemoryTree;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.Leaf;
import org.calmtrace.ledger.note.ProofFile;
import org.calmtrace.ledger.note.SignedNote;
import org.calmtrace.ledger.note.SigningKey;
import org.calmtrace.ledger.note.Witness;

/** A small ledger, and the files in which somebody is shown some of it. */
final class Disclosure {

  static final String ORIGIN = "ledger.example/cedar";
  static final SigningKey KEY = Witness.log(ORIGIN, 1);
  static final Witness WITNESS = Witness.of("witness.example", 2);
  static final Instant COSIGNED = Instant.parse("2026-11-20T21:08:00Z");
  static final String POLICY =
      "log " + KEY.verifierKey() + "\nwitness w " + WITNESS.key() + "\nquorum w\n";

  private final String incident;
  private final List<Leaf> leaves = new ArrayList<>();
  private final MemoryTree tree = new MemoryTree();
  private final Map<String, byte[]> files = new TreeMap<>();

  /** Seven events of one incident. */
  Disclosure(String incident) {
    this.incident = incident;
    for (int position = 0; position < 7; position++) {
      Leaf leaf =
          new Leaf(
              position,
              "event-" + position,
              "incident.attempt-logged",
              "1",
              "Incident",
              incident,
              position,
              Instant.parse("2026-11-20T21:07:12.455Z").plusSeconds(position),
              Leaf.contentHash(salt(position), payload(position), "{\"actor\":\"tess\"}"));
      leaves.add(leaf);
      tree.append(leaf.hash());
    }
  }

  static Disclosure ofCedar() {
    return new Disclosure("cedar-1");
  }

  private static byte[] salt(int position) {
    byte[] salt = new byte[16];
    salt[0] = (byte) position;
    return salt;
  }

  private static String payload(int position) {
    return "{\"note\":\"d\u00e9j\u00e0 " + position + "\"}";
  }

  SignedNote checkpoint(int size) {
    Checkpoint checkpoint = new Checkpoint(ORIGIN, size, tree.root(size));
    return WITNESS.cosign(checkpoint.sign(KEY), COSIGNED);
  }

  String root(int size) {
    return Base64.getEncoder().encodeToString(tree.root(size));
  }

  byte[] proof(int position, int size) {
    return proof(position, size, checkpoint(size));
  }

  byte[] proof(int position, int size, SignedNote checkpoint) {
    return ProofFile.of(InclusionProof.of(tree, position, size), checkpoint).bytes();
  }

  byte[] leaf(int position) {
    return leaves.get(position).data().getBytes(UTF_8);
  }

  byte[] event(int position) {
    return """
    {"position": %d, "id": "event-%d", "type": "incident.attempt-logged", "rev": "1",
     "aggType": "Incident", "agg": "%s", "seq": %d, "ts": "%s", "salt": "%s",
     "payload": "{\\"note\\":\\"d\\u00e9j\u00e0 %d\\"}", "meta": "{\\"actor\\":\\"tess\\"}"}
    """
        .formatted(
            position,
            position,
            incident,
            position,
            leaves.get(position).timestamp(),
            Base64.getEncoder().encodeToString(salt(position)),
            position)
        .getBytes(UTF_8);
  }

  Disclosure with(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  Disclosure with(String name, String text) {
    return with(name, text.getBytes(UTF_8));
  }

  /** Three events, in each form in which one can be shown. */
  Disclosure withThree() {
    return with("a.tlog-proof", proof(1, 7))
        .with("a.leaf", leaf(1))
        .with("deep/b.tlog-proof", proof(4, 7))
        .with("deep/b.event.json", event(4))
        .with("c.tlog-proof", proof(6, 7))
        .with("c.leaf", leaf(6))
        .with("c.event.json", event(6));
  }

  Path folder(Path folder) {
    files.forEach(
        (name, bytes) -> {
          try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return folder;
  }

  Path zip(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
      }
    }
    return file;
  }
}
