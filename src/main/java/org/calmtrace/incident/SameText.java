package org.calmtrace.incident;

import org.calmtrace.vault.ProtectedText;

/** Says whether two sealed texts hold the same words: handed in, so that decisions stay pure. */
@FunctionalInterface
interface SameText {

  boolean test(ProtectedText a, ProtectedText b);
}
