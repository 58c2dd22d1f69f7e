package org.calmtrace.verifier;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of a folder and of those in it. Links are not followed: they lead out of it. */
final class FolderFiles implements FileSet {

  private final Allowance allowance = new Allowance();
  private final Path folder;
  private final SortedSet<String> names = new TreeSet<>();

  FolderFiles(Path folder) throws UnreadableException {
    this.folder = folder;
    for (Path each : inside(folder)) {
      if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      String name = folder.relativize(each).toString().replace(File.separatorChar, '/');
      if (name.indexOf('\\') >= 0) {
        throw new UnreadableException(
            name + " has a backslash in its name: elsewhere it would be another file.");
      }
      if (!Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
        throw new UnreadableException(name + " is a link or a device and not a file.");
      }
      names.add(name);
    }
  }

  private static List<Path> inside(Path folder) throws UnreadableException {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> all = walk.limit(MOST_FILES + 1L).toList();
      if (all.size() > MOST_FILES) {
        throw new UnreadableException(folder + " holds more than " + MOST_FILES + " files.");
      }
      return all;
    } catch (IOException | UncheckedIOException e) {
      throw Allowance.unreadable(folder.toString(), e);
    }
  }

  @Override
  public SortedSet<String> names() {
    return names;
  }

  @Override
  public byte[] read(String name) throws UnreadableException {
    return allowance.read(folder.resolve(name));
  }

  @Override
  public void close() {}
}
