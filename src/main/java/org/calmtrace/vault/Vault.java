package org.calmtrace.vault;

import java.util.Optional;

/** Seals and opens personal text with a key of its own for each subject. */
public interface Vault {

  /** Seals {@code text} with the subject's key, which is made if there is none yet. */
  ProtectedText seal(String subject, String text);

  /** The text, or empty if the subject's key has been destroyed. */
  Optional<String> open(ProtectedText text);

  /** Whether both hold the same words; two seals of one text never look alike. */
  default boolean sameText(ProtectedText a, ProtectedText b) {
    return a.equals(b)
        || (a.subject().equals(b.subject()) && open(a).isPresent() && open(a).equals(open(b)));
  }
}
