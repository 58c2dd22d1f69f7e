package org.calmtrace.browser;

import com.microsoft.playwright.options.ColorScheme;
import com.mongodb.client.MongoDatabase;
import org.calmtrace.DemoApplication;
import org.calmtrace.Lists;
import org.calmtrace.browser.Chromium.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The demonstration and a browser in front of it, for every test that looks at pages as people. */
@DemoApplication
@ExtendWith(OneChromium.class)
abstract class BrowserCase {

  @LocalServerPort int port;
  @Autowired MongoDatabase store;
  @Autowired private ApplicationContext application;
  private Chromium chromium;

  @BeforeEach
  void inFrontOf(Chromium installed) {
    this.chromium = installed;
  }

  /** A visit by daylight. */
  Visit visit(Screen screen, boolean scripts) {
    return visit(screen, ColorScheme.LIGHT, scripts);
  }

  /** A visit with nothing from before: no cookies, no cache. */
  Visit visit(Screen screen, ColorScheme device, boolean scripts) {
    return new Visit(chromium.profile(screen, device, scripts), port, scripts);
  }

  /** Until every list has seen what was filed. */
  void caughtUp() {
    Lists.caughtUp(application);
  }
}
