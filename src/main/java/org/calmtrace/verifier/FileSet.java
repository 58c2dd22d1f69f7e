package org.calmtrace.verifier;

import java.nio.file.Path;
import java.util.SortedSet;

/** Files under names, whether in a folder or in a zip file. */
interface FileSet extends AutoCloseable {

  /** At most so many are looked at. */
  int MOST_FILES = 100_000;

  /** With slashes between folders. */
  SortedSet<String> names();

  byte[] read(String name) throws UnreadableException;

  @Override
  void close();

  /** Opens a set of files. */
  interface Opener {

    FileSet open(Path place) throws UnreadableException;
  }
}
