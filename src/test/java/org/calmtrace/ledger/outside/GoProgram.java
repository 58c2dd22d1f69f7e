package org.calmtrace.ledger.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built program, with the folders in which it keeps checkpoints and is given proof files. */
final class GoProgram {

  static final long ANY_SIZE = 0;

  private final Path program;
  private final Path kept = Files.createTempDirectory("outside-kept");
  private final Path proofs = Files.createTempDirectory("outside-proofs");

  GoProgram(Path program) throws IOException {
    this.program = program;
  }

  Path proofs() {
    return proofs;
  }

  /**
   * Whether it finds everything in order; it says itself what is not.
   *
   * @param size that the ledger must have, or {@link #ANY_SIZE}
   */
  boolean finds(RunningLedger ledger, long size) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(List.of("-server", ledger.address(), "-user", RunningLedger.AUDITOR));
    ledger.keys().forEach(key -> command.addAll(List.of("-key", key)));
    command.addAll(List.of("-kept", kept.toString(), "-proofs", proofs.toString()));
    command.addAll(List.of("-size", Long.toString(size)));
    if (System.getenv("CALMTRACE_OUTSIDE_VERBOSE") != null) {
      command.add("-v");
    }
    Process running = new ProcessBuilder(command).inheritIO().start();
    if (!running.waitFor(2, TimeUnit.MINUTES)) {
      running.destroyForcibly();
      System.err.println("OutsideCheck: stopped after two minutes");
      return false;
    }
    return running.exitValue() == 0;
  }
}
