package org.calmtrace.vault;

import java.nio.file.Path;

/** Ends the start: without the right master key no personal text could be read or written. */
final class MasterKeyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  private MasterKeyException(String message, String action, Throwable cause) {
    super(message, cause);
    this.action = action;
  }

  private MasterKeyException(String message, String action) {
    super(message);
    this.action = action;
  }

  static MasterKeyException missing(Path file) {
    return new MasterKeyException(
        "There is no master key at " + file + ", but the database holds keys that one has wrapped.",
        "Put the file back from its copy, or name its place with calmtrace.vault.master-key. A new"
            + " key is not made: it could read nothing that is there.");
  }

  static MasterKeyException wrong(Path file) {
    return new MasterKeyException(
        "The master key at " + file + " is not the one that this database's keys were wrapped by.",
        "Put the right file back, or name its place with calmtrace.vault.master-key; or check that"
            + " spring.mongodb.uri names the right database.");
  }

  static MasterKeyException exposed(Path file, Throwable cause) {
    return new MasterKeyException(
        "Others than its owner have permissions on the master key at " + file + ".",
        "Run: chmod 600 " + file + " (and consider whether somebody has read it).",
        cause);
  }

  static MasterKeyException unreadable(Path file, Throwable cause) {
    return new MasterKeyException(
        "The master key at " + file + " could not be read or made: " + cause,
        "Let the account that runs Calmtrace read " + file + " and write in its folder.",
        cause);
  }

  static MasterKeyException notAKey(Path file, Throwable cause) {
    return new MasterKeyException(
        "The file at " + file + " is not a master key.",
        "Put the file back from its copy: a Tink keyset with an AEAD key, in JSON.",
        cause);
  }

  String action() {
    return action;
  }
}
