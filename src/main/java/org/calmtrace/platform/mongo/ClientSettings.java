package org.calmtrace.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;

/**
 * How every client of the store is set, in the application and in tests: defaults that a connection
 * string may change, and guarantees that it may not.
 */
final class ClientSettings {

  static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

  private ClientSettings() {}

  static MongoClientSettings of(ConnectionString store) {
    MongoClientSettings.Builder builder = MongoClientSettings.builder();
    defaults(builder);
    builder.applyConnectionString(store);
    guarantees(builder);
    return builder.build();
  }

  /**
   * The driver alone would wait for an answer for ever and for a server half a minute. A command
   * that is cut off here may still take effect: whoever writes must be able to send it again.
   */
  static void defaults(MongoClientSettings.Builder builder) {
    builder
        .applyToSocketSettings(
            socket -> socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS))
        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
        .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(10, TimeUnit.SECONDS));
  }

  /**
   * What is acknowledged survives the loss of the primary, and what is read was so acknowledged;
   * reads see their own writes, so they go to the primary.
   */
  static void guarantees(MongoClientSettings.Builder builder) {
    builder
        .writeConcern(DURABLE)
        .readConcern(ReadConcern.MAJORITY)
        .readPreference(ReadPreference.primary())
        .uuidRepresentation(UuidRepresentation.STANDARD);
  }
}
