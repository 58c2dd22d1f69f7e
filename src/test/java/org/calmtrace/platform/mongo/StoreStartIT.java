package org.calmtrace.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.calmtrace.platform.StartRefusedException;
import org.calmtrace.platform.mongo.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What a person reads who starts Calmtrace with a store, and with one that cannot be used. */
@ExtendWith(OutputCaptureExtension.class)
@EmbeddedStoreOnly
class StoreStartIT {

  private static final String SECRET = "s3cr3t-word";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void withNoServerNamedItSaysWhereItKeepsItsDataAndForWhom(String uri, CapturedOutput output) {
    try (ConfigurableApplicationContext context = start("spring.mongodb.uri=" + uri)) {
      assertThat(context.getBean(StoreKind.class)).isEqualTo(StoreKind.EMBEDDED);
    }

    assertThat(output.getOut().lines())
        .filteredOn(line -> line.contains("Store:") && line.contains(folder.toString()))
        .singleElement()
        .asString()
        .contains("embedded", "evaluation", "one small site");
  }

  @Test
  void withAServerNamedItSaysWhichButNotThePassword(CapturedOutput output) {
    try (EmbeddedStore server = EmbeddedStore.open(folder.resolve("server"))) {
      ConnectionString uri = server.connectionString();

      try (ConfigurableApplicationContext context = start("spring.mongodb.uri=" + uri)) {
        assertThat(context.getBean(StoreKind.class)).isEqualTo(StoreKind.EXTERNAL);
      }

      assertThat(output.getOut())
          .contains("Store: database calmtrace on " + uri.getHosts().getFirst())
          .doesNotContain(password(uri));
    }
  }

  @Test
  void aServerThatDoesNotAnswerEndsTheStartSoonWithAReason(CapturedOutput output)
      throws IOException {
    long begin = System.nanoTime();

    String problem = refusal("mongodb://ann:" + SECRET + "@127.0.0.1:" + freePort() + "/site");

    assertThat(problem).contains("No server answered", "site on 127.0.0.1");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    assertThat(output.getAll())
        .contains("APPLICATION FAILED TO START", "correct spring.mongodb.uri")
        .doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://ann:s3cr3t-word@db1.example/",
        "mongodb://ann:s3cr3t-word/@db1.example/",
        "mongodb://ann:s3cr3t-word@",
        "mongodb://ann:s3cr3t-word:@db1.example:x/",
        "db1.example"
      })
  void whatIsNoConnectionStringIsNotRepeated(String uri, CapturedOutput output) {
    assertThat(refusal(uri)).contains("spring.mongodb.uri is not a connection string");

    assertThat(output.getAll()).contains("mongodb://user:password@").doesNotContain(SECRET);
  }

  @Test
  void aRefusedPasswordIsNamedAsSuch() {
    try (EmbeddedStore server = EmbeddedStore.open(folder.resolve("server"))) {
      String uri = server.connectionString().toString();

      assertThat(check(uri.replace(password(server.connectionString()), SECRET)))
          .hasMessageContaining("refused the user name or password")
          .hasNoCause();
    }
  }

  @Test
  void aMissingRightIsNamedAsSuch() {
    try (EmbeddedStore server = EmbeddedStore.open(folder.resolve("server"))) {
      String host = server.connectionString().getHosts().getFirst();

      assertThat(check("mongodb://" + host + "/"))
          .hasMessageContaining("does not let this user read database site")
          .extracting(StartRefusedException::action)
          .asString()
          .contains("readWrite");
    }
  }

  @Test
  void aFolderInUseEndsTheStartWithAReason(CapturedOutput output) {
    try (EmbeddedStore running = EmbeddedStore.open(folder.resolve("store"))) {
      assertThat(refusal("")).contains(running.file().toString());
    }

    assertThat(output.getAll())
        .contains("APPLICATION FAILED TO START", "Calmtrace already runs on this folder");
  }

  private static StartRefusedException check(String uri) {
    try (MongoClient client = MongoClients.create(ClientSettings.of(new ConnectionString(uri)))) {
      return catchThrowableOfType(
          StartRefusedException.class,
          () -> ExternalStore.check(client.getDatabase("site"), List.of("host")));
    }
  }

  private String refusal(String uri) {
    Throwable thrown = catchThrowable(() -> start("spring.mongodb.uri=" + uri).close());
    while (thrown != null && !(thrown instanceof StartRefusedException)) {
      thrown = thrown.getCause();
    }
    return String.valueOf(thrown);
  }

  private ConfigurableApplicationContext start(String setting) {
    SpringApplication application =
        new SpringApplicationBuilder(ApplicationStoreIT.Application.class)
            .web(WebApplicationType.NONE)
            .build();
    return application.run("--calmtrace.data=" + folder, "--" + setting);
  }

  private static String password(ConnectionString uri) {
    char[] password = uri.getPassword();
    return password == null ? "" : new String(password);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
