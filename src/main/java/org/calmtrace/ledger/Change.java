package org.calmtrace.ledger;

import com.mongodb.client.model.WriteModel;
import java.util.function.Supplier;
import org.bson.BsonDocument;

/**
 * What an event changes in a projection. A projection keeps to one of the two kinds for any one
 * document.
 */
public sealed interface Change {

  /** The field in which a {@link Put} document keeps the position that it has seen. */
  String POSITION = "pos";

  /** Any write that may come again and then changes nothing. */
  record Write(WriteModel<BsonDocument> model) implements Change {}

  /**
   * A document as it stands after an event: it is added, or takes the place of one that has seen
   * less. Where several events change one document it is enough to make the last, so its content is
   * asked for late, or never.
   *
   * @param id the document's {@code _id}
   * @param position of the event; stored with the document as {@link #POSITION}
   * @param first whether it is the event that makes the document; a later one adds none
   * @param content the other fields
   */
  record Put(String id, long position, boolean first, Supplier<BsonDocument> content)
      implements Change {

    /** Of the one event that there is about it. */
    public static Put once(RecordedEvent<?> event, Supplier<BsonDocument> content) {
      return new Put(event.aggregateId(), event.position(), true, content);
    }

    /** The same with its content made: from here on it cannot fail. */
    public Put made() {
      BsonDocument now = content.get();
      return new Put(id, position, first, () -> now);
    }
  }
}
