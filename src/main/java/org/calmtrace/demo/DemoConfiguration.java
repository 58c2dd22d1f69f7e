package org.calmtrace.demo;

import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import org.calmtrace.ledger.Commands;
import org.calmtrace.platform.DataFolder;
import org.calmtrace.platform.PrivateFile;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.security.Accounts;
import org.calmtrace.vault.Vault;
import org.calmtrace.web.DemoSignIns;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The demonstration, where there is one. */
@Configuration(proxyBeanMethods = false)
@Conditional(DemoEnabled.class)
@EnableConfigurationProperties(DemoSettings.class)
class DemoConfiguration {

  /** The names to try, for the sign-in page. */
  @Bean
  DemoSignIns demoSignIns() {
    return new DemoSignIns(DemoSignIn.names());
  }

  /** Opens the accounts as well: beans are made before the door takes its first request. */
  @Bean
  SignInLine demoSignInLine(
      DemoSettings settings,
      DataFolder folder,
      StoreKind store,
      Accounts accounts,
      PasswordEncoder encoder) {
    String given = settings.password();
    String password =
        given == null
            ? DemoPassword.keptIn(
                new PrivateFile(folder.keys().resolve("demo-password")), new SecureRandom())
            : given;
    new DemoAccounts(accounts, encoder).open(password);
    // Whoever set it for a server that others share knows it; its log need not.
    boolean shown = given == null || store == StoreKind.EMBEDDED;
    return new SignInLine(shown ? password : "as set in calmtrace.demo.password");
  }

  @Bean
  YearProgress yearProgress() {
    return new YearProgress();
  }

  @Bean
  Demonstration demonstration(
      MongoDatabase database,
      Commands commands,
      Vault vault,
      Clock clock,
      StoreKind store,
      SignInLine line,
      YearProgress progress,
      DemoSettings settings) {
    return new Demonstration(
        database, commands, vault, clock, store, line, progress, settings.hasYear(store));
  }
}
