package org.calmtrace.platform.mongo;

/** Which store this process stands on; a bean, so that pages and checks can say so. */
public enum StoreKind {
  /** Our own durable server in this process: for evaluation and one small site. */
  EMBEDDED,
  /** The server named by {@code spring.mongodb.uri}. */
  EXTERNAL
}
