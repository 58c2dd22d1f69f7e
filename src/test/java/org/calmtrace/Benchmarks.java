package org.calmtrace;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs JMH and prints the ratio of each benchmark to its rival of the same run, whose name ends in
 * {@code Raw} (the server asked directly), {@code Extension} (Axon's Mongo extension) or {@code
 * Unhashed}: absolute figures drift from machine to machine, ratios far less.
 *
 * <p>{@code mvn -Pbenchmarks test-compile exec:exec -Dbenchmarks=Ledger}, and with {@code
 * -Dcalmtrace.test.mongodb.uri=…} on a named server.
 */
final class Benchmarks {

  private static final List<String> RIVALS = List.of("Raw", "Extension", "Unhashed");

  private Benchmarks() {}

  /**
   * Arguments: a regular expression for the names of the benchmarks, all if there is none; and the
   * seconds of each of two warm-ups and four measurements, 8 and 6 if there are none.
   */
  public static void main(String[] args) throws Exception {
    int seconds = args.length < 2 ? 0 : Integer.parseInt(args[1]);
    String uri = System.getProperty("calmtrace.test.mongodb.uri", "");
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(args.length == 0 || args[0].isBlank() ? "Benchmarks" : args[0])
                    .forks(1)
                    .warmupIterations(2)
                    .warmupTime(TimeValue.seconds(seconds == 0 ? 8 : seconds))
                    .measurementIterations(4)
                    .measurementTime(TimeValue.seconds(seconds == 0 ? 6 : seconds))
                    .jvmArgsAppend(
                        "-Dcalmtrace.test.mongodb.uri=" + uri,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx2g")
                    .build())
            .run();
    print(results, uri.isBlank() ? "embedded" : "named server");
  }

  private static void print(Collection<RunResult> results, String server) {
    Map<String, Result<?>> byName = new TreeMap<>(Comparator.naturalOrder());
    for (RunResult result : results) {
      byName.put(result.getParams().getBenchmark(), result.getPrimaryResult());
    }
    System.out.println();
    System.out.println("Ratios, " + server + ":");
    byName.forEach(
        (name, result) -> {
          Result<?> rival = rivalOf(name, byName);
          if (rival != null) {
            System.out.printf(
                "| %s | %.1f %s | %.1f %s | %.2f |%n",
                name.substring(name.lastIndexOf('.') + 1),
                result.getScore(),
                result.getScoreUnit(),
                rival.getScore(),
                rival.getScoreUnit(),
                result.getScore() / rival.getScore());
          }
        });
    List<String> alone =
        byName.keySet().stream()
            .filter(name -> RIVALS.stream().noneMatch(name::endsWith))
            .filter(name -> rivalOf(name, byName) == null)
            .toList();
    alone.forEach(name -> System.out.println("| " + name + " | " + byName.get(name) + " |"));
  }

  private static @Nullable Result<?> rivalOf(String name, Map<String, Result<?>> byName) {
    return RIVALS.stream()
        .map(rival -> byName.get(name + rival))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
