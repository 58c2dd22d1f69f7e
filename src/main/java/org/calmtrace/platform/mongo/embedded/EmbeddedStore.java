package org.calmtrace.platform.mongo.embedded;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.calmtrace.platform.StartRefusedException;
import org.h2.mvstore.MVStore;

/**
 * A database server in this process, for evaluation and for one small site: the MongoDB protocol on
 * one file, durable (see {@link DurableBackend}), reachable from this machine only and by those who
 * know the password that is made at each start (see {@link SignIn}).
 */
public final class EmbeddedStore implements AutoCloseable {

  private static final int ANY_FREE_PORT = 0;

  /**
   * A connection lives on one thread of the server and a command may wait there for the disk: with
   * as many threads as connections of the client, nobody stands behind another's wait.
   */
  private static final int CONNECTIONS = 32;

  private final Path file;
  private final MongoServer server;
  private final ConnectionString connection;

  private EmbeddedStore(Path file, MongoServer server, ConnectionString connection) {
    this.file = file;
    this.server = server;
    this.connection = connection;
  }

  /**
   * @throws StartRefusedException if the folder cannot be written, another process holds the file,
   *     or the file cannot be read
   */
  public static EmbeddedStore open(Path folder) {
    Path file = folder.resolve(StoreFile.NAME);
    MVStore store = StoreFile.open(folder);
    DurableBackend backend = backend(file, store);
    MongoServer server = new MongoServer(backend);
    listen(server);
    return new EmbeddedStore(file, server, connection(server, backend.signIn()));
  }

  private static void listen(MongoServer server) {
    try {
      server.bind(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), ANY_FREE_PORT), 1, CONNECTIONS);
    } catch (Exception e) { // the library throws a checked one that it does not declare
      server.shutdownNow();
      throw new StartRefusedException(
          "The embedded store cannot listen on the loopback address of this machine.",
          "See what the account that runs Calmtrace may open there.",
          e);
    }
  }

  /** Opens what is in the file. */
  private static DurableBackend backend(Path file, MVStore store) {
    try {
      return new DurableBackend(store);
    } catch (RuntimeException e) {
      store.closeImmediately();
      throw StoreFile.explain(file, e);
    }
  }

  /** The server knows no sessions, so a driver must not try a write again by itself. */
  private static ConnectionString connection(MongoServer server, SignIn signIn) {
    InetSocketAddress address = server.getLocalAddress();
    return new ConnectionString(
        "mongodb://%s@%s:%d/?authMechanism=PLAIN&retryWrites=false&retryReads=false&maxPoolSize=%d"
            .formatted(
                signIn.userInfo(),
                address.getAddress().getHostAddress(),
                address.getPort(),
                CONNECTIONS));
  }

  /** Holds the password of this start. */
  public ConnectionString connectionString() {
    return connection;
  }

  public Path file() {
    return file;
  }

  /** Every answered command is on disk already; this ends the connections and frees the file. */
  @Override
  public void close() {
    server.shutdownNow();
  }
}
