package org.calmtrace.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.calmtrace.platform.mongo.embedded.EmbeddedStore;

/**
 * A database of its own for a test, on the server that the run names ({@code
 * -Dcalmtrace.test.mongodb.uri=…}) or on the durable embedded store.
 *
 * <pre>{@code
 * @AutoClose final TestStore store = TestStore.fresh();        // one for each test
 * @AutoClose static final TestStore store = TestStore.fresh(); // one for the class
 * }</pre>
 */
public final class TestStore implements AutoCloseable {

  private final ConnectionString connection;
  private final StoreKind kind;
  private final String name;
  private final AutoCloseable end;
  private final List<MongoClient> clients = new ArrayList<>();
  private final MongoClient client;

  private TestStore(ConnectionString connection, StoreKind kind, String name, AutoCloseable end) {
    this.connection = connection;
    this.kind = kind;
    this.name = name;
    this.end = end;
    this.client = anotherClient();
  }

  /** A new, empty database; dropped on closing. Costs a few milliseconds after the first. */
  public static TestStore fresh() {
    ConnectionString server = TestServer.connection();
    String name = TestServer.newDatabaseName();
    return new TestStore(server, TestServer.kind(), name, () -> TestServer.drop(name));
  }

  /**
   * The embedded store on this folder, whatever the run names, in a server of its own; closing it
   * keeps the file. Its database is the application's: {@code calmtrace}.
   */
  public static TestStore embeddedIn(Path folder) {
    EmbeddedStore store = EmbeddedStore.open(folder);
    return new TestStore(store.connectionString(), StoreKind.EMBEDDED, "calmtrace", store);
  }

  /**
   * A database that another process of the same test made, named by that one's {@link #uri} and
   * {@link #database}; left there on closing.
   */
  public static TestStore existing(String uri, String database) {
    return new TestStore(new ConnectionString(uri), StoreKind.EXTERNAL, database, () -> {});
  }

  public StoreKind kind() {
    return kind;
  }

  /** Names the server, not the database, and holds its password. */
  public String uri() {
    return connection.getConnectionString();
  }

  public MongoClient client() {
    return client;
  }

  public MongoDatabase database() {
    return client.getDatabase(name);
  }

  /** The same database through connections of its own, as another process would have it. */
  public MongoDatabase databaseOfAnotherClient() {
    return anotherClient().getDatabase(name);
  }

  /** A second client of the same server; closed with this store. */
  public MongoClient anotherClient() {
    MongoClient another = MongoClients.create(ClientSettings.of(connection));
    clients.add(another);
    return another;
  }

  @Override
  public void close() {
    clients.forEach(MongoClient::close);
    try {
      end.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
