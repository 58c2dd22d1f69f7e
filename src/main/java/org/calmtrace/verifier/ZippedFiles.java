package org.calmtrace.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of a zip file, read where they are and never unpacked. One whose names stand twice or
 * lead elsewhere is refused whole: another program might take other files out of it than this one.
 */
final class ZippedFiles implements FileSet {

  private static final int LONGEST_NAME = 500;

  private final Allowance allowance = new Allowance();
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();

  ZippedFiles(Path file) throws UnreadableException {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableException("There is no file " + file + ".");
    }
    try {
      zip = new ZipFile(file.toFile());
    } catch (IOException e) {
      throw new UnreadableException(file + " is not a zip file: " + e.getMessage());
    }
    try {
      list(file);
    } catch (UnreadableException e) {
      close();
      throw e;
    }
  }

  private void list(Path file) throws UnreadableException {
    if (zip.size() > MOST_FILES) {
      throw new UnreadableException(file + " holds more than " + MOST_FILES + " files.");
    }
    for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
      String name = entry.getName();
      requireInside(name);
      if (entries.putIfAbsent(name, entry) != null) {
        throw new UnreadableException("The zip file holds " + name + " twice.");
      }
    }
    entries.values().removeIf(ZipEntry::isDirectory);
  }

  private static void requireInside(String name) throws UnreadableException {
    List<String> steps = List.of(name.split("/", -1));
    boolean outside =
        name.isEmpty()
            || name.length() > LONGEST_NAME
            || name.startsWith("/")
            || name.chars().anyMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c))
            || steps.contains("..")
            || steps.contains(".")
            || steps.subList(0, steps.size() - 1).contains("");
    if (outside) {
      throw new UnreadableException(
          "The zip file holds a name that leads out of it or cannot be a file's: " + name);
    }
  }

  @Override
  public SortedSet<String> names() {
    return new TreeSet<>(entries.keySet());
  }

  @Override
  public byte[] read(String name) throws UnreadableException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new UnreadableException("The zip file holds no " + name + ".");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return allowance.read(name, in);
    } catch (IOException e) {
      throw Allowance.unreadable(name, e);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
