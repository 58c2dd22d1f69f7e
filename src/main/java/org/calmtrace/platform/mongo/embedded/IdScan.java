package org.calmtrace.platform.mongo.embedded;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.Page;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents in the order of their identifiers, a batch at a time. Between two batches it
 * keeps its place and nothing else, however much is still to come; each batch is one unchanging
 * picture of the collection, and a later one sees what was stored meanwhile.
 */
final class IdScan implements Cursor {

  /** Some way under what one message of the protocol may hold. */
  private static final int MOST_BYTES_IN_A_BATCH = 16 * 1024 * 1024;

  private final long id;
  private final MVMap<Object, Document> documents;
  private final Range range;
  private final Predicate<Document> wanted;
  private final UnaryOperator<List<Document>> shape;
  private int toSkip;
  private long left;
  private @Nullable Object last;
  private boolean ended;

  /**
   * What to read.
   *
   * @param limit 0 or less for no limit
   */
  record Range(IdBounds bounds, boolean backwards, int skip, int limit) {}

  /**
   * @param wanted which of the documents in range
   * @param shape what to answer of them
   */
  IdScan(
      long id,
      MVMap<Object, Document> documents,
      Range range,
      Predicate<Document> wanted,
      UnaryOperator<List<Document>> shape) {
    this.id = id;
    this.documents = documents;
    this.range = range;
    this.wanted = wanted;
    this.shape = shape;
    this.toSkip = range.skip;
    this.left = range.limit > 0 ? range.limit : Long.MAX_VALUE;
  }

  @Override
  public long getId() {
    return id;
  }

  /** False may turn out wrong: then the next batch is empty. */
  @Override
  public boolean isEmpty() {
    return ended || left == 0;
  }

  @Override
  public List<Document> takeDocuments(int most) {
    return take(most, MOST_BYTES_IN_A_BATCH);
  }

  /** All that is left, in one picture. */
  List<Document> takeAll() {
    return take(Integer.MAX_VALUE, Long.MAX_VALUE);
  }

  private List<Document> take(int most, long mostBytes) {
    List<Document> batch = new ArrayList<>();
    Iterator<Place> places = places();
    long bytes = 0;
    while (batch.size() < most && bytes < mostBytes) {
      Document next = nextWanted(places);
      if (next == null) {
        break;
      }
      batch.add(next);
      bytes += DocumentType.memory(next);
    }
    return shape.apply(batch);
  }

  private @Nullable Document nextWanted(Iterator<Place> places) {
    while (left > 0 && places.hasNext()) {
      Place place = places.next();
      boolean read = place.id.equals(last);
      last = place.id;
      if (!read && wanted.test(place.document) && !skipped()) {
        left--;
        return place.document;
      }
    }
    ended = true;
    return null;
  }

  private boolean skipped() {
    if (toSkip == 0) {
      return false;
    }
    toSkip--;
    return true;
  }

  /** A document and the identifier it lies under. */
  private record Place(Object id, Document document) {}

  private Iterator<Place> places() {
    NavigableSet<Object> only = range.bounds.only();
    return only == null ? inRange() : among(range.backwards ? only.descendingSet() : only);
  }

  private Iterator<Place> among(NavigableSet<Object> ids) {
    Page<Object, Document> picture = documents.getRootPage();
    return (last == null ? ids : ids.tailSet(last, true))
        .stream()
            .map(each -> place(each, documents.get(picture, each)))
            .filter(Objects::nonNull)
            .iterator();
  }

  private static @Nullable Place place(Object id, @Nullable Document document) {
    return document == null ? null : new Place(id, document);
  }

  /** From the place that was read last, if there is one. */
  private Iterator<Place> inRange() {
    Object first = range.backwards ? range.bounds.to() : range.bounds.from();
    Object end = range.backwards ? range.bounds.from() : range.bounds.to();
    var cursor = documents.cursor(last == null ? first : last, end, range.backwards);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return cursor.hasNext();
      }

      @Override
      public Place next() {
        Object key = cursor.next();
        return new Place(key, cursor.getValue());
      }
    };
  }
}
