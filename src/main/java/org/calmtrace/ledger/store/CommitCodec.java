package org.calmtrace.ledger.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.calmtrace.ledger.merkle.CompactRange;
import org.jspecify.annotations.Nullable;

/** Writes and reads a commit without a tree of values in between: replay spends its time here. */
final class CommitCodec implements Codec<Commit> {

  private final boolean readsTree;

  /**
   * @param readsTree false leaves the tree of what is read empty: a replay has no use for a dozen
   *     hashes with each commit
   */
  CommitCodec(boolean readsTree) {
    this.readsTree = readsTree;
  }

  @Override
  public Class<Commit> getEncoderClass() {
    return Commit.class;
  }

  @Override
  public void encode(BsonWriter writer, Commit commit, EncoderContext context) {
    writer.writeStartDocument();
    writer.writeInt64("_id", commit.position());
    writer.writeDateTime("at", commit.at().toEpochMilli());
    writer.writeBinaryData("writer", new BsonBinary(commit.writer()));
    writer.writeStartArray("events");
    for (StoredEvent event : commit.events()) {
      encode(writer, event);
    }
    writer.writeEndArray();
    writer.writeStartDocument("tree");
    writer.writeInt64("size", commit.tree().size());
    writer.writeBinaryData("root", new BsonBinary(commit.root()));
    writer.writeStartArray("range");
    for (byte[] root : commit.tree().roots()) {
      writer.writeBinaryData(new BsonBinary(root));
    }
    writer.writeEndArray();
    writer.writeEndDocument();
    writer.writeEndDocument();
  }

  private static void encode(BsonWriter writer, StoredEvent event) {
    writer.writeStartDocument();
    writer.writeString("key", event.key());
    writer.writeString("id", event.id());
    writer.writeString("type", event.type());
    writer.writeString("rev", event.revision());
    writer.writeString("agg", event.aggregateId());
    String aggregateType = event.aggregateType();
    if (aggregateType != null) {
      writer.writeString("aggType", aggregateType);
    }
    writer.writeInt64("seq", event.sequence());
    writer.writeDateTime("ts", event.timestamp().toEpochMilli());
    writer.writeString("payload", event.payload());
    writer.writeString("meta", event.meta());
    writer.writeBinaryData("salt", new BsonBinary(event.salt()));
    writer.writeBinaryData("leaf", new BsonBinary(event.leaf()));
    writer.writeEndDocument();
  }

  @Override
  public Commit decode(BsonReader reader, DecoderContext context) {
    CommitFields fields = new CommitFields();
    reader.readStartDocument();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      switch (reader.readName()) {
        case "_id" -> fields.position = integer(reader);
        case "at" -> fields.at = reader.readDateTime();
        case "writer" -> fields.writer = reader.readBinaryData().asUuid();
        case "events" -> fields.events = events(reader);
        case "tree" -> {
          if (readsTree) {
            tree(reader, fields);
          } else {
            reader.skipValue();
          }
        }
        default -> reader.skipValue();
      }
    }
    reader.readEndDocument();
    return fields.commit();
  }

  private static List<StoredEvent> events(BsonReader reader) {
    List<StoredEvent> events = new ArrayList<>(1);
    reader.readStartArray();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      events.add(event(reader));
    }
    reader.readEndArray();
    return events;
  }

  private static StoredEvent event(BsonReader reader) {
    EventFields fields = new EventFields();
    reader.readStartDocument();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      switch (reader.readName()) {
        case "id" -> fields.id = reader.readString();
        case "type" -> fields.type = reader.readString();
        case "rev" -> fields.revision = reader.readString();
        case "agg" -> fields.aggregateId = reader.readString();
        case "aggType" -> fields.aggregateType = reader.readString();
        case "seq" -> fields.sequence = integer(reader);
        case "ts" -> fields.timestamp = reader.readDateTime();
        case "payload" -> fields.payload = reader.readString();
        case "meta" -> fields.meta = reader.readString();
        case "salt" -> fields.salt = reader.readBinaryData().getData();
        case "leaf" -> fields.leaf = reader.readBinaryData().getData();
        default -> reader.skipValue();
      }
    }
    reader.readEndDocument();
    return fields.event();
  }

  private static void tree(BsonReader reader, CommitFields fields) {
    reader.readStartDocument();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      switch (reader.readName()) {
        case "size" -> fields.size = integer(reader);
        case "root" -> fields.root = reader.readBinaryData().getData();
        case "range" -> fields.range = hashes(reader);
        default -> reader.skipValue();
      }
    }
    reader.readEndDocument();
  }

  private static List<byte[]> hashes(BsonReader reader) {
    List<byte[]> hashes = new ArrayList<>();
    reader.readStartArray();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      hashes.add(reader.readBinaryData().getData());
    }
    reader.readEndArray();
    return hashes;
  }

  /** A server may answer a small whole number in fewer bits than it was given. */
  private static long integer(BsonReader reader) {
    return switch (reader.getCurrentBsonType()) {
      case INT32 -> reader.readInt32();
      case DOUBLE -> (long) reader.readDouble();
      default -> reader.readInt64();
    };
  }

  private static final class CommitFields {
    long position;
    long at;
    UUID writer = new UUID(0, 0);
    List<StoredEvent> events = List.of();
    long size;
    byte[] root = {};
    List<byte[]> range = List.of();

    Commit commit() {
      CompactRange tree;
      try {
        tree = CompactRange.of(size, range);
      } catch (IllegalArgumentException e) {
        throw new DamagedLedgerException(position, String.valueOf(e.getMessage()));
      }
      return new Commit(position, Instant.ofEpochMilli(at), writer, events, tree, root);
    }
  }

  private static final class EventFields {
    String id = "";
    String type = "";
    String revision = "";
    String aggregateId = "";
    @Nullable String aggregateType;
    long sequence;
    long timestamp;
    String payload = "";
    String meta = "";
    byte[] salt = {};
    byte[] leaf = {};

    StoredEvent event() {
      return new StoredEvent(
          id,
          type,
          revision,
          aggregateId,
          aggregateType,
          sequence,
          Instant.ofEpochMilli(timestamp),
          payload,
          meta,
          salt,
          leaf);
    }
  }
}
