package org.calmtrace.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.calmtrace.platform.StartRefusedException;
import org.jspecify.annotations.Nullable;

/** Finds out at the start whether the named server can be used, and says what to do if not. */
final class ExternalStore {

  private static final String EXAMPLE =
      "mongodb://user:password@db1.example,db2.example/calmtrace?replicaSet=rs0";
  private static final long PATIENCE_SECONDS = 8;
  private static final int UNAUTHORIZED = 13;

  private ExternalStore() {}

  /** The driver's own words for a bad string can hold a part of the password: they are dropped. */
  static ConnectionString parse(@Nullable String uri) {
    try {
      return new ConnectionString(uri == null ? "" : uri);
    } catch (IllegalArgumentException e) {
      throw new StartRefusedException(
          "spring.mongodb.uri is not a connection string (its value is not shown here).",
          "Write it like "
              + EXAMPLE
              + ", with the characters : / ? # [ ] @ % of a user name or password written as"
              + " %3A %2F and so on.",
          null);
    }
  }

  /** Asks for a document as the ledger does: connection, sign-in and read concern in one. */
  static void check(MongoDatabase database, List<String> hosts) {
    String place = database.getName() + " on " + String.join(", ", hosts);
    try {
      database
          .withTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .getCollection("ledger")
          .find()
          .limit(1)
          .first();
    } catch (MongoSecurityException e) {
      throw new StartRefusedException(
          "The server refused the user name or password for database " + place + ".",
          "Check user, password and authSource in spring.mongodb.uri.",
          null);
    } catch (MongoCommandException e) {
      throw e.getErrorCode() == UNAUTHORIZED ? unauthorized(place) : unusable(place, e);
    } catch (MongoException e) {
      throw new StartRefusedException(
          "No server answered in " + PATIENCE_SECONDS + " seconds for database " + place + ".",
          "Start it, or correct spring.mongodb.uri (hosts, replicaSet, tls). With no such setting"
              + " Calmtrace uses its embedded store.",
          null);
    }
  }

  private static StartRefusedException unauthorized(String place) {
    return new StartRefusedException(
        "The server does not let this user read database " + place + ".",
        "Name a user in spring.mongodb.uri, and give it the role readWrite on this database.",
        null);
  }

  private static StartRefusedException unusable(String place, MongoCommandException e) {
    return new StartRefusedException(
        "The server could not read database %s: %s (code %d)."
            .formatted(place, e.getErrorMessage(), e.getErrorCode()),
        "Look into the server's own log. It must be whole, and allow read concern majority.",
        null);
  }
}
