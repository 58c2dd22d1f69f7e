package org.calmtrace;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.SampleTimeResult;
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
    Map<String, Result<?>> byName = new TreeMap<>();
    results.forEach(result -> byName.put(name(result.getParams(), ""), result.getPrimaryResult()));
    System.out.println();
    System.out.println("Ratios, " + server + ":");
    Set<String> alone = new TreeSet<>(byName.keySet());
    for (RunResult each : results) {
      String name = name(each.getParams(), "");
      for (String suffix : RIVALS) {
        Result<?> rival = byName.get(name(each.getParams(), suffix));
        if (rival != null) {
          alone.removeAll(Set.of(name, name(each.getParams(), suffix)));
          print(name, each.getPrimaryResult(), rival);
        }
      }
    }
    byName.forEach(
        (name, result) -> {
          if (alone.contains(name)) {
            System.out.println("| " + name + " | " + words(result) + " |");
          }
        });
  }

  private static void print(String name, Result<?> result, Result<?> rival) {
    System.out.printf(
        "| %s | %s | %s | %.2f |%n",
        name, words(result), words(rival), result.getScore() / rival.getScore());
  }

  /** Class and method, and after them what sets it apart from its like. */
  private static String name(BenchmarkParams benchmark, String suffix) {
    String name = benchmark.getBenchmark();
    String parameters =
        benchmark.getParamsKeys().stream()
            .map(key -> " " + key + " " + benchmark.getParam(key))
            .collect(Collectors.joining());
    int method = name.lastIndexOf('.');
    return name.substring(name.lastIndexOf('.', method - 1) + 1) + suffix + parameters;
  }

  /** Where single times were taken, also what 99 of 100 do not exceed. */
  private static String words(Result<?> result) {
    String score = "%.1f %s".formatted(result.getScore(), result.getScoreUnit());
    return result instanceof SampleTimeResult
        ? score + ", p99 %.1f".formatted(result.getStatistics().getPercentile(99))
        : score;
  }
}
