package org.calmtrace.ledger;

import org.calmtrace.platform.Code;

/** Why a ledger is no longer what was signed. */
public enum LossReason implements Code {
  RESTORED_FROM_BACKUP("restored-from-backup"),
  STORAGE_FAILED("storage-failed"),
  KEY_LOST("key-lost"),
  TAMPERED_WITH("tampered-with"),
  UNKNOWN("unknown");

  private final String code;

  LossReason(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
