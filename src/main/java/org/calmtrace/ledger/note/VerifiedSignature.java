package org.calmtrace.ledger.note;

/**
 * A signature that was checked.
 *
 * @param key whose it is
 */
public record VerifiedSignature(VerifierKey key, NoteSignature signature) {}
