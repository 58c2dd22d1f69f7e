package org.calmtrace.verifier;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked on the command line.
 *
 * @param policy the file of whom the reader trusts
 */
record Arguments(Evidence evidence, Path policy) {

  static final List<String> USAGE =
      List.of(
          "Usage: calmtrace verify <event.tlog-proof> --leaf <file> --policy <file>",
          "       calmtrace verify <event.tlog-proof> --event <file.json> --policy <file>",
          "       calmtrace verify <folder or file.zip> --policy <file>");

  private static final Set<String> OPTIONS = Set.of("--leaf", "--event", "--policy");

  static Arguments parse(List<String> args) throws UsageException {
    Map<String, Path> options = new HashMap<>();
    Path target = null;
    for (int i = 0; i < args.size(); i++) {
      String word = args.get(i);
      if (word.startsWith("--")) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (equals < 0 && ++i == args.size()) {
          throw new UsageException("The name of a file is missing after " + name + ".");
        }
        String value = equals < 0 ? args.get(i) : word.substring(equals + 1);
        put(options, name, path(value));
      } else if (target == null) {
        target = path(word);
      } else {
        throw new UsageException("One thing is checked at a time; this is a second: " + word);
      }
    }
    return of(target, options);
  }

  private static void put(Map<String, Path> options, String name, Path value)
      throws UsageException {
    if (!OPTIONS.contains(name)) {
      throw new UsageException("There is no option " + name + ".");
    }
    if (options.put(name, value) != null) {
      throw new UsageException("The option " + name + " stands twice.");
    }
  }

  private static Path path(String text) throws UsageException {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("Not the name of a file: " + text);
    }
  }

  private static Arguments of(@Nullable Path target, Map<String, Path> options)
      throws UsageException {
    if (target == null) {
      throw new UsageException("What is to be checked?");
    }
    Path policy = options.get("--policy");
    if (policy == null) {
      throw new UsageException(
          "Say with --policy whose signatures you trust. It has to be a file of your own: a policy"
              + " that comes with the proofs proves nothing.");
    }
    return new Arguments(evidence(target, options.get("--leaf"), options.get("--event")), policy);
  }

  private static Evidence evidence(Path target, @Nullable Path leaf, @Nullable Path event)
      throws UsageException {
    boolean zip = target.toString().endsWith(".zip");
    if (zip || Files.isDirectory(target)) {
      if (leaf != null || event != null) {
        throw new UsageException("In a folder or zip file each proof has its event beside it.");
      }
      return new EventSet(target, zip ? ZippedFiles::new : FolderFiles::new);
    }
    if (leaf != null && event == null) {
      return new OneEvent(target, leaf, Shown.LeafFile::new);
    }
    if (event != null && leaf == null) {
      return new OneEvent(target, event, Shown.EventFile::new);
    }
    throw new UsageException(
        "Say with either --leaf or --event what " + target + " should be the proof of.");
  }
}
