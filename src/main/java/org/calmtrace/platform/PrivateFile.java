package org.calmtrace.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A small file that only its owner may read, written whole or not at all: keys and passwords.
 * Permissions are set and checked where the file system has the POSIX ones.
 */
public final class PrivateFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private final Path path;
  private final boolean posix;

  public PrivateFile(Path path) {
    this.path = path.toAbsolutePath().normalize();
    this.posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  public Path path() {
    return path;
  }

  /**
   * What stands in it; empty if there is no such file.
   *
   * @throws Exposed if anybody but its owner has a permission on it
   */
  public Optional<String> read() throws IOException {
    try {
      if (posix && isOpenToOthers()) {
        throw new Exposed(path);
      }
      return Optional.of(Files.readString(path, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Creates the file with this content, durably; its folder too, if there is none.
   *
   * @return false, and nothing is written, if the file is there already
   */
  public boolean create(String content) throws IOException {
    Path folder = Objects.requireNonNull(path.getParent(), "a file has a folder");
    Files.createDirectories(folder, only(FOLDER));
    Path draft = Files.createTempFile(folder, ".new-", null, only(OWNER_ONLY));
    try {
      writeDurably(draft, content);
      if (!publish(draft)) {
        return false;
      }
      // Without this a loss of power could take the name back after somebody relied on the file.
      syncFolder(folder);
      return true;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Puts this content in the place of what stood there, durably: a reader finds one or the other.
   */
  public void replace(String content) throws IOException {
    Path folder = Objects.requireNonNull(path.getParent(), "a file has a folder");
    Files.createDirectories(folder, only(FOLDER));
    Path draft = Files.createTempFile(folder, ".new-", null, only(OWNER_ONLY));
    try {
      writeDurably(draft, content);
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      syncFolder(folder);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Gives the finished draft its name. A link, not a rename: of two racing, the first one stays.
   */
  private boolean publish(Path draft) throws IOException {
    try {
      Files.createLink(path, draft);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException e) {
      return moveUnlessThere(draft);
    }
  }

  private boolean moveUnlessThere(Path draft) throws IOException {
    try {
      Files.move(draft, path);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private static void writeDurably(Path draft, String content) throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private void syncFolder(Path folder) throws IOException {
    if (posix) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private boolean isOpenToOthers() throws IOException {
    return Files.getPosixFilePermissions(path).stream()
        .anyMatch(permission -> !permission.name().startsWith("OWNER_"));
  }

  private FileAttribute<?>[] only(Set<PosixFilePermission> permissions) {
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  /** The file may be read or changed by others than its owner. */
  public static final class Exposed extends IOException {

    private static final long serialVersionUID = 1L;

    private Exposed(Path path) {
      super(path + " is open to others than its owner");
    }
  }
}
