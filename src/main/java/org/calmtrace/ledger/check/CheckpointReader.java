package org.calmtrace.ledger.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.MalformedException;
import org.calmtrace.ledger.note.SignedNote;
import org.calmtrace.ledger.note.UntrustedException;
import org.calmtrace.ledger.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Reads checkpoints and checks their signatures. */
final class CheckpointReader {

  private final Collection<VerifierKey> known;

  CheckpointReader(Collection<VerifierKey> known) {
    this.known = known;
  }

  /**
   * A checkpoint as it was found.
   *
   * @param size that it is stored under
   * @param previous size of the one before, as it is stored; {@link Finding#NOWHERE} if it is not
   * @param checkpoint null if it cannot be read or has no signature that counts
   * @param flaw why there is none
   * @param detail the same for who looks into the database
   */
  record Found(
      long size,
      long previous,
      @Nullable Checkpoint checkpoint,
      @Nullable Flaw flaw,
      String detail) {}

  Found read(RawBsonDocument stored) {
    long size = whole(stored.get("_id"));
    long previous = whole(stored.get("prev"));
    if (!(stored.get("note") instanceof BsonString note)) {
      return new Found(size, previous, null, Flaw.CHECKPOINT_UNREADABLE, "no text in note");
    }
    return read(size, previous, note.getValue());
  }

  /** A note that is said to be a checkpoint over so many events. */
  private Found read(long size, long previous, String note) {
    try {
      SignedNote signed = SignedNote.parse(note.getBytes(UTF_8));
      Checkpoint checkpoint = Checkpoint.parse(signed.text());
      if (checkpoint.size() != size) {
        String detail = "the note in it is over " + checkpoint.size() + " events";
        return new Found(size, previous, null, Flaw.CHECKPOINT_UNREADABLE, detail);
      }
      requireSignatureOf(checkpoint.origin(), signed);
      return new Found(size, previous, checkpoint, null, "");
    } catch (MalformedException e) {
      return new Found(size, previous, null, Flaw.CHECKPOINT_UNREADABLE, words(e));
    } catch (UntrustedException e) {
      return new Found(size, previous, null, Flaw.CHECKPOINT_UNTRUSTED, words(e));
    }
  }

  /** A log signs with the key that bears its name; another known key says nothing about it. */
  private void requireSignatureOf(String origin, SignedNote signed) throws UntrustedException {
    if (known.isEmpty()) {
      return; // that no key is known is said once, and not of each
    }
    signed.verify(known.stream().filter(key -> key.name().equals(origin)).toList());
  }

  /** The checkpoint that was written down outside the database. */
  Found remembered(String note) {
    try {
      long size = Checkpoint.parse(SignedNote.parse(note.getBytes(UTF_8)).text()).size();
      return read(size, Finding.NOWHERE, note);
    } catch (MalformedException e) {
      return new Found(
          Finding.NOWHERE, Finding.NOWHERE, null, Flaw.CHECKPOINT_UNREADABLE, words(e));
    }
  }

  /** Number of events that it is stored under; {@link Finding#NOWHERE} if that is no number. */
  static long size(RawBsonDocument stored) {
    return whole(stored.get("_id"));
  }

  private static long whole(@Nullable BsonValue value) {
    if (value instanceof BsonInt64 number) {
      return number.getValue();
    }
    return value instanceof BsonInt32 number ? number.getValue() : Finding.NOWHERE;
  }

  private static String words(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
