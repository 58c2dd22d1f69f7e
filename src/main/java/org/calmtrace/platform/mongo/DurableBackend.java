package org.calmtrace.platform.mongo;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.MVStore;

/**
 * Answers a command only when all that the answer may rest on is on disk.
 *
 * <p>Left to itself the server answers first and lets the store write in the background. Here a
 * writing command runs alone, its changes become one atomic version of the file, and the answer
 * waits for it; a reading command runs beside writing ones, and its answer waits for those that it
 * may have seen. So nobody, writer or reader, is told of anything that a crash could take back.
 */
class DurableBackend extends H2Backend {

  /** Commands known to change nothing; any other is taken for a writing one. */
  private static final Set<String> READING = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    READING.addAll(
        List.of("find", "getMore", "killCursors", "count", "distinct", "isMaster", "ping"));
    READING.addAll(List.of("buildInfo", "serverStatus", "endSessions", "getLastError"));
    READING.addAll(List.of("listCollections", "listIndexes", "listDatabases", "collStats"));
  }

  private final CommitGate gate;

  DurableBackend(MVStore store) {
    super(store);
    this.gate = new CommitGate(store);
  }

  @Override
  public Document handleCommand(
      Channel channel, String databaseName, String command, Document query) {
    try {
      return reads(command, query)
          ? gate.read(() -> super.handleCommand(channel, databaseName, command, query))
          : gate.write(() -> super.handleCommand(channel, databaseName, command, query));
    } catch (CommitGate.BrokenException e) {
      channel.close(); // no answer: the client must take the outcome for unknown, which it is
      throw e;
    }
  }

  private static boolean reads(String command, Document query) {
    return READING.contains(command)
        || (command.equalsIgnoreCase("aggregate") && !storesItsResult(query));
  }

  private static boolean storesItsResult(Document aggregate) {
    return !(aggregate.get("pipeline") instanceof List<?> stages)
        || stages.stream()
            .anyMatch(
                stage ->
                    !(stage instanceof Document document)
                        || document.containsKey("$out")
                        || document.containsKey("$merge"));
  }

  /** The driver stopped asking in this older way long ago; it would go past the gate. */
  @Override
  public QueryResult handleQuery(MongoQuery query) {
    throw new UnsupportedOperationException("OP_QUERY");
  }
}
