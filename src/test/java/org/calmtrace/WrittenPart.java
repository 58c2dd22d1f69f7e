package org.calmtrace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The part of a page of {@code docs/reference} that is written from the sources, between two marks;
 * what stands around it is written by hand. {@code -Dcalmtrace.golden.update=true} writes it anew.
 */
public final class WrittenPart {

  private static final Path FOLDER = Path.of("docs/reference");
  private static final String END = "<!-- to here -->\n";

  private WrittenPart() {}

  /** Holds the part of the page that this test writes to what the sources give. */
  public static void check(String page, Class<?> writer, String written) throws IOException {
    Path file = FOLDER.resolve(page);
    String stands = Files.readString(file);
    String wanted = wanted(stands, "<!-- written by " + writer.getSimpleName() + " -->\n", written);
    if (GoldenJson.UPDATE) {
      Files.writeString(file, wanted);
    } else {
      difference(page, stands, wanted).ifPresent(words -> fail(words));
    }
  }

  private static String wanted(String stands, String begin, String written) {
    assertThat(stands).as("the marks around the written part").containsSubsequence(begin, END);
    int from = stands.indexOf(begin) + begin.length();
    return stands.substring(0, from)
        + "\n"
        + written.strip()
        + "\n\n"
        + stands.substring(stands.indexOf(END, from));
  }

  /** Which line differs first, and what to do. */
  static Optional<String> difference(String page, String stands, String wanted) {
    List<String> is = List.of(stands.split("\n", -1));
    List<String> should = List.of(wanted.split("\n", -1));
    int line = 0;
    while (line < is.size() && line < should.size() && is.get(line).equals(should.get(line))) {
      line++;
    }
    return stands.equals(wanted)
        ? Optional.empty()
        : Optional.of(
            """
            docs/reference/%s is not what the sources give, first in line %d
              it says:          %s
              the sources give: %s
            Run: mvn test -Dcalmtrace.golden.update=true
            and read the difference."""
                .formatted(page, line + 1, at(is, line), at(should, line)));
  }

  private static String at(List<String> lines, int line) {
    return line < lines.size() ? lines.get(line) : "(its end)";
  }
}
