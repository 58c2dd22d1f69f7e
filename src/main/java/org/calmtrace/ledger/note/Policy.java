package org.calmtrace.ledger.note;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a reader trusts: which logs, and which witnesses have to have cosigned (C2SP tlog-policy).
 * It comes from the reader himself; one that comes along with what is to be checked proves nothing.
 */
public final class Policy {

  private final Set<VerifierKey> logs;
  private final Map<String, VerifierKey> witnesses;
  private final List<Group> groups;
  private final @Nullable String quorum;

  /**
   * Witnesses and earlier groups, of which so many are enough.
   *
   * @param threshold from 1 to the number of members
   */
  record Group(String name, int threshold, List<String> members) {}

  /**
   * @param witnesses by name; a name is the file's octets, one a character
   * @param groups in an order in which each names witnesses and earlier groups only
   * @param quorum null asks for no witness
   */
  Policy(
      Set<VerifierKey> logs,
      Map<String, VerifierKey> witnesses,
      List<Group> groups,
      @Nullable String quorum) {
    this.logs = logs;
    this.witnesses = witnesses;
    this.groups = groups;
    this.quorum = quorum;
  }

  /** Reads a policy file. */
  public static Policy parse(byte[] file) throws MalformedException {
    return new PolicyReader().read(file);
  }

  /**
   * Takes a checkpoint for true if one of the logs has signed it under its own name, and enough
   * witnesses have.
   *
   * @throws MalformedException if what they signed is no checkpoint
   * @throws UntrustedException if they have not, or if any known key's signature does not fit
   */
  public Accepted accept(SignedNote note) throws MalformedException, UntrustedException {
    List<VerifiedSignature> signatures =
        note.verify(Stream.concat(logs.stream(), witnesses.values().stream()).toList());
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    VerifierKey log = log(checkpoint.origin(), signatures);
    Map<String, Instant> witnessed = witnessed(signatures);
    requireQuorum(witnessed.keySet());
    return new Accepted(checkpoint, log, witnesses(witnessed));
  }

  private static List<Accepted.Witness> witnesses(Map<String, Instant> witnessed) {
    return witnessed.entrySet().stream()
        .map(each -> new Accepted.Witness(PolicyReader.readable(each.getKey()), each.getValue()))
        .toList();
  }

  private VerifierKey log(String origin, List<VerifiedSignature> signatures)
      throws UntrustedException {
    return signatures.stream()
        .map(VerifiedSignature::key)
        .filter(key -> logs.contains(key) && key.name().equals(origin))
        .findFirst()
        .orElseThrow(
            () ->
                new UntrustedException(
                    "The checkpoint is of the log "
                        + origin
                        + ", and no key that the policy has"
                        + " for a log of that name has signed it"));
  }

  /** Names of the witnesses that cosigned, each with the latest time that it did. */
  private Map<String, Instant> witnessed(List<VerifiedSignature> signatures) {
    Map<String, Instant> witnessed = new LinkedHashMap<>();
    witnesses.forEach(
        (name, key) ->
            signatures.stream()
                .filter(each -> each.key().equals(key))
                .flatMap(each -> Cosignature.of(each.signature().signature()).stream())
                .map(Cosignature::at)
                .max(Comparator.naturalOrder())
                .ifPresent(latest -> witnessed.put(name, latest)));
    return witnessed;
  }

  private void requireQuorum(Set<String> witnessed) throws UntrustedException {
    Set<String> satisfied = new HashSet<>(witnessed);
    // A group names only what stands before it, so one pass in their order is enough.
    for (Group group : groups) {
      if (group.members().stream().filter(satisfied::contains).count() >= group.threshold()) {
        satisfied.add(group.name());
      }
    }
    if (quorum != null && !satisfied.contains(quorum)) {
      String present =
          witnessed.stream().map(PolicyReader::readable).collect(Collectors.joining(", "));
      throw new UntrustedException(
          "The policy asks for the witnesses of its quorum "
              + PolicyReader.readable(quorum)
              + ", and of its witnesses "
              + (present.isEmpty() ? "none" : "only " + present)
              + " cosigned this checkpoint");
    }
  }
}
