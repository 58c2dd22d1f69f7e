package org.calmtrace.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.calmtrace.platform.DataFolder;
import org.calmtrace.platform.mongo.embedded.EmbeddedStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.boot.mongodb.autoconfigure.PropertiesMongoConnectionDetails;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Points Boot's client at the server that {@code spring.mongodb.uri} names, or at our own when it
 * names none, and hands out the one database that everything is kept in.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  private static final Logger log = LoggerFactory.getLogger(StoreConfiguration.class);
  private static final String URI = "spring.mongodb.uri";
  private static final String DATABASE = "calmtrace";

  /** No server is named: start our own. */
  @Configuration(proxyBeanMethods = false)
  @Conditional(NoServerNamed.class)
  static class Embedded {

    @Bean
    EmbeddedStore embeddedStore(DataFolder folder) {
      EmbeddedStore store = EmbeddedStore.open(folder.store());
      log.info(
          "Store: embedded, in {}. It is meant for evaluation and for one small site;"
              + " set {} to use a database server.",
          store.file().toAbsolutePath(),
          URI);
      return store;
    }

    @Bean
    MongoConnectionDetails storeConnection(EmbeddedStore store) {
      return store::connectionString;
    }

    @Bean
    StoreKind storeKind() {
      return StoreKind.EMBEDDED;
    }
  }

  /** A server is named: use it, with the TLS settings that Boot has for it. */
  @Configuration(proxyBeanMethods = false)
  @Conditional(ServerNamed.class)
  static class External {

    @Bean
    MongoConnectionDetails storeConnection(
        MongoProperties properties, ObjectProvider<SslBundles> bundles) {
      ConnectionString uri = ExternalStore.parse(properties.getUri());
      var tls = new PropertiesMongoConnectionDetails(properties, bundles.getIfAvailable());
      return new MongoConnectionDetails() {
        @Override
        public ConnectionString getConnectionString() {
          return uri;
        }

        @Override
        public @Nullable SslBundle getSslBundle() {
          return tls.getSslBundle();
        }
      };
    }

    @Bean
    StoreKind storeKind() {
      return StoreKind.EXTERNAL;
    }
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  MongoClientSettingsBuilderCustomizer storeDefaults() {
    return ClientSettings::defaults;
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  MongoClientSettingsBuilderCustomizer storeGuarantees() {
    return ClientSettings::guarantees;
  }

  /** Answers before anything else is built on it, or the start ends here with a reason. */
  @Bean
  MongoDatabase store(MongoClient client, MongoConnectionDetails connection, StoreKind kind) {
    ConnectionString uri = connection.getConnectionString();
    String name = uri.getDatabase();
    MongoDatabase database = client.getDatabase(name == null ? DATABASE : name);
    if (kind == StoreKind.EXTERNAL) {
      ExternalStore.check(database, uri.getHosts());
      log.info("Store: database {} on {}.", database.getName(), String.join(", ", uri.getHosts()));
    }
    return database;
  }

  @Bean
  StoreHealth storeHealthIndicator(MongoDatabase store, StoreKind kind) {
    return new StoreHealth(store, kind);
  }

  /** An empty value, as a compose file may leave one, names no server. */
  static class ServerNamed implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return StringUtils.hasText(context.getEnvironment().getProperty(URI));
    }
  }

  /** The opposite. */
  static class NoServerNamed extends ServerNamed {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !super.matches(context, metadata);
    }
  }
}
