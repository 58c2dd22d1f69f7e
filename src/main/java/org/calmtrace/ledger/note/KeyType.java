package org.calmtrace.ledger.note;

import java.util.Arrays;
import java.util.Optional;

/** What a key signs and how (C2SP signed-note, "Signature types"). */
public enum KeyType {
  /** Ed25519 over the note's text: how a log signs its checkpoints. */
  ED25519(0x01),
  /** Ed25519 over the text and the time: how a witness signs a log's checkpoints. */
  COSIGNATURE_V1(0x04);

  private final int code;

  KeyType(int code) {
    this.code = code;
  }

  byte code() {
    return (byte) code;
  }

  static Optional<KeyType> of(int code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }
}
