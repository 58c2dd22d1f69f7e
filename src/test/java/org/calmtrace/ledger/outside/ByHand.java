package org.calmtrace.ledger.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.calmtrace.ledger.note.VerifierKey;

/** The commands that a page gives to people, as they stand there, so that they stay true. */
final class ByHand {

  private static final Path PAGE = Path.of("docs/how-to/check-the-ledger-with-go.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");

  private final String commands;

  ByHand() throws IOException {
    List<String> blocks =
        BLOCK.matcher(Files.readString(PAGE)).results().map(ByHand::commands).toList();
    if (blocks.isEmpty()) {
      throw new IllegalStateException(PAGE + " has no commands");
    }
    this.commands = String.join("", blocks);
  }

  private static String commands(MatchResult block) {
    return block.group(1);
  }

  /**
   * Whether they find a checkpoint, its last event and a proof file in order, and not so that proof
   * with another leaf.
   *
   * @param proof the file's path without its ending
   */
  boolean holds(RunningLedger ledger, Path proof) throws IOException, InterruptedException {
    if (!run(ledger, proof, ProcessBuilder.Redirect.INHERIT)) {
      System.err.println("OutsideCheck: the commands of " + PAGE + " fail on " + proof);
      return false;
    }
    Path spoiled = Files.createTempDirectory("outside-spoiled").resolve("event");
    Files.copy(Path.of(proof + ".tlog-proof"), Path.of(spoiled + ".tlog-proof"));
    Files.writeString(Path.of(spoiled + ".leaf"), Files.readString(Path.of(proof + ".leaf")) + "x");
    if (run(ledger, spoiled, ProcessBuilder.Redirect.DISCARD)) {
      System.err.println("OutsideCheck: the commands of " + PAGE + " accept another leaf");
      return false;
    }
    return true;
  }

  private boolean run(RunningLedger ledger, Path proof, ProcessBuilder.Redirect errors)
      throws IOException, InterruptedException {
    VerifierKey key = ledger.key();
    List<String> script = new ArrayList<>();
    script.add("set -e");
    script.add("server='" + ledger.address() + "'");
    script.add("user='" + RunningLedger.AUDITOR + "'");
    script.add("key='" + key + "'");
    script.add("file='" + proof + "'");
    script.add(commands);
    Process running =
        new ProcessBuilder("bash", "-c", String.join("\n", script))
            .directory(Files.createTempDirectory("outside-by-hand").toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors)
            .start();
    if (!running.waitFor(1, TimeUnit.MINUTES)) {
      running.destroyForcibly();
      return false;
    }
    return running.exitValue() == 0;
  }
}
