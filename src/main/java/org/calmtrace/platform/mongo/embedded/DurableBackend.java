package org.calmtrace.platform.mongo.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a command only when all that the answer may rest on is on disk.
 *
 * <p>Left to itself the server answers first and lets the store write in the background. Here a
 * writing command runs alone, its changes become one atomic version of the file, and the answer
 * waits for it; a reading command runs beside writing ones, and its answer waits for those that it
 * may have seen. So nobody, writer or reader, is told of anything that a crash could take back.
 */
class DurableBackend extends H2Backend {

  private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

  /** Commands known to change nothing; any other is taken for a writing one. */
  private static final Set<String> READING =
      Set.of(
          "find",
          "getmore",
          "killcursors",
          "count",
          "distinct",
          "ismaster",
          "ping",
          "buildinfo",
          "serverstatus",
          "endsessions",
          "getlasterror",
          "listcollections",
          "listindexes",
          "listdatabases",
          "collstats");

  /** How many documents a reader gets at once who does not say. */
  private static final int BATCH = 1_000;

  private final CommitGate gate;
  private final SignIn signIn = SignIn.withNewPassword();

  DurableBackend(MVStore store) {
    super(store);
    this.gate = new CommitGate(store);
  }

  SignIn signIn() {
    return signIn;
  }

  /** Called while the superclass is made, so it uses nothing of ours. */
  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new StoredDatabase(name, getMvStore(), getCursorRegistry());
  }

  @Override
  public Document handleCommand(
      Channel channel, String databaseName, String command, Document query) {
    if (command.equalsIgnoreCase(SignIn.COMMAND)) {
      return signIn.answer(channel, query);
    }
    signIn.require(channel, command);
    nameBatchSize(command, query);
    Supplier<Document> work = () -> super.handleCommand(channel, databaseName, command, query);
    try {
      return reads(command, query) ? gate.read(work) : gate.write(work);
    } catch (CommitGate.BrokenException e) {
      // Reaches nobody: the client must take the outcome for unknown, which it is.
      channel.close();
      return new Document("ok", 0);
    }
  }

  /** A command that is refused is answered here, for the caller would log it with its content. */
  @Override
  public Document handleMessage(MongoMessage message) {
    try {
      return super.handleMessage(message);
    } catch (MongoServerException e) {
      log.debug("Refused a command", e);
      Document answer = new Document("ok", 0).append("errmsg", e.getMessageWithoutErrorCode());
      if (e instanceof MongoServerError error) {
        answer.append("code", error.getCode()).putIfNotNull("codeName", error.getCodeName());
      }
      return answer;
    }
  }

  private static void nameBatchSize(String command, Document query) {
    boolean find = command.equals("find") && !Boolean.TRUE.equals(query.get("singleBatch"));
    if (find || command.equals("getMore")) {
      query.putIfAbsent("batchSize", BATCH);
    }
  }

  private static boolean reads(String command, Document query) {
    return READING.contains(command.toLowerCase(Locale.ROOT))
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
