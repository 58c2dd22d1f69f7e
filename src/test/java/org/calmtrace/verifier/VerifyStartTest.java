package org.calmtrace.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command as a process of its own: an auditor neither waits for an application that is not
 * needed, nor needs its database.
 */
class VerifyStartTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--leaf", "--event"})
  void nothingOfTheApplicationIsLoaded(String form) throws Exception {
    Disclosure ledger = Disclosure.ofCedar();
    Path proof = Files.write(folder.resolve("a.tlog-proof"), ledger.proof(1, 7));
    byte[] shown = form.equals("--leaf") ? ledger.leaf(1) : ledger.event(1);
    Path event = Files.write(folder.resolve("a"), shown);
    Path policy = Files.writeString(folder.resolve("policy"), Disclosure.POLICY);
    Path loaded = folder.resolve("loaded");

    Said said =
        calmtrace(
            "-Xlog:class+load:file=" + loaded,
            "verify",
            proof.toString(),
            form,
            event.toString(),
            "--policy",
            policy.toString());

    assertThat(said.code).isZero();
    assertThat(said.out).hasSize(2).last().asString().startsWith("Good: ");
    List<String> classes = Files.readAllLines(loaded);
    assertThat(classes).anyMatch(line -> line.contains("org.calmtrace.verifier.Verify "));
    assertThat(classes)
        .noneMatch(line -> line.contains("org.springframework."))
        .noneMatch(line -> line.contains("com.mongodb."))
        .noneMatch(line -> line.contains("org.axonframework."))
        .noneMatch(line -> line.contains("tools.jackson.databind."))
        .filteredOn(line -> line.contains("tools.jackson.core."))
        .hasSizeBetween(form.equals("--leaf") ? 0 : 1, form.equals("--leaf") ? 0 : 200);
  }

  /** Each message would hold a line of a megabyte, and all of them are kept to the end. */
  @Test
  void aSmallZipFileOfLongLinesDoesNotExhaustTheMemory() throws Exception {
    Disclosure ledger = Disclosure.ofCedar();
    String proof = new String(ledger.proof(1, 7), UTF_8);
    String noSignature = proof + "x".repeat(1_000_000) + "\n";
    String unknown = proof + "\u2014 somebody " + "AAAA".repeat(250_000) + "\n";
    for (int i = 0; i < 100; i++) {
      ledger.with(i + ".tlog-proof", noSignature).with(i + ".leaf", ledger.leaf(1));
      String other = unknown.replace("AAAA\n", "%04d\n".formatted(i));
      ledger.with("b" + i + ".tlog-proof", other).with("b" + i + ".leaf", ledger.leaf(1));
    }
    Path zip = ledger.zip(folder.resolve("a.zip"));
    Path policy = Files.writeString(folder.resolve("policy"), Disclosure.POLICY);
    Said said = calmtrace("-Xmx48m", "verify", zip.toString(), "--policy", policy.toString());
    assertThat(said.out).hasSize(201).last().isEqualTo("WRONG: 100 of 200 do not hold.");
    assertThat(said.code).isEqualTo(1);
  }

  @Test
  void whereMemoryDoesNotSufficeNothingIsSaidOfTheProof() throws Exception {
    Path proof = Files.write(folder.resolve("a.tlog-proof"), Disclosure.ofCedar().proof(1, 7));
    Path event = Files.writeString(folder.resolve("a"), "[\"" + "x".repeat(15_000_000) + "\"]");
    Path policy = Files.writeString(folder.resolve("policy"), Disclosure.POLICY);
    Said said =
        calmtrace(
            "-Xmx14m",
            "verify",
            proof.toString(),
            "--event=" + event,
            "--policy",
            policy.toString());
    assertThat(said.code).isEqualTo(3);
    assertThat(said.out).isEmpty();
  }

  /** What the process has said, and how it ended. */
  private record Said(int code, List<String> out) {}

  private static Said calmtrace(String option, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(option);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.calmtrace.Calmtrace");
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectError(new File("/dev/null")).start();
    List<String> out = new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), out);
  }
}
