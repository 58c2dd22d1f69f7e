package org.calmtrace.platform.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import org.h2.mvstore.MVStore;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/** Loads the driver and the embedded store's file format while the application starts. */
class DriverPreinitializer implements BackgroundPreinitializer {

  @Override
  public void preinitialize() {
    // Never used: it has no server, and it is closed before it would look for one.
    MongoClients.create(MongoClientSettings.builder().build()).close();
    MVStore.open(null).close();
  }
}
