package org.calmtrace.ledger.checkpoint;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.MalformedException;
import org.calmtrace.ledger.note.VerifierKey;

/** What a declared loss takes back, and under which name the ledger goes on. */
final class LostPromise {

  private final CheckpointStore store;
  private final Memory memory;
  private final LedgerKeys keys;

  LostPromise(CheckpointStore store, Memory memory, LedgerKeys keys) {
    this.store = store;
    this.memory = memory;
    this.keys = keys;
  }

  /**
   * The largest that was signed under the last name. Where none is known, what is remembered
   * outside, and only then what stands in the database: anybody may have written that.
   *
   * @param named keys that the ledger itself names
   */
  Optional<Checkpoint> checkpoint(Collection<VerifierKey> named) {
    Optional<Checkpoint> remembered = memory.last().map(Signed::checkpoint);
    Optional<Checkpoint> stored =
        stored(keys.all()).or(() -> stored(named)).map(Signed::checkpoint);
    Optional<String> name =
        isBy(named) ? stored.map(Checkpoint::origin) : keys.newest().map(VerifierKey::name);
    return Stream.concat(remembered.stream(), stored.stream())
        .filter(each -> name.filter(each.origin()::equals).isPresent())
        .max(Comparator.comparingLong(Checkpoint::size))
        .or(() -> remembered)
        .or(() -> store.last().flatMap(LostPromise::said));
  }

  /**
   * A name that nothing was ever signed under, as far as it is known.
   *
   * @param named keys that the ledger itself names
   */
  String nextName(Collection<VerifierKey> named) {
    Set<String> taken = new LinkedHashSet<>();
    named.forEach(key -> taken.add(key.name()));
    keys.all().forEach(key -> taken.add(key.name()));
    memory.last().ifPresent(signed -> taken.add(signed.checkpoint().origin()));
    store.last().flatMap(LostPromise::said).ifPresent(each -> taken.add(each.origin()));
    return checkpoint(named)
        .map(Checkpoint::origin)
        .or(() -> keys.newest().map(VerifierKey::name))
        .flatMap(name -> Origins.following(name, taken))
        .orElseGet(keys::inventOrigin);
  }

  /** Whether the last one in the database is by one of these keys, and by none that is known. */
  boolean isBy(Collection<VerifierKey> named) {
    return stored(keys.all()).isEmpty() && stored(named).isPresent();
  }

  private Optional<Signed> stored(Collection<VerifierKey> by) {
    return store.last().flatMap(kept -> Signed.ifBy(kept, by));
  }

  private static Optional<Checkpoint> said(CheckpointStore.Kept kept) {
    try {
      return Optional.of(Signed.parse(kept.note()).checkpoint());
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  /** Once the key of another name signs: nothing is promised under it yet. */
  void forget() {
    memory.forget();
  }
}
