package org.calmtrace.platform.mongo.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.calmtrace.platform.StartRefusedException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Opens the one file of the embedded store so that only its owner can read it and nothing is
 * written to it but by our own commits.
 */
final class StoreFile {

  static final String NAME = "calmtrace.mv.db";

  private static final Set<PosixFilePermission> OWNER_FILE =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  /** Of pages read and written, as they stand in memory. */
  private static final int CACHE_MEGABYTES = 64;

  private StoreFile() {}

  /**
   * Old versions of pages are not retained: a commit reaches the disk before the next one may use
   * the space that it freed.
   */
  static MVStore open(Path folder) {
    Path file = prepare(folder);
    try {
      MVStore store =
          new MVStore.Builder()
              .fileName(file.toString())
              .autoCommitDisabled()
              .cacheSize(CACHE_MEGABYTES)
              .open();
      store.setRetentionTime(0);
      return store;
    } catch (MVStoreException e) {
      throw explain(file, e);
    }
  }

  /** The file exists and is ours before the first byte is in it; the umask has no say. */
  private static Path prepare(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      Files.createDirectories(folder);
      keepToOwner(folder, OWNER_FOLDER);
      createIfMissing(file);
      keepToOwner(file, OWNER_FILE);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
    if (!Files.isWritable(folder) || !Files.isWritable(file)) {
      throw unwritable(folder, null);
    }
    return file;
  }

  private static void createIfMissing(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isRegularFile(file)) {
        throw e;
      }
    }
  }

  private static void keepToOwner(Path path, Set<PosixFilePermission> permissions)
      throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")
        && !Files.getPosixFilePermissions(path).equals(permissions)) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  private static StartRefusedException unwritable(Path folder, @Nullable IOException cause) {
    return new StartRefusedException(
        "The folder " + folder.toAbsolutePath() + " of the embedded store cannot be written to.",
        "Give the account that runs Calmtrace the right to write there, or name another folder"
            + " with calmtrace.data.",
        cause);
  }

  static StartRefusedException explain(Path file, MVStoreException e) {
    Path place = file.toAbsolutePath();
    return switch (e.getErrorCode()) {
      case DataUtils.ERROR_FILE_LOCKED ->
          new StartRefusedException(
              "Calmtrace already runs on this folder: another process holds " + place + ".",
              "Stop the other process, or name another folder with calmtrace.data.",
              e);
      case DataUtils.ERROR_UNSUPPORTED_FORMAT ->
          new StartRefusedException(
              "The file " + place + " was written in a format that this version does not know.",
              "Start the version of Calmtrace that wrote it, or bring back a copy of the folder.",
              e);
      default ->
          new StartRefusedException(
              "The file " + place + " cannot be read as an embedded store: " + e.getMessage(),
              "Keep the file for inspection and bring back the last copy of the folder.",
              e);
    };
  }
}
