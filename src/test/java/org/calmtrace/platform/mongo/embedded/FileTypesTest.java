package org.calmtrace.platform.mongo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.DataType;
import org.junit.jupiter.api.Test;

/** How values, keys and documents lie in the file. */
class FileTypesTest {

  private static final UUID WRITER = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

  @Test
  void everyKindOfIdentifierComesBackAsItWas() {
    for (Object id :
        List.of(
            0L,
            Long.MIN_VALUE,
            7,
            2.5,
            "",
            "ünïcode ✓",
            WRITER,
            new ObjectId(),
            Instant.parse("2026-11-23T10:00:00.123Z"),
            new Document("a", 1).append("b", "x"))) {
      assertThat(thereAndBack(ValueType.INSTANCE, id)).isEqualTo(id);
    }
    assertThat(thereAndBack(ValueType.INSTANCE, Missing.getInstance()))
        .isSameAs(Missing.getInstance());
  }

  @Test
  void aKeyOfSeveralValuesComesBackAsItWas() {
    KeyValue key = new KeyValue("a/0", 3.0, null, WRITER);

    assertThat(thereAndBack(KeyType.INSTANCE, key)).isEqualTo(key);
  }

  @Test
  void aDocumentComesBackAsItWas() {
    Document document =
        new Document("_id", 7L)
            .append("at", Instant.parse("2026-11-23T10:00:00.123Z"))
            .append("writer", WRITER)
            .append("events", List.of(new Document("leaf", new BinData(new byte[] {0, -1}))))
            .append("nothing", null)
            .append("few", List.of());

    assertThat(thereAndBack(DocumentType.INSTANCE, document)).isEqualTo(document);
  }

  @Test
  void whatFollowsInTheBufferIsLeftAlone() {
    WriteBuffer buffer = new WriteBuffer();
    DocumentType.INSTANCE.write(buffer, new Document("a", 1));
    ValueType.INSTANCE.write(buffer, "next");
    ByteBuffer bytes = buffer.getBuffer().flip();

    assertThat(DocumentType.INSTANCE.read(bytes)).isEqualTo(new Document("a", 1));
    assertThat(ValueType.INSTANCE.read(bytes)).isEqualTo("next");
    assertThat(bytes.hasRemaining()).isFalse();
  }

  @Test
  void identifiersStandInTheOrderOfTheDatabase() {
    Object[] ids = {"b", 10L, WRITER, "a", 9, 2.5, "", -1L, Missing.getInstance()};

    Arrays.sort(ids, ValueType.INSTANCE);

    assertThat(ids).containsExactly(Missing.getInstance(), -1L, 2.5, 9, 10L, "", "a", "b", WRITER);
  }

  @Test
  void aNumberIsTheSameIdentifierInEveryType() {
    assertThat(ValueType.INSTANCE.compare(5, 5L)).isZero();
    assertThat(ValueType.INSTANCE.compare(5.0, 5L)).isZero();
    assertThat(ValueType.INSTANCE.compare(Long.MAX_VALUE, Long.MAX_VALUE - 1)).isPositive();
  }

  @Test
  void keysAreOrderedByTheirFirstDifference() {
    assertThat(KeyType.INSTANCE.compare(new KeyValue("a", 2L), new KeyValue("a", 10L)))
        .isNegative();
    assertThat(KeyType.INSTANCE.compare(new KeyValue("b", 2L), new KeyValue("a", 10L)))
        .isPositive();
  }

  @Test
  void theEstimateOfMemoryIsNeverUnderTheBytesWritten() {
    Document document =
        new Document("text", "✓".repeat(500))
            .append("bytes", new BinData(new byte[999]))
            .append("list", List.of(1L, 2L, new Document("x", true)));
    WriteBuffer buffer = new WriteBuffer();

    DocumentType.INSTANCE.write(buffer, document);

    assertThat(DocumentType.INSTANCE.getMemory(document)).isGreaterThanOrEqualTo(buffer.position());
  }

  private static <T> T thereAndBack(DataType<T> type, T value) {
    WriteBuffer buffer = new WriteBuffer();
    type.write(buffer, value);
    return type.read(buffer.getBuffer().flip());
  }
}
