package org.calmtrace.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.calmtrace.WrittenPart;
import org.junit.jupiter.api.Test;

/**
 * Holds what {@code docs/reference/ledger-format.md} says of checkpoints and proofs to the code,
 * and then works the example out once more with nothing of ours, as the page describes it.
 */
class SignedFormatTest {

  private static final Path PAGE = Path.of("docs/reference/ledger-format.md");

  /** Everything before the 32 bytes of an Ed25519 key in X.509. */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  @Test
  void theExampleIsWhatTheCodeWrites() throws IOException {
    WrittenPart.check("ledger-format.md", SignedFormatTest.class, SignedExample.page());
  }

  /** The blocks of one language, in the order of the page. */
  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("(?s)```" + language + "\n(.*?\n)```")
        .matcher(Files.readString(PAGE))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private record Key(String name, byte[] typed) {

    static Key of(String text) {
      String[] parts = text.split("\\+", 3);
      return new Key(parts[0], base64(parts[2]));
    }

    byte[] identifier() throws Exception {
      byte[] hash = sha256((name + "\n").getBytes(UTF_8), typed);
      return Arrays.copyOf(hash, 4);
    }

    boolean verifies(byte[] text, byte[] signed) throws Exception {
      Signature ed25519 = Signature.getInstance("Ed25519");
      byte[] bare = Arrays.copyOfRange(typed, 1, 33);
      ed25519.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(joined(X509, bare))));
      ed25519.update(text);
      return ed25519.verify(signed);
    }
  }

  /** A checkpoint's lines, after its two signatures were checked. */
  private static List<String> checked(String note) throws Exception {
    int blank = note.lastIndexOf("\n\n");
    String text = note.substring(0, blank + 1);
    String[] signatures = note.substring(blank + 2).split("\n");
    List<String> policy = blocks("policy").getFirst().lines().toList();
    Key log = Key.of(policy.get(0).split(" ")[1]);
    Key witness = Key.of(policy.get(1).split(" ")[2]);

    byte[] byLog = signature(signatures[0], log);
    assertThat(log.typed()[0]).isEqualTo((byte) 1);
    assertThat(log.verifies(text.getBytes(UTF_8), byLog)).isTrue();

    byte[] byWitness = signature(signatures[1], witness);
    assertThat(witness.typed()[0]).isEqualTo((byte) 4);
    long time = ByteBuffer.wrap(byWitness).getLong();
    byte[] message = ("cosignature/v1\ntime " + time + "\n" + text).getBytes(UTF_8);
    assertThat(witness.verifies(message, Arrays.copyOfRange(byWitness, 8, 72))).isTrue();

    List<String> lines = text.lines().toList();
    assertThat(lines.getFirst()).isEqualTo(log.name());
    return lines;
  }

  private static byte[] signature(String line, Key key) throws Exception {
    String[] parts = line.split(" ");
    assertThat(parts[0]).isEqualTo("\u2014");
    assertThat(parts[1]).isEqualTo(key.name());
    byte[] bytes = base64(parts[2]);
    assertThat(Arrays.copyOf(bytes, 4)).isEqualTo(key.identifier());
    return Arrays.copyOfRange(bytes, 4, bytes.length);
  }

  @Test
  void aStrangerProvesTheEventFromTheProofFileAndThePolicyOfThePage() throws Exception {
    String file = blocks("tlog-proof").getFirst();
    int blank = file.indexOf("\n\n");
    List<String> head = file.substring(0, blank).lines().toList();
    assertThat(head.getFirst()).isEqualTo("c2sp.org/tlog-proof@v1");
    long index = Long.parseLong(head.get(1).substring("index ".length()));
    List<byte[]> hashes = new ArrayList<>();
    head.subList(2, head.size()).forEach(line -> hashes.add(base64(line)));

    List<String> checkpoint = checked(file.substring(blank + 2));
    byte[] leaf = sha256(new byte[] {0}, blocks("leaf").getFirst().getBytes(UTF_8));
    assertThat(up(index, Long.parseLong(checkpoint.get(1)), hashes, leaf))
        .isEqualTo(base64(checkpoint.get(2)));
    assertThat(hashes).isEmpty();
  }

  private static byte[] up(long m, long n, List<byte[]> proof, byte[] leaf) throws Exception {
    if (n == 1) {
      return leaf;
    }
    long k = Long.highestOneBit(n - 1);
    byte[] h = proof.removeLast();
    return m < k ? node(up(m, k, proof, leaf), h) : node(h, up(m - k, n - k, proof, leaf));
  }

  @Test
  void aStrangerJoinsTheTwoCheckpointsOfThePage() throws Exception {
    List<String> later = checked(blocks("checkpoint").get(0));
    List<String> earlier = checked(blocks("checkpoint").get(1));
    List<byte[]> hashes = new ArrayList<>();
    blocks("consistency").getFirst().lines().forEach(line -> hashes.add(base64(line)));
    byte[] kept = base64(earlier.get(2));

    List<byte[]> both =
        both(Long.parseLong(earlier.get(1)), Long.parseLong(later.get(1)), true, hashes, kept);
    assertThat(both).containsExactly(kept, base64(later.get(2)));
    assertThat(hashes).isEmpty();
  }

  private static List<byte[]> both(long m, long n, boolean known, List<byte[]> proof, byte[] older)
      throws Exception {
    if (m == n) {
      byte[] here = known ? older : proof.removeLast();
      return List.of(here, here);
    }
    long k = Long.highestOneBit(n - 1);
    byte[] h = proof.removeLast();
    if (m <= k) {
      List<byte[]> left = both(m, k, known, proof, older);
      return List.of(left.getFirst(), node(left.getLast(), h));
    }
    List<byte[]> right = both(m - k, n - k, false, proof, older);
    return List.of(node(h, right.getFirst()), node(h, right.getLast()));
  }

  @Test
  void theEventFileOfThePageComesToItsLeafFile() throws Exception {
    BsonDocument event = BsonDocument.parse(blocks("event").getFirst());
    byte[] content =
        sha256(
            base64(text(event, "salt")),
            text(event, "payload").getBytes(UTF_8),
            new byte[] {0},
            text(event, "meta").getBytes(UTF_8));
    assertThat(blocks("leaf").getFirst().lines())
        .containsExactly(
            "calmtrace-leaf/v1",
            "" + event.getNumber("position").longValue(),
            text(event, "id"),
            text(event, "type") + "#" + text(event, "rev"),
            text(event, "aggType"),
            text(event, "agg"),
            "" + event.getNumber("seq").longValue(),
            text(event, "ts"),
            HexFormat.of().formatHex(content));
  }

  /** So that the first half's checks of a whole ledger and the signed half speak of one thing. */
  @Test
  void theRootsAndTheTileAreThoseOfTheDocumentsInTheFirstHalf() throws Exception {
    List<MatchResult> documents =
        Pattern.compile("(?s)```json\n(.*?)\n```")
            .matcher(Files.readString(PAGE))
            .results()
            .toList();
    List<String> checkpoints = blocks("checkpoint").reversed();
    List<String> leaves = new ArrayList<>();
    for (int commit = 0; commit < documents.size(); commit++) {
      BsonDocument document = BsonDocument.parse(documents.get(commit).group(1));
      List<String> checkpoint = checked(checkpoints.get(commit));
      BsonDocument tree = document.getDocument("tree");
      assertThat(checkpoint.get(1)).isEqualTo("" + tree.getNumber("size").longValue());
      assertThat(base64(checkpoint.get(2))).isEqualTo(tree.getBinary("root").getData());
      document
          .getArray("events")
          .forEach(
              event ->
                  leaves.add(
                      HexFormat.of().formatHex(event.asDocument().getBinary("leaf").getData())));
    }
    assertThat(blocks("tile").getFirst().lines()).containsExactlyElementsOf(leaves);
  }

  private static String text(BsonDocument document, String field) {
    return document.getString(field).getValue();
  }

  private static byte[] node(byte[] left, byte[] right) throws Exception {
    return sha256(new byte[] {1}, left, right);
  }

  private static byte[] sha256(byte[]... parts) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(joined(parts));
  }

  private static byte[] joined(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return all.toByteArray();
  }

  private static byte[] base64(String text) {
    return Base64.getDecoder().decode(text);
  }
}
