package org.calmtrace.verifier;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * One proof file with one event, named on the command line.
 *
 * @param shown the event
 * @param form what the event's file is
 */
record OneEvent(Path proof, Path shown, Function<byte[], Shown> form) implements Evidence {

  @Override
  public void check(Checker checker, Report report) throws UnreadableException {
    Allowance files = new Allowance();
    byte[] file = files.read(proof);
    Shown event = form.apply(files.read(shown));
    report.add(checker.check(String.valueOf(proof.getFileName()), file, List.of(event)));
  }
}
