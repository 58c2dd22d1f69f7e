package org.calmtrace.demo;

import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/** Seals words for the person whom an entry is about, at the last moment before it is sent. */
@FunctionalInterface
interface Words {

  ProtectedText seal(String words);

  default @Nullable ProtectedText sealAny(@Nullable String words) {
    return words == null ? null : seal(words);
  }
}
