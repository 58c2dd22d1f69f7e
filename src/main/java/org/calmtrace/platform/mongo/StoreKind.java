package org.calmtrace.platform.mongo;

import com.mongodb.WriteConcern;

/** Which store this process stands on; a bean, so that pages and checks can say so. */
public enum StoreKind {
  /** Our own durable server in this process: for evaluation and one small site. */
  EMBEDDED,
  /** The server named by {@code spring.mongodb.uri}. */
  EXTERNAL;

  /**
   * How what can be made again from the ledger is written. The embedded store brings it to disk in
   * the order of writing, but nobody waits for that: a crash takes it back together with the token
   * that was written after it, so that it is made again. On a server, a new primary may lack it
   * while this process goes on, so it has to be there for good.
   */
  public WriteConcern derived() {
    return switch (this) {
      case EMBEDDED -> WriteConcern.W1.withJournal(false);
      case EXTERNAL -> ClientSettings.DURABLE;
    };
  }
}
