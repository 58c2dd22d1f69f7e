package org.calmtrace.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Seals and opens personal text with a key of its own for each subject. */
public interface Vault {

  /** Seals {@code text} with the subject's key, which is made if there is none yet. */
  ProtectedText seal(String subject, String text);

  /**
   * The text, or empty if the subject's key has been destroyed.
   *
   * @throws BrokenSealException if the text was changed or moved from another subject
   */
  Optional<String> open(ProtectedText text);

  /**
   * The words of those texts whose subject's key is still there; the keys come in one query.
   *
   * @throws BrokenSealException if one of the texts was changed or moved from another subject
   */
  default Map<ProtectedText, String> openAll(Collection<ProtectedText> texts) {
    Map<ProtectedText, String> words = new HashMap<>();
    texts.forEach(text -> open(text).ifPresent(opened -> words.put(text, opened)));
    return words;
  }

  /** Whether both hold the same words; two seals of one text never look alike. */
  default boolean sameText(ProtectedText a, ProtectedText b) {
    return a.equals(b)
        || (a.subject().equals(b.subject()) && open(a).isPresent() && open(a).equals(open(b)));
  }
}
