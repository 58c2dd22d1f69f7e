package org.calmtrace.ledger.check;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.calmtrace.ledger.merkle.CompactRange;
import org.junit.jupiter.api.Test;

/**
 * No byte of a stored commit can be another one without being found, but for those that the format
 * does not hash; and no bytes at all make the check fail instead of finding something.
 */
class EveryByteTest {

  private static final byte[] WRITER = "sixteen letters!".getBytes(US_ASCII);

  private final List<byte[]> commits = ledger();

  /** Three commits of one, five and two events. */
  private static List<byte[]> ledger() {
    List<byte[]> commits = new ArrayList<>();
    CompactRange tree = CompactRange.empty();
    for (int count : new int[] {1, 5, 2}) {
      BsonArray events = new BsonArray();
      long position = tree.size();
      for (int i = 0; i < count; i++) {
        BsonDocument event = Tampering.forged("stream " + count, i);
        Tampering.giveLeaf(event, position + i);
        events.add(event);
        tree = tree.append(event.getBinary("leaf").getData());
      }
      BsonDocument commit =
          new BsonDocument("_id", new BsonInt64(position))
              .append("at", new BsonDateTime(1_795_000_000_500L))
              .append("writer", new BsonBinary((byte) 4, WRITER))
              .append("events", events)
              .append("tree", Tampering.head(tree));
      commits.add(bytes(commit));
    }
    return commits;
  }

  private static byte[] bytes(BsonDocument document) {
    Bytes raw = Bytes.of(new RawBsonDocument(document, new BsonDocumentCodec()));
    byte[] bytes = new byte[raw.length()];
    System.arraycopy(raw.array(), raw.from(), bytes, 0, bytes.length);
    return bytes;
  }

  private List<Finding> check(List<byte[]> documents) {
    Sha256 sha = new Sha256();
    Findings findings = new Findings();
    SequenceCheck sequences =
        new SequenceCheck(sha, findings, SequenceCheck.Unknown.IS_NEW, (key, position) -> {});
    ChainCheck chain =
        new ChainCheck(sha, findings, Walk.BEGIN, LeafWitness.NONE, List.of(sequences));
    RawCommit commit = new RawCommit();
    for (byte[] document : documents) {
      chain.take(commit.read(document, 0, document.length));
    }
    return findings.all();
  }

  private List<Finding> checkWith(int index, byte[] document) {
    List<byte[]> changed = new ArrayList<>(commits);
    changed.set(index, document);
    return check(changed);
  }

  @Test
  void asItIsNothingIsFound() {
    assertThat(check(commits)).isEmpty();
  }

  @Test
  void anyOtherValueOfAnyByteIsFoundUnlessItIsNotHashed() {
    byte[] commit = commits.get(1);
    boolean[] free = notHashed(commit);
    for (int at = 0; at < commit.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = commit.clone();
        changed[at] ^= (byte) (1 << bit);
        List<Finding> findings = checkWith(1, changed);
        assertThat(findings.isEmpty() && !free[at]).as("byte %d, bit %d", at, bit).isFalse();
        if (!findings.isEmpty()) {
          assertThat(findings.getFirst().position()).as("byte %d", at).isBetween(-1L, 8L);
        }
      }
    }
  }

  /** The values of {@code at} and {@code writer}, and the names of the places of arrays. */
  private static boolean[] notHashed(byte[] commit) {
    boolean[] free = new boolean[commit.length];
    RawBsonDocument whole = new RawBsonDocument(commit);
    mark(free, commit, bytesOf(whole.getDateTime("at").getValue()));
    mark(free, commit, WRITER);
    for (int at = 0; at < commit.length - 2; at++) {
      boolean name =
          (commit[at] == 3 || commit[at] == 5)
              && commit[at + 1] >= '0'
              && commit[at + 1] <= '9'
              && commit[at + 2] == 0;
      if (name) {
        free[at + 1] = true;
      }
    }
    return free;
  }

  private static byte[] bytesOf(long value) {
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
  }

  private static void mark(boolean[] free, byte[] in, byte[] wanted) {
    for (int at = 0; at <= in.length - wanted.length; at++) {
      if (Arrays.equals(in, at, at + wanted.length, wanted, 0, wanted.length)) {
        Arrays.fill(free, at, at + wanted.length, true);
      }
    }
  }

  @Test
  void bytesOfAnyKindAreDescribedAndNeverThrownOut() {
    Random random = new Random(20_261_126);
    for (int round = 0; round < 1500; round++) {
      byte[] broken = commits.get(1).clone();
      int changes = 1 + random.nextInt(6);
      for (int i = 0; i < changes; i++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      check(List.of(commits.get(0), broken, commits.get(2)));
      byte[] cut = Arrays.copyOf(broken, random.nextInt(broken.length));
      assertThat(checkWith(1, cut)).isNotEmpty();
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      assertThat(checkWith(1, noise)).isNotEmpty();
    }
  }
}
