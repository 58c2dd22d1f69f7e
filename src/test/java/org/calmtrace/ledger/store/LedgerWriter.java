package org.calmtrace.ledger.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.calmtrace.platform.mongo.TestStore;

/**
 * Eight callers that append without pause, and say of each commit when it is acknowledged. As a
 * process of its own it writes to standard output until it is killed.
 */
final class LedgerWriter {

  private static final int CALLERS = 8;
  private static final int LONGEST_COMMIT = 5;

  private LedgerWriter() {}

  /**
   * Arguments: name of the run, then {@code embedded <folder>} or {@code named <uri> <database>}.
   */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false);
    try (TestStore store = open(args);
        LedgerEngine engine = Ledgers.engine(store.database())) {
      write(
          engine,
          args[0],
          () -> true,
          acknowledged -> {
            // One write to the pipe a line: what stands there was acknowledged before the kill.
            synchronized (out) {
              out.print(acknowledged + "\n");
              out.flush();
            }
          });
    }
  }

  private static TestStore open(String[] args) throws IOException {
    return args[1].equals("embedded")
        ? TestStore.embeddedIn(Path.of(args[2]))
        : TestStore.existing(args[2], args[3]);
  }

  /** While there is more to do; {@code acknowledged} gets the key of the last event of a commit. */
  interface More {
    boolean isMore();
  }

  static void write(LedgerEngine engine, String run, More more, Consumer<String> acknowledged)
      throws Exception {
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      for (int caller = 0; caller < CALLERS; caller++) {
        String aggregate = run + "-" + caller;
        Random random = new Random(aggregate.hashCode());
        callers.execute(
            () -> {
              long next = 0;
              while (more.isMore()) {
                int count = 1 + random.nextInt(LONGEST_COMMIT);
                engine.appendEvents(Ledgers.events(aggregate, next, count));
                next += count;
                acknowledged.accept(StoredEvent.key(aggregate, next - 1));
              }
            });
      }
    }
  }
}
