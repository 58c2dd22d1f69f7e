package org.calmtrace.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

    List<String> said =
        calmtrace(
            "-Xlog:class+load:file=" + loaded,
            "verify",
            proof.toString(),
            form,
            event.toString(),
            "--policy",
            policy.toString());

    assertThat(said).hasSize(2).last().asString().startsWith("Good: ");
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

  private static List<String> calmtrace(String option, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(option);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.calmtrace.Calmtrace");
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectError(new File("/dev/null")).start();
    List<String> said = new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return said;
  }
}
