package org.calmtrace.ledger.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calmtrace.ledger.note.MalformedException;
import org.calmtrace.ledger.note.SigningKey;
import org.calmtrace.ledger.note.VerifierKey;
import org.calmtrace.platform.PrivateFile;
import org.jspecify.annotations.Nullable;

/**
 * The key that this process signs with, and the public halves of all that the ledger was ever
 * signed with: files outside the database, for who can write there must not be able to sign, nor to
 * say whose signature counts. A key that is to follow stands in a file of its own from before the
 * ledger names it until it signs.
 */
final class LedgerKeys {

  private final PrivateFile secret;
  private final PrivateFile next;
  private final PrivateFile known;
  private final SecureRandom random;

  private volatile @Nullable SigningKey current;
  private volatile List<VerifierKey> all = List.of();

  private LedgerKeys(PrivateFile secret, PrivateFile known, SecureRandom random) {
    this.secret = secret;
    this.next =
        new PrivateFile(secret.path().resolveSibling(secret.path().getFileName() + ".next"));
    this.known = known;
    this.random = random;
  }

  /**
   * Reads the files; there may be none yet.
   *
   * @throws LedgerKeyException if one is there that cannot be used
   */
  static LedgerKeys read(PrivateFile secret, PrivateFile known, SecureRandom random) {
    LedgerKeys keys = new LedgerKeys(secret, known, random);
    keys.all = keys.knownNow();
    keys.findCurrent();
    return keys;
  }

  /**
   * Reads the key where there was none yet: somebody may have put it back. The list may be a copy
   * that is older than the key, or a crash may have kept it from being written.
   */
  void findCurrent() {
    if (current != null) {
      return;
    }
    Optional<SigningKey> found = read(secret);
    found.map(SigningKey::verifierKey).ifPresent(this::learn);
    current = found.orElse(null);
    if (read(next).map(SigningKey::verifierKey).filter(all::contains).isPresent()) {
      forgetPrepared(); // a crash kept it from being taken away
    }
  }

  private static Optional<SigningKey> read(PrivateFile file) {
    try {
      Optional<String> text = file.read();
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(SigningKey.parseSecret(text.get().strip()));
    } catch (IOException | MalformedException e) {
      throw new LedgerKeyException(file.path(), e);
    }
  }

  private List<VerifierKey> knownNow() {
    try {
      return KeyList.read(known);
    } catch (IOException | MalformedException e) {
      throw new LedgerKeyException(known.path(), e);
    }
  }

  Optional<SigningKey> current() {
    return Optional.ofNullable(current);
  }

  /** Every key that the ledger was signed with, the first one first. */
  List<VerifierKey> all() {
    return all;
  }

  /** The one that no other has followed, as far as is known here. */
  Optional<VerifierKey> newest() {
    List<VerifierKey> known = all;
    return known.isEmpty() ? Optional.empty() : Optional.of(known.getLast());
  }

  /** A key that nobody has yet. */
  SigningKey fresh(String origin) {
    byte[] seed = new byte[SigningKey.SEED];
    random.nextBytes(seed);
    return SigningKey.of(origin, seed);
  }

  /** A name for a ledger that was given none: nobody else's. */
  String inventOrigin() {
    byte[] name = new byte[8];
    random.nextBytes(name);
    return "calmtrace.local/" + HexFormat.of().formatHex(name);
  }

  /** Makes the first key; where another process is faster in the same folder, takes its. */
  void makeFirst(String origin) {
    SigningKey made = fresh(origin);
    try {
      secret.create(line(made));
    } catch (IOException e) {
      throw new LedgerKeyException(secret.path(), e);
    }
    findCurrent();
  }

  /** The key that is to follow, written down but not in use; none if none is. */
  Optional<SigningKey> prepared() {
    return read(next).filter(key -> !all.contains(key.verifierKey()));
  }

  /** A key of this name that is to follow: one that was prepared before, or a new one. */
  SigningKey prepare(String origin) {
    Optional<SigningKey> before = prepared().filter(key -> key.verifierKey().name().equals(origin));
    return before.orElseGet(
        () -> {
          SigningKey made = fresh(origin);
          replace(next, line(made));
          return made;
        });
  }

  /**
   * Makes a key the current one. Its secret is there first: after a crash in between, the next
   * start finds that the list lacks it.
   */
  void use(SigningKey key) {
    replace(secret, line(key));
    learn(key.verifierKey());
    current = key;
    forgetPrepared();
  }

  private void learn(VerifierKey key) {
    List<VerifierKey> written = knownNow(); // another process may have added some
    Set<VerifierKey> more = new LinkedHashSet<>(written);
    more.addAll(all);
    more.add(key);
    if (more.size() > written.size()) {
      replace(known, KeyList.text(more));
    }
    all = List.copyOf(more);
  }

  private void forgetPrepared() {
    try {
      Files.deleteIfExists(next.path());
    } catch (IOException e) {
      throw new LedgerKeyException(next.path(), e);
    }
  }

  private static String line(SigningKey key) {
    return key.secret() + "\n";
  }

  private static void replace(PrivateFile file, String content) {
    try {
      file.replace(content);
    } catch (IOException e) {
      throw new LedgerKeyException(file.path(), e);
    }
  }
}
