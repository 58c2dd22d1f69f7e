package org.calmtrace.platform.mongo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import org.junit.jupiter.api.Test;

/** What a connection string may change, and what not. */
class ClientSettingsTest {

  @Test
  void nothingIsWaitedForWithoutAnEnd() {
    MongoClientSettings settings = settings("mongodb://db1.example/");

    assertThat(settings.getSocketSettings().getConnectTimeout(SECONDS)).isEqualTo(5);
    assertThat(settings.getSocketSettings().getReadTimeout(SECONDS)).isEqualTo(30);
    assertThat(settings.getClusterSettings().getServerSelectionTimeout(SECONDS)).isEqualTo(10);
    assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(SECONDS)).isEqualTo(10);
  }

  @Test
  void theConnectionStringMayChangeTheTimeOuts() {
    MongoClientSettings settings =
        settings("mongodb://db1.example/?socketTimeoutMS=60000&serverSelectionTimeoutMS=20000");

    assertThat(settings.getSocketSettings().getReadTimeout(SECONDS)).isEqualTo(60);
    assertThat(settings.getClusterSettings().getServerSelectionTimeout(SECONDS)).isEqualTo(20);
  }

  @Test
  void itCannotWeakenWhatIsAcknowledgedOrRead() {
    MongoClientSettings settings =
        settings(
            "mongodb://db1.example/?w=1&journal=false&readConcernLevel=local"
                + "&readPreference=secondary&uuidRepresentation=javaLegacy");

    assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
    assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
    assertThat(settings.getReadPreference()).isEqualTo(ReadPreference.primary());
  }

  private static MongoClientSettings settings(String uri) {
    return ClientSettings.of(new ConnectionString(uri));
  }
}
