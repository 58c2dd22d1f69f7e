package org.calmtrace.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text and signatures of it (C2SP signed-note). What was read holds for nothing before somebody's
 * signature was checked, which {@link Policy#accept} does.
 *
 * @param text every line ended by a line feed
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

  /** The format asks for 16 at least. */
  private static final int MOST_SIGNATURES = 100;

  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /** Reads a note of at most 1 MiB with at most 100 signatures. */
  public static SignedNote parse(byte[] bytes) throws MalformedException {
    return parse(Strict.utf8("note", bytes));
  }

  static SignedNote parse(String note) throws MalformedException {
    Strict.requireNoControls("note", note);
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0) {
      throw new MalformedException("The note has no blank line before its signatures");
    }
    if (blank + 2 == note.length()) {
      throw new MalformedException("The note has no signature after its last blank line");
    }
    List<String> lines = Strict.lines("note", note.substring(blank + 2));
    if (lines.size() > MOST_SIGNATURES) {
      throw new MalformedException("The note has more than " + MOST_SIGNATURES + " signatures");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines) {
      signatures.add(NoteSignature.parse(line));
    }
    return new SignedNote(note.substring(0, blank + 1), signatures);
  }

  /** The same note with one more signature, such as a witness has sent. */
  public SignedNote with(NoteSignature signature) {
    List<NoteSignature> more = new ArrayList<>(signatures);
    more.add(signature);
    return new SignedNote(text, more);
  }

  /**
   * The signatures by keys that are known; those of others are passed over.
   *
   * @throws UntrustedException if a known key's signature is not one of this text, or if there is
   *     no signature by a known key
   */
  public List<VerifiedSignature> verify(Collection<VerifierKey> known) throws UntrustedException {
    List<VerifiedSignature> verified = new ArrayList<>();
    for (NoteSignature signature : signatures) {
      List<VerifierKey> named = known.stream().filter(key -> key.named(signature)).toList();
      if (named.isEmpty()) {
        continue;
      }
      verified.add(new VerifiedSignature(signer(named, signature), signature));
    }
    if (verified.isEmpty()) {
      throw new UntrustedException(
          "No key that the policy knows has signed this. It says to be signed by "
              + signatures.stream().map(NoteSignature::claim).collect(Collectors.joining(", ")));
    }
    return verified;
  }

  private VerifierKey signer(List<VerifierKey> named, NoteSignature signature)
      throws UntrustedException {
    return named.stream()
        .filter(key -> key.verifies(text, signature.signature()))
        .findFirst()
        .orElseThrow(
            () ->
                new UntrustedException(
                    "The signature of "
                        + signature.claim()
                        + " is not one of this text: one of them was changed, or it was not"
                        + " signed with that key"));
  }

  public byte[] bytes() {
    return toString().getBytes(UTF_8);
  }

  /** The note as it is handed on. */
  @Override
  public String toString() {
    return signatures.stream()
        .map(NoteSignature::line)
        .collect(Collectors.joining("", text + "\n", ""));
  }
}
