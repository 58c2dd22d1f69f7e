package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.calmtrace.Calmtrace;
import org.calmtrace.DemoApplication;
import org.calmtrace.platform.mongo.EmbeddedStoreOnly;
import org.calmtrace.platform.mongo.embedded.EmbeddedStore;
import org.calmtrace.web.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Pages while the store does not answer: an embedded one of its own, which ends in the last. */
@SpringBootTest(
    classes = Calmtrace.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.mongodb.uri=",
      "calmtrace.demo.enabled=true",
      "calmtrace.demo.password=" + DemoApplication.PASSWORD
    })
@Import(StoreDownIT.Broken.class)
@DirtiesContext
@TestMethodOrder(OrderAnnotation.class)
@EmbeddedStoreOnly
class StoreDownIT {

  @TempDir private static Path data;

  @LocalServerPort private int port;
  @Autowired private EmbeddedStore store;
  @AutoClose private PlainBrowser browser;

  @DynamicPropertySource
  static void ownFolder(DynamicPropertyRegistry settings) {
    settings.add("calmtrace.data", data::toString);
  }

  @BeforeEach
  void somebodySignsIn() throws InterruptedException {
    browser = new PlainBrowser(port);
    for (int i = 0; i < 100; i++) {
      if (browser.signIn("quinn.quality").get("/").statusCode() == 302
          && PlainBrowser.location(browser.get("/")).equals("/queue")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("Quinn cannot sign in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/broken/page", "/broken/view"})
  @Order(1)
  void wherePagesFindOutTheySaySo(String address) {
    HttpResponse<String> answer = browser.get(address);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .contains("<h1>The store does not answer")
        .contains("Status 503")
        .contains("Sign out");
  }

  @Test
  @Order(1)
  void anotherErrorIsStillOurs() {
    HttpResponse<String> answer = browser.get("/broken/otherwise");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("<h1>Something went wrong here").doesNotContain("a secret");
  }

  @Test
  @Order(2)
  void aPageThatReadsTheStoreSaysThatItDoesNotAnswer() {
    store.close();

    HttpResponse<String> answer = browser.get("/register");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("<h1>The store does not answer").contains("Status 503");
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Broken {

    @Bean
    BrokenPages brokenPages() {
      return new BrokenPages();
    }
  }

  /** Pages that come upon a store that does not answer: before, and while they are written. */
  @Page
  static class BrokenPages {

    @GetMapping("/broken/page")
    String page() {
      throw new IllegalStateException("wrapped", new MongoTimeoutException("after 10 s"));
    }

    @GetMapping("/broken/view")
    View view() {
      return (model, request, response) -> {
        throw new IllegalStateException("wrapped", new MongoTimeoutException("after 10 s"));
      };
    }

    @GetMapping("/broken/otherwise")
    String otherwise() {
      throw new IllegalStateException("a secret");
    }
  }
}
