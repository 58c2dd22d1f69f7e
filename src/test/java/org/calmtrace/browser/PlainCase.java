package org.calmtrace.browser;

import com.mongodb.client.MongoDatabase;
import org.calmtrace.DemoApplication;
import org.calmtrace.Lists;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The demonstration and a client of plain HTTP, for every test of what pages answer. */
@DemoApplication
abstract class PlainCase {

  @LocalServerPort int port;
  @Autowired MongoDatabase store;
  @Autowired private ApplicationContext application;
  @AutoClose PlainBrowser browser;

  @BeforeEach
  void open() {
    browser = new PlainBrowser(port);
  }

  /** Until every list has seen what was filed. */
  void caughtUp() {
    Lists.caughtUp(application);
  }
}
