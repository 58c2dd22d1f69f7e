package org.calmtrace.platform.mongo;

import com.mongodb.ConnectionString;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Sets where the application under test keeps its data, and clears it away after all beans. */
class TestStoreInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Path folder = TestServer.newFolder();
    Map<String, Object> settings = new HashMap<>();
    settings.put("calmtrace.data", folder.toString());
    settings.put("calmtrace.demo.year", "false"); // minutes of work that one test alone is about
    // Nobody waits at the end of a run for a browser that left without a word.
    settings.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
    clearAway(context, "testFolder", () -> TestServer.delete(folder));
    if (TestServer.kind() == StoreKind.EXTERNAL) {
      String name = TestServer.newDatabaseName();
      settings.put("spring.mongodb.uri", withDatabase(TestServer.connection(), name));
      clearAway(context, "testDatabase", () -> TestServer.drop(name));
    }
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test store", settings));
  }

  /** Disposable beans end in reverse order: the first one registered sees all others gone. */
  private static void clearAway(
      ConfigurableApplicationContext context, String name, Runnable work) {
    ((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean(name, work::run);
  }

  private static String withDatabase(ConnectionString server, String name) {
    String uri = server.getConnectionString();
    int query = uri.indexOf('?');
    String base = query < 0 ? uri : uri.substring(0, query);
    int path = base.indexOf('/', base.indexOf("://") + 3);
    String hosts = path < 0 ? base : base.substring(0, path);
    return hosts + "/" + name + (query < 0 ? "" : uri.substring(query));
  }
}
