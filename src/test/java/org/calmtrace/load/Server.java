package org.calmtrace.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, with half a gigabyte of heap. */
final class Server implements AutoCloseable {

  static final String PASSWORD = "for-a-benchmark-only";

  private final Process process;
  private final String address;
  private final CompletableFuture<String> yearIsThere = new CompletableFuture<>();
  private final CompletableFuture<Long> ready = new CompletableFuture<>();

  private Server(Process process, int port, long began) {
    this.process = process;
    this.address = "http://127.0.0.1:" + port;
    Thread.ofPlatform().daemon().start(() -> read(began));
  }

  /** Starts it in this folder, and returns when it answers. */
  static Server start(Path folder, List<String> settings) throws Exception {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.add("-jar");
    command.add(Path.of("target", "calmtrace.jar").toAbsolutePath().toString());
    command.add("--server.port=" + port);
    command.add("--server.address=127.0.0.1");
    command.add("--calmtrace.demo.enabled=true");
    command.add("--calmtrace.demo.year=true");
    command.add("--calmtrace.demo.password=" + PASSWORD);
    command.addAll(settings);
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    Server server = new Server(process, port, began);
    long took = server.ready.get(2, TimeUnit.MINUTES);
    System.out.printf("ready after %.1f s%n", took / 1e9);
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void read(long began) {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains("Started Calmtrace")) {
          ready.complete(System.nanoTime() - began);
        }
        if (line.contains("invented year is there")) {
          yearIsThere.complete(line.substring(line.indexOf("The invented")));
        }
        if (line.contains(" WARN ") || line.contains(" ERROR ") || line.contains("OutOfMemory")) {
          System.out.println(line);
        }
      }
      ready.completeExceptionally(new IllegalStateException("it ended"));
      yearIsThere.completeExceptionally(new IllegalStateException("it ended"));
    } catch (IOException e) {
      System.out.println("its log is read no further: " + e.getMessage());
    }
  }

  String address() {
    return address;
  }

  /** Says how the load went, once it is over. */
  CompletableFuture<String> yearIsThere() {
    return yearIsThere;
  }

  Session signIn(String account) throws IOException, InterruptedException {
    return Session.of(address, account, PASSWORD);
  }

  /** The processor time that it has used so far, and its memory in RAM. */
  String footprint() throws IOException {
    double seconds =
        process.info().totalCpuDuration().map(it -> it.toMillis() / 1e3).orElse(Double.NaN);
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    String memory =
        Files.exists(status)
            ? Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .map(line -> ", at most " + line.substring(6).strip() + " in memory")
                .orElse("")
            : "";
    return "%.0f s of processor time%s".formatted(seconds, Objects.requireNonNull(memory));
  }

  /** As a power cut would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
