package org.calmtrace.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Proofs with their events beside them: {@code NAME.tlog-proof} with {@code NAME.leaf}, {@code
 * NAME.event.json} or both. Neither may be without the other.
 */
record EventSet(Path place, FileSet.Opener opener) implements Evidence {

  private static final String PROOF = ".tlog-proof";
  private static final String LEAF = ".leaf";
  private static final String EVENT = ".event.json";

  @Override
  public void check(Checker checker, Report report) throws UnreadableException {
    try (FileSet files = opener.open(place)) {
      SortedMap<String, SortedSet<String>> endings = endings(files, report);
      if (endings.isEmpty()) {
        throw new UnreadableException(place + " holds no proof and no event.");
      }
      for (var each : endings.entrySet()) {
        report.add(check(checker, files, each.getKey(), each.getValue()));
      }
    }
  }

  /** For each name what there is of it; what is of no name is told to the report. */
  private static SortedMap<String, SortedSet<String>> endings(FileSet files, Report report) {
    SortedMap<String, SortedSet<String>> endings = new TreeMap<>();
    for (String file : files.names()) {
      String ending =
          List.of(PROOF, LEAF, EVENT).stream().filter(file::endsWith).findFirst().orElse("");
      if (ending.isEmpty()) {
        report.add(new Finding.Other(file));
      } else {
        String name = file.substring(0, file.length() - ending.length());
        endings.computeIfAbsent(name, any -> new TreeSet<>()).add(ending);
      }
    }
    return endings;
  }

  private static Finding check(
      Checker checker, FileSet files, String name, SortedSet<String> endings)
      throws UnreadableException {
    if (!endings.contains(PROOF)) {
      return new Finding.Wrong(name, "There is no proof for this event.");
    }
    List<Shown> shown = new ArrayList<>();
    if (endings.contains(LEAF)) {
      shown.add(new Shown.LeafFile(files.read(name + LEAF)));
    }
    if (endings.contains(EVENT)) {
      shown.add(new Shown.EventFile(files.read(name + EVENT)));
    }
    if (shown.isEmpty()) {
      return new Finding.Wrong(name, "There is no event for this proof.");
    }
    return checker.check(name, files.read(name + PROOF), shown);
  }
}
