package org.calmtrace.vault;

/**
 * Personal text as events hold it: readable only with its subject's key.
 *
 * @param subject whose key sealed it, e.g. a patient's identifier
 * @param sealed AES-256-GCM ciphertext with its nonce, base64 (RFC 4648 section 4)
 */
public record ProtectedText(String subject, String sealed) {

  /** Never the ciphertext: log lines hold no personal value, not even a sealed one. */
  @Override
  public String toString() {
    return "ProtectedText[" + subject + "]";
  }
}
