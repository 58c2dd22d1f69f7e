package org.calmtrace.platform.mongo;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A database server in this process, for evaluation and for one small site: the MongoDB protocol on
 * one file, reachable from this machine only, and durable (see {@link DurableBackend}).
 */
final class EmbeddedStore implements AutoCloseable {

  private static final int ANY_PORT = 0;

  /**
   * A connection lives on one thread of the server and a command may wait there for the disk: with
   * as many threads as connections of the client, nobody stands behind another's wait.
   */
  private static final int CONNECTIONS = 32;

  private final Path file;
  private final MongoServer server;
  private final InetSocketAddress address;

  private EmbeddedStore(Path file, MongoServer server, InetSocketAddress address) {
    this.file = file;
    this.server = server;
    this.address = address;
  }

  static EmbeddedStore open(Path folder) {
    return open(folder, ANY_PORT);
  }

  /**
   * @throws StoreUnavailableException if the folder cannot be written, another process holds the
   *     file, or the file cannot be read
   */
  static EmbeddedStore open(Path folder, int port) {
    Path file = folder.resolve(StoreFile.NAME);
    MVStore store = StoreFile.open(folder);
    try {
      MongoServer server = new MongoServer(new DurableBackend(store));
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, CONNECTIONS);
      return new EmbeddedStore(file, server, server.getLocalAddress());
    } catch (MVStoreException e) {
      store.closeImmediately();
      throw StoreFile.explain(file, e);
    } catch (RuntimeException e) {
      store.closeImmediately();
      throw e;
    }
  }

  /** The server knows no sessions, so a driver must not try a write again by itself. */
  ConnectionString connectionString() {
    return new ConnectionString(
        "mongodb://"
            + address.getAddress().getHostAddress()
            + ":"
            + address.getPort()
            + "/?retryWrites=false&retryReads=false&maxPoolSize="
            + CONNECTIONS);
  }

  Path file() {
    return file;
  }

  long fileSize() {
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
