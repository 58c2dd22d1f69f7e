package org.calmtrace.ledger.check;

/**
 * What can be wrong with a stored ledger; of two at one position the first here is told first. Each
 * has words in the message files, {@code ledger.flaw.<code>}, with the arguments {@code {0}}
 * position, {@code {1}} other and {@code {2}} name of its {@link Finding}.
 */
public enum Flaw {
  /** A document whose {@code _id} is no position. */
  STRAY("stray"),
  /** Events are missing, up to and with position other. */
  GAP("gap"),
  /** A commit begins where another one stands. */
  OVERLAP("overlap"),
  /** A field of the commit is missing, of another type, or out of its bounds. */
  COMMIT_UNREADABLE("commit-unreadable"),
  /** The head stored with a commit, up to position other, is not that of its leaves. */
  HEAD("head"),
  /** A field of the event is missing, of another type, or in a form that is never written. */
  EVENT_UNREADABLE("event-unreadable"),
  /** The event is not the one that the tree holds. */
  EVENT_ALTERED("event-altered"),
  /** Its leaf hash is not the one that the tree holds; the event is. */
  LEAF_ALTERED("leaf-altered"),
  /** An event that was recorded at one position stands at another. */
  EVENT_DISPLACED("event-displaced"),
  /** The event stands at position other as well. */
  EVENT_TWICE("event-twice"),
  /** Its key is not its aggregate and sequence number. */
  KEY("key"),
  /** Its sequence number is not the next one of its aggregate. */
  SEQUENCE("sequence"),
  /** The index of this name is not there. */
  INDEX_MISSING("index-missing"),
  /** The index of this name lets the same thing stand twice, or leaves some out. */
  INDEX_WEAK("index-weak"),
  /** The index of this name does not lead to the event. */
  INDEX_LOST("index-lost"),
  /** A checkpoint was signed over other events than the first so many that are stored. */
  CHECKPOINT_ROOT("checkpoint-root"),
  /** The tile of this name is not that of its leaves, which end with position other. */
  TILE_ALTERED("tile-altered"),
  /** The tile of this name is not there, though a checkpoint was signed over it. */
  TILE_MISSING("tile-missing"),
  /** A tile of this name belongs to no part of this ledger. */
  TILE_STRAY("tile-stray"),
  /** A stored checkpoint, over so many events as other says, is none. */
  CHECKPOINT_UNREADABLE("checkpoint-unreadable"),
  /** A checkpoint over other events has no signature by a known key. */
  CHECKPOINT_UNTRUSTED("checkpoint-untrusted"),
  /** A checkpoint is missing before the one over other events. */
  CHECKPOINT_CHAIN("checkpoint-chain"),
  /** The checkpoint over other events was signed, and is not stored. */
  CHECKPOINT_MISSING("checkpoint-missing"),
  /** A checkpoint that is stored under no number of events. */
  CHECKPOINT_STRAY("checkpoint-stray"),
  /** There are signed checkpoints, and no key is known whose signature would count. */
  KEYS_MISSING("keys-missing"),
  /** The ledger ends before position other, up to which a checkpoint was signed. */
  CUT("cut"),
  /** The ledger ends before the end of the checkpoint that is kept outside the database. */
  ROLLED_BACK("rolled-back"),
  /** What stands before this position is not what was checked there before. */
  REWRITTEN("rewritten");

  private final String code;

  Flaw(String code) {
    this.code = code;
  }

  /** Names it in message keys, in what is stored and in answers to programs. */
  public String code() {
    return code;
  }
}
