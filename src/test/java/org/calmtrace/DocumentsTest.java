package org.calmtrace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every link and picture in the documents leads to a file that is there, and to a heading in it.
 */
class DocumentsTest {

  private static final Path INDEX = Path.of("docs/README.md");
  private static final Path CODE = Path.of("src/main/java/org/calmtrace");
  private static final Pattern CELL = Pattern.compile("(?m)^\\| `(\\w+)` \\|");
  private static final Pattern FILE = Pattern.compile("`(\\w+/[\\w/]+\\.java)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(
              Stream.of("README.md", "CONTRIBUTING.md", "ops/README.md").map(Path::of),
              docs.filter(file -> file.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyLinkLeadsSomewhere() throws IOException {
    return documents().stream()
        .map(page -> DynamicTest.dynamicTest(page.toString(), () -> checkLinks(page)));
  }

  private static void checkLinks(Path page) throws IOException {
    for (String link : links(page)) {
      if (link.contains("://")) {
        continue; // somebody else's
      }
      int mark = link.indexOf('#');
      String file = mark < 0 ? link : link.substring(0, mark);
      Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
      assertThat(target).as("%s in %s", link, page).exists();
      if (mark >= 0) {
        assertThat(anchors(target)).as("%s in %s", link, page).contains(link.substring(mark + 1));
      }
    }
  }

  @Test
  void theIndexNamesEveryDocument() throws IOException {
    TreeSet<Path> named = new TreeSet<>();
    links(INDEX).forEach(link -> named.add(INDEX.resolveSibling(link).normalize()));
    named.add(INDEX);
    assertThat(named).containsAll(documents());
  }

  @Test
  void theArchitectureHasARowForEveryRoomAndNoOther() throws IOException {
    assertThat(firstColumn("## Rooms")).containsExactlyInAnyOrderElementsOf(rooms());
  }

  private static List<String> rooms() throws IOException {
    try (Stream<Path> inside = Files.list(CODE)) {
      return inside.filter(Files::isDirectory).map(room -> room.getFileName().toString()).toList();
    }
  }

  @Test
  void whereToStartReadingIsThere() throws IOException {
    String part = section("## Start reading here");
    List<String> files =
        FILE.matcher(part).results().map(found -> found.group(1)).distinct().toList();
    assertThat(files).hasSizeGreaterThan(5).allMatch(file -> Files.exists(CODE.resolve(file)));
  }

  private static List<String> firstColumn(String heading) throws IOException {
    return CELL.matcher(section(heading)).results().map(found -> found.group(1)).toList();
  }

  private static String section(String heading) throws IOException {
    String page = Files.readString(Path.of("docs/architecture.md"));
    int begin = page.indexOf(heading + "\n");
    assertThat(begin).as(heading).isNotNegative();
    int end = page.indexOf("\n## ", begin + 1);
    return page.substring(begin, end);
  }

  private static List<String> links(Path page) throws IOException {
    return LINK.matcher(Files.readString(page)).results().map(found -> found.group(1)).toList();
  }

  /** As the usual viewers make them of headings. */
  private static List<String> anchors(Path page) throws IOException {
    return HEADING.matcher(Files.readString(page)).results().map(DocumentsTest::anchor).toList();
  }

  private static String anchor(MatchResult heading) {
    return heading
        .group(1)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\- ]", "")
        .replace(' ', '-');
  }
}
