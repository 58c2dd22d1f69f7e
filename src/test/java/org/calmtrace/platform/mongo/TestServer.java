package org.calmtrace.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoSocketException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.calmtrace.platform.mongo.embedded.EmbeddedStore;
import org.springframework.util.FileSystemUtils;

/** The one server of a test run: the named one, or an embedded store that ends with the JVM. */
final class TestServer {

  private static final String SETTING = "calmtrace.test.mongodb.uri";

  private TestServer() {}

  static StoreKind kind() {
    return named().isBlank() ? StoreKind.EMBEDDED : StoreKind.EXTERNAL;
  }

  static ConnectionString connection() {
    return Running.CONNECTION;
  }

  static String newDatabaseName() {
    return "test_" + UUID.randomUUID().toString().replace("-", "");
  }

  static void drop(String database) {
    try {
      Running.CLIENT.getDatabase(database).drop();
    } catch (MongoSocketException e) {
      // A connection from before the server was killed by a test; the pool is empty now.
      Running.CLIENT.getDatabase(database).drop();
    }
  }

  static Path newFolder() {
    try {
      return Files.createTempDirectory("calmtrace-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The build passes the property empty when it is not set. */
  private static String named() {
    return System.getProperty(SETTING, "");
  }

  private static ConnectionString start() {
    if (kind() == StoreKind.EXTERNAL) {
      return new ConnectionString(named());
    }
    Path folder = newFolder();
    EmbeddedStore store = EmbeddedStore.open(folder);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  store.close();
                  delete(folder);
                }));
    return store.connectionString();
  }

  /** Started by the first test that asks. */
  private static final class Running {

    static final ConnectionString CONNECTION = start();
    static final MongoClient CLIENT = MongoClients.create(ClientSettings.of(CONNECTION));
  }
}
