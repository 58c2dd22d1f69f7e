package org.calmtrace.ledger.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.calmtrace.ledger.note.Leaf;
import org.junit.jupiter.api.Test;

/** The hash that is made of stored bytes is the one that is made of texts and dates. */
class LeafHasherTest {

  private final Random random = new Random(7);
  private final LeafHasher hasher = new LeafHasher(new Sha256());

  @Test
  void eachEventHasTheLeafThatItsWriterGaveIt() throws Exception {
    RawEvent event = new RawEvent();
    BsonFields fields = new BsonFields();
    for (int round = 0; round < 3000; round++) {
      long position = random.nextLong(0, 1L << random.nextInt(1, 62));
      BsonDocument stored = stored();
      Tampering.giveLeaf(stored, position);
      Bytes bytes = Bytes.of(new RawBsonDocument(stored, new BsonDocumentCodec()));
      fields.begin(bytes.array(), bytes.from(), bytes.from() + bytes.length());
      event.read(bytes.array(), fields);
      assertThat(event.problem()).isNull();
      assertThat(event.storesLeaf(hasher.hash(event, position))).as("%s", stored).isTrue();
      assertThat(event.storesLeaf(hasher.hash(event, position + 1))).isFalse();
    }
  }

  private BsonDocument stored() {
    long seq = random.nextLong(0, 1000);
    BsonDocument event = Tampering.forged(text(1), seq);
    event.put("id", new BsonString(UUID.randomUUID().toString()));
    event.put("type", new BsonString(text(1)));
    event.put("payload", new BsonString(text(random.nextInt(3000))));
    event.put("meta", new BsonString(text(random.nextInt(30))));
    event.put("ts", new BsonDateTime(random.nextLong(-99_999_999_999_999L, 999_999_999_999_999L)));
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    event.put("salt", new BsonBinary(salt));
    if (random.nextBoolean()) {
      event.remove("aggType");
    }
    event.put("seq", random.nextBoolean() ? new BsonInt64(seq) : new BsonInt32((int) seq));
    event.put("something else", new BsonInt32(1));
    return event;
  }

  /** Of every plane, without what no header holds. */
  private String text(int length) {
    return random
            .ints(1 + length, 32, 0x10ffff)
            .filter(Character::isValidCodePoint)
            .filter(point -> point < 0xd800 || point > 0xdfff)
            .filter(point -> point != '#')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        + "x";
  }

  @Test
  void timesAreWrittenAsTheLeafWritesThem() {
    TimeText times = new TimeText();
    byte[] target = new byte[TimeText.LONGEST];
    long[] rare = {
      0,
      -1,
      1,
      86_399_999,
      86_400_000,
      -86_400_000,
      -86_400_001,
      Long.MAX_VALUE,
      Long.MIN_VALUE,
      253_402_300_799_999L,
      253_402_300_800_000L,
      -62_167_219_200_000L,
      -62_167_219_200_001L
    };
    for (long time : rare) {
      assertThat(written(times, time, target)).isEqualTo(Leaf.time(Instant.ofEpochMilli(time)));
    }
    for (int round = 0; round < 20_000; round++) {
      long time = random.nextLong() >> random.nextInt(64);
      assertThat(written(times, time, target)).isEqualTo(Leaf.time(Instant.ofEpochMilli(time)));
    }
  }

  private static String written(TimeText times, long time, byte[] target) {
    int end = times.write(time, target, 0);
    return new String(target, 0, end, java.nio.charset.StandardCharsets.US_ASCII);
  }
}
