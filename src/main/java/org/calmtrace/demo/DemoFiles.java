package org.calmtrace.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the demonstration's data files: one thing a line, {@code #} begins a remark. */
final class DemoFiles {

  private DemoFiles() {}

  static List<String> lines(String name) {
    String path = "/demo/" + name;
    try (InputStream in = DemoFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not in the application");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** The columns of a line, which {@code |} divides. */
  static List<String> columns(String line) {
    return List.of(line.split("\\s*\\|\\s*", -1));
  }

  /** The words of a column, which commas divide. */
  static List<String> words(String column) {
    return column.isEmpty() ? List.of() : List.of(column.split("\\s*,\\s*"));
  }
}
