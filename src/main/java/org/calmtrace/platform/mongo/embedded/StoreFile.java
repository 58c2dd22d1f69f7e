package org.calmtrace.platform.mongo.embedded;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
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
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");

  /**
   * How documents and keys lie in the file; raised with each change that older code cannot read.
   */
  private static final int FORMAT = 1;

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
              // Nor when much is unsaved, in the midst of a command: only the gate commits.
              .autoCommitBufferSize(0)
              .cacheSize(CACHE_MEGABYTES)
              .open();
      store.setRetentionTime(0);
      checkFormat(store, file);
      return store;
    } catch (MVStoreException | IllegalArgumentException | IllegalStateException e) {
      throw explain(file, e);
    }
  }

  private static void checkFormat(MVStore store, Path file) {
    if (store.getMapNames().isEmpty()) {
      store.setStoreVersion(FORMAT);
      store.commit();
    } else if (store.getStoreVersion() != FORMAT) {
      store.closeImmediately();
      throw unknownFormat(file, null);
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

  /** The name must be as durable as what will be promised to stand under it. */
  private static void createIfMissing(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file);
      if (isPosix(file)) {
        try (FileChannel folder = FileChannel.open(file.resolveSibling("."), READ)) {
          folder.force(true);
        }
      }
    } else if (!Files.isRegularFile(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static void keepToOwner(Path path, Set<PosixFilePermission> permissions)
      throws IOException {
    if (isPosix(path) && !Files.getPosixFilePermissions(path).equals(permissions)) {
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

  private static StartRefusedException unknownFormat(Path file, @Nullable Exception cause) {
    return new StartRefusedException(
        "The file " + file.toAbsolutePath() + " is in a format that this version does not know.",
        "Start the version of Calmtrace that wrote it, or bring back a copy of the folder.",
        cause);
  }

  static StartRefusedException explain(Path file, RuntimeException e) {
    Path place = file.toAbsolutePath();
    int code = e instanceof MVStoreException known ? known.getErrorCode() : -1;
    return switch (code) {
      case DataUtils.ERROR_FILE_LOCKED ->
          new StartRefusedException(
              "Calmtrace already runs on this folder: another process holds " + place + ".",
              "Stop the other process, or name another folder with calmtrace.data.",
              e);
      case DataUtils.ERROR_UNSUPPORTED_FORMAT -> unknownFormat(file, e);
      default ->
          new StartRefusedException(
              "The file " + place + " cannot be read as an embedded store: " + e.getMessage(),
              "Keep the file for inspection and bring back the last copy of the folder.",
              e);
    };
  }
}
