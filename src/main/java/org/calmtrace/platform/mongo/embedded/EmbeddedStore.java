package org.calmtrace.platform.mongo.embedded;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.calmtrace.platform.StartRefusedException;
import org.h2.mvstore.MVStore;

/**
 * A database server in this process, for evaluation and for one small site: the MongoDB protocol on
 * one file, durable (see {@link DurableBackend}), reachable from this machine only and by those who
 * know the password that is made at each start (see {@link SignIn}).
 */
public final class EmbeddedStore implements AutoCloseable {

  private static final int ANY_PORT = 0;

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

  public static EmbeddedStore open(Path folder) {
    return open(folder, ANY_PORT);
  }

  /**
   * @throws StartRefusedException if the folder cannot be written, another process holds the file,
   *     or the file cannot be read
   */
  public static EmbeddedStore open(Path folder, int port) {
    Path file = folder.resolve(StoreFile.NAME);
    MVStore store = StoreFile.open(folder);
    DurableBackend backend = backend(file, store);
    MongoServer server = new MongoServer(backend);
    listen(server, port);
    return new EmbeddedStore(file, server, connection(server, backend.signIn()));
  }

  private static void listen(MongoServer server, int port) {
    try {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, CONNECTIONS);
    } catch (Exception e) { // the library throws a checked one that it does not declare
      server.shutdownNow();
      throw new StartRefusedException(
          "The embedded store cannot listen on port " + port + " of this machine.",
          "Stop what listens there.",
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

  public long fileSize() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every answered command is on disk already; this ends the connections and frees the file. */
  @Override
  public void close() {
    server.shutdownNow();
  }
}
