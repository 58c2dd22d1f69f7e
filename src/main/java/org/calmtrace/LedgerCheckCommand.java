package org.calmtrace;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calmtrace.ledger.check.FlawWords;
import org.calmtrace.ledger.check.LedgerCheck;
import org.calmtrace.ledger.check.LedgerCheck.Result;
import org.calmtrace.ledger.check.NotCheckableException;
import org.calmtrace.platform.StartRefusedException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/**
 * The command {@code ledger check [--from <position>]}: computes the stored ledger again and says
 * the first thing that is wrong. Beside the store nothing of the application is started: it would
 * mend an index that is missing, and not start at all on a ledger that ends in contradictions.
 */
final class LedgerCheckCommand {

  static final String USAGE = "calmtrace ledger check [--from <position>]";

  private static final String FROM = "--from";

  private final PrintStream out;
  private final PrintStream err;

  private LedgerCheckCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** What the store needs and what the check needs, and no more. */
  @ComponentScan(
      basePackages = {"org.calmtrace.platform", "org.calmtrace.ledger.check"},
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = "org\\.calmtrace\\.ledger\\.check\\.watch\\..*"))
  @ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    SslAutoConfiguration.class,
    MongoAutoConfiguration.class
  })
  static class StoreAndCheck {}

  /**
   * @param args all of the command line, {@code ledger} and {@code check} first
   * @param out for what was found
   * @param err for how far it is, and for what went wrong
   */
  static int run(List<String> args, PrintStream out, PrintStream err) {
    List<String> settings = new ArrayList<>(args.subList(2, args.size()));
    Optional<Long> from = takeFrom(settings);
    if (from.isEmpty() || settings.stream().anyMatch(each -> !each.startsWith("--"))) {
      err.println("Usage: " + USAGE);
      return CommandLine.WRONG_USAGE;
    }
    return new LedgerCheckCommand(out, err).check(from.get(), settings);
  }

  /** Takes {@code --from} out of the settings: 0 without it, none if it is no position. */
  private static Optional<Long> takeFrom(List<String> settings) {
    for (int i = 0; i < settings.size(); i++) {
      String each = settings.get(i);
      if (each.equals(FROM) && i + 1 < settings.size()) {
        settings.remove(i);
        return position(settings.remove(i));
      }
      if (each.startsWith(FROM + "=")) {
        settings.remove(i);
        return position(each.substring(FROM.length() + 1));
      }
    }
    return settings.contains(FROM) ? Optional.empty() : Optional.of(0L);
  }

  private static Optional<Long> position(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private int check(long from, List<String> settings) {
    try (ConfigurableApplicationContext context = start(settings)) {
      Result result =
          context.getBean(LedgerCheck.class).whole(from, new TerminalProgress(err)::checked);
      if (result.findings().isEmpty() && result.end().position() == 0) {
        return notChecked(
            "there is no event of a ledger in " + place(context) + ", and nothing tells of one.");
      }
      return new LedgerCheckReport(context.getBean(FlawWords.class), out).tell(from, result);
    } catch (MongoException e) {
      return notChecked("the store does not answer (" + e.getMessage() + ")");
    } catch (NotCheckableException e) {
      return notChecked(String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError | StackOverflowError e) {
      // Left to the JVM, it would end with the code of a ledger that is wrong.
      return notChecked("it needs more memory than this program has (" + e + ")");
    } catch (RuntimeException e) {
      return notChecked(refusal(e).orElse(e.toString()));
    }
  }

  private static ConfigurableApplicationContext start(List<String> settings) {
    return new SpringApplicationBuilder(StoreAndCheck.class)
        .web(WebApplicationType.NONE)
        // Why it does not start is told below, in one line.
        .properties("logging.level.root=off")
        .initializers(context -> requireStore(context.getEnvironment()))
        .run(settings.toArray(String[]::new));
  }

  /** Which database was looked at, without what a person signs in to it with. */
  private static String place(ConfigurableApplicationContext context) {
    String server = context.getEnvironment().getProperty("spring.mongodb.uri");
    return StringUtils.hasText(server)
        ? "the database "
            + context.getBean(MongoDatabase.class).getName()
            + " at "
            + String.join(", ", new ConnectionString(server).getHosts())
        : embeddedIn(context.getEnvironment()).toAbsolutePath().toString();
  }

  private static Path embeddedIn(ConfigurableEnvironment settings) {
    return Path.of(settings.getProperty("calmtrace.data", "data"), "store");
  }

  /** The embedded store would make an empty one where there is none: nothing to be called good. */
  private static void requireStore(ConfigurableEnvironment settings) {
    Path store = embeddedIn(settings);
    boolean embedded = !StringUtils.hasText(settings.getProperty("spring.mongodb.uri"));
    if (embedded && !Files.isDirectory(store)) {
      throw new StartRefusedException(
          "There is no ledger in " + store.toAbsolutePath() + ".",
          "Run it where Calmtrace is started, or set calmtrace.data or spring.mongodb.uri.",
          null);
    }
  }

  private static Optional<String> refusal(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefusedException refused) {
        return Optional.of(refused.getMessage() + " " + refused.action());
      }
    }
    return Optional.empty();
  }

  private int notChecked(String why) {
    err.println("Not checked: " + why);
    return CommandLine.NOT_DONE;
  }
}
