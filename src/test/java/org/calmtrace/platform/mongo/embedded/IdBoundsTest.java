package org.calmtrace.platform.mongo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which part of a collection a query has to read. */
class IdBoundsTest {

  @Test
  void aQueryThatDoesNotNameTheIdentifierReadsAll() {
    assertThat(bounds(new Document("state", "open")).areAll()).isTrue();
    assertThat(bounds(new Document()).areAll()).isTrue();
  }

  @Test
  void oneIdentifierIsLookedUp() {
    assertThat(only(bounds(new Document("_id", 7L)))).containsExactly(7L);
    assertThat(only(bounds(id("$eq", "x")))).containsExactly("x");
  }

  @Test
  void severalIdentifiersAreLookedUpInOrderAndOnce() {
    assertThat(only(bounds(id("$in", List.of(9L, 3L, 9, 5L))))).containsExactly(3L, 5L, 9L);
  }

  @Test
  void aRangeIsReadFromItsBeginningToItsEnd() {
    var bounds = bounds(new Document("_id", new Document("$gte", 3L).append("$lt", 9L)));

    assertThat(bounds).isEqualTo(new IdBounds(3L, 9L, null));
  }

  @Test
  void theIdentifierIsFoundInsideAnAnd() {
    var query =
        new Document(
            "$and",
            List.of(new Document("_id", "x"), new Document("pos", new Document("$lt", 7L))));

    assertThat(only(bounds(query))).containsExactly("x");
  }

  @Test
  void whatMatchesOtherValuesThanItselfReadsAll() {
    assertThat(bounds(new Document("_id", new BsonRegularExpression("^a"))).areAll()).isTrue();
    assertThat(bounds(id("$in", List.of("a", new BsonRegularExpression("^b")))).areAll()).isTrue();
    assertThat(bounds(new Document("_id", null)).areAll()).isTrue();
    assertThat(bounds(id("$ne", 7L)).areAll()).isTrue();
    assertThat(bounds(new Document("$or", List.of(new Document("_id", 7L)))).areAll()).isTrue();
  }

  private static IdBounds bounds(Document query) {
    return IdBounds.of(query, "_id");
  }

  private static Iterable<Object> only(IdBounds bounds) {
    return Objects.requireNonNull(bounds.only());
  }

  private static Document id(String operator, Object value) {
    return new Document("_id", new Document(operator, value));
  }
}
