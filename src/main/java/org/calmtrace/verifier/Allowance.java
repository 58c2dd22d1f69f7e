package org.calmtrace.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that strangers have made, and only so much of them. */
final class Allowance {

  /** Of one file. The largest event is far smaller. */
  private static final int MOST_OF_ONE = 16 << 20;

  private static final long MOST_OF_ALL = 1L << 30;

  private final long mostOfAll;
  private long left;

  Allowance() {
    this(MOST_OF_ALL);
  }

  Allowance(long mostOfAll) {
    this.mostOfAll = mostOfAll;
    left = mostOfAll;
  }

  byte[] read(Path file) throws UnreadableException {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableException("There is no file " + file + ".");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  byte[] read(String name, InputStream in) throws IOException, UnreadableException {
    byte[] bytes = in.readNBytes(MOST_OF_ONE + 1);
    left -= bytes.length;
    if (bytes.length > MOST_OF_ONE) {
      throw new UnreadableException(name + " is larger than " + MOST_OF_ONE + " bytes.");
    }
    if (left < 0) {
      throw new UnreadableException("All files together are larger than " + mostOfAll + " bytes.");
    }
    return bytes;
  }

  static UnreadableException unreadable(String name, Exception cause) {
    return new UnreadableException(name + " cannot be read: " + cause.getMessage());
  }
}
