package org.calmtrace.packaged;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged application as a process of its own, and how a program talks to it. */
final class RunningJar implements AutoCloseable {

  static final String PASSWORD = "for-a-test-only";

  private static final Path SCRIPT = Path.of("ops/calmtrace").toAbsolutePath();

  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final Process process;
  private final Path log;
  private final int port;
  private final Duration firstAnswer;

  private RunningJar(Process process, Path log, int port) throws Exception {
    this.process = process;
    this.log = log;
    this.port = port;
    long began = System.nanoTime();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() - began > LONGEST_START.toNanos()) {
        process.destroyForcibly();
        throw new AssertionError("The jar did not start:\n" + log());
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    firstAnswer = Duration.ofNanos(System.nanoTime() - began);
  }

  /** Starts it in this folder; {@code settings} as {@code --name=value}. */
  static RunningJar in(Path folder, List<String> settings) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return start(List.of(java, "-jar", jar()), folder, settings);
  }

  /** The same by {@code ops/calmtrace}. */
  static RunningJar byScript(Path folder, List<String> settings) throws Exception {
    return start(List.of(SCRIPT.toString()), folder, settings);
  }

  /** Runs {@code ops/calmtrace prepare}. */
  static void prepare() throws Exception {
    Ended preparing = command(Path.of("."), "prepare");
    if (preparing.code() != 0) {
      throw new AssertionError("ops/calmtrace prepare failed:\n" + preparing.said());
    }
  }

  /** How a command ended, and all that it said. */
  record Ended(int code, String said) {}

  /** Runs {@code ops/calmtrace} in this folder to its end. */
  static Ended command(Path folder, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
    command.addAll(List.of(words));
    // Not to our own output: the build tool speaks with us there.
    ProcessBuilder starting =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    starting.environment().putAll(environment());
    Process process = starting.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  private static Map<String, String> environment() {
    String java = System.getProperty("java.home");
    return Map.of("JAVA_HOME", java, "CALMTRACE_JAR", Path.of(jar()).toAbsolutePath().toString());
  }

  private static String jar() {
    return System.getProperty("calmtrace.test.jar", "target/calmtrace.jar");
  }

  private static RunningJar start(List<String> program, Path folder, List<String> settings)
      throws Exception {
    int port = freePort();
    Path log = folder.resolve("log-" + port + ".txt");
    List<String> command = new ArrayList<>(program);
    command.addAll(
        List.of(
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--calmtrace.demo.year=false",
            "--calmtrace.demo.password=" + PASSWORD));
    command.addAll(settings);
    ProcessBuilder starting = new ProcessBuilder(command);
    starting.environment().putAll(environment());
    Process process =
        starting
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new RunningJar(process, log, port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() throws InterruptedException {
    try {
      return http.send(
                  HttpRequest.newBuilder(uri("/sign-in")).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false; // not listening yet
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** From the start of the process to the first page. */
  Duration firstAnswer() {
    return firstAnswer;
  }

  HttpResponse<String> get(String account, String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).GET(), account);
  }

  HttpResponse<String> post(String account, String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        account);
  }

  JsonNode json(HttpResponse<String> response) {
    return json.readTree(response.body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String account)
      throws IOException, InterruptedException {
    String credentials =
        Base64.getEncoder()
            .encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return http.send(
        request
            .header("Authorization", "Basic " + credentials)
            .timeout(Duration.ofSeconds(30))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      kill();
    }
    http.close();
  }
}
