package org.calmtrace.ledger.checkpoint;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
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
 * signed with: two files outside the database, for who can write there must not be able to sign,
 * nor to say whose signature counts.
 */
final class LedgerKeys {

  private final PrivateFile secret;
  private final PrivateFile known;
  private final SecureRandom random;

  private volatile @Nullable SigningKey current;
  private volatile List<VerifierKey> all = List.of();

  private LedgerKeys(PrivateFile secret, PrivateFile known, SecureRandom random) {
    this.secret = secret;
    this.known = known;
    this.random = random;
  }

  /**
   * Reads both files; there may be none yet.
   *
   * @throws LedgerKeyException if one is there that cannot be used
   */
  static LedgerKeys read(PrivateFile secret, PrivateFile known, SecureRandom random) {
    LedgerKeys keys = new LedgerKeys(secret, known, random);
    try {
      keys.all = keys.readKnown();
      Optional<String> text = secret.read();
      if (text.isPresent()) {
        keys.current = SigningKey.parseSecret(text.get().strip());
        keys.learn(keys.current.verifierKey());
      }
    } catch (IOException | MalformedException e) {
      throw new LedgerKeyException(secret.path(), e);
    }
    return keys;
  }

  private List<VerifierKey> readKnown() throws IOException, MalformedException {
    List<VerifierKey> keys = new ArrayList<>();
    for (String line : known.read().orElse("").lines().toList()) {
      keys.add(VerifierKey.parse(line));
    }
    return List.copyOf(keys);
  }

  Optional<SigningKey> current() {
    return Optional.ofNullable(current);
  }

  /** Every key that the ledger was signed with, the first one first. */
  List<VerifierKey> all() {
    return all;
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

  /** Makes a key the current one. It is known first: a crash in between harms nothing. */
  void use(SigningKey key) {
    try {
      learn(key.verifierKey());
      secret.replace(key.secret() + "\n");
      current = key;
    } catch (IOException e) {
      throw new LedgerKeyException(secret.path(), e);
    }
  }

  private void learn(VerifierKey key) throws IOException {
    Set<VerifierKey> more = new LinkedHashSet<>(all);
    if (more.add(key)) {
      StringBuilder lines = new StringBuilder();
      more.forEach(each -> lines.append(each).append('\n'));
      known.replace(lines.toString());
      all = List.copyOf(more);
    }
  }
}
