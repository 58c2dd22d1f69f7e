package org.calmtrace.vault;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import org.calmtrace.platform.PrivateFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the master key at start: reads its file, proves on the database's canary that it is the
 * right one, and makes a first one only for a database that holds no keys.
 *
 * <p>The canary is one more wrapped key, of no person, in a collection of its own.
 */
final class MasterKeyKeeper {

  static final String CANARY = "canary";

  private static final Logger log = LoggerFactory.getLogger(MasterKeyKeeper.class);

  private final PrivateFile file;
  private final WrappedKeys keys;
  private final WrappedKeys canaries;
  private final Clock clock;

  MasterKeyKeeper(Path file, WrappedKeys keys, WrappedKeys canaries, Clock clock) {
    this.file = new PrivateFile(file);
    this.keys = keys;
    this.canaries = canaries;
    this.clock = clock;
  }

  /**
   * @throws MasterKeyException if the key is missing, is not the database's, or lies open to others
   */
  MasterKey bring() {
    try {
      Optional<String> stored = file.read();
      MasterKey key = stored.isPresent() ? parse(stored.get()) : makeFirst();
      if (!fits(key)) {
        throw MasterKeyException.wrong(file.path());
      }
      return key;
    } catch (PrivateFile.Exposed e) {
      throw MasterKeyException.exposed(file.path(), e);
    } catch (IOException e) {
      throw MasterKeyException.unreadable(file.path(), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The cipher of the master key does not work here", e);
    }
  }

  private MasterKey parse(String json) {
    try {
      return MasterKey.parse(json);
    } catch (GeneralSecurityException e) {
      throw MasterKeyException.notAKey(file.path(), e);
    }
  }

  /** The file comes before the canary: a crash between them leaves a key and no claim on it. */
  private MasterKey makeFirst() throws IOException, GeneralSecurityException {
    if (canaries.find(CANARY).isPresent() || keys.any().isPresent()) {
      throw MasterKeyException.missing(file.path());
    }
    MasterKey fresh = MasterKey.fresh();
    if (file.create(fresh.toJson())) {
      log.info(
          "Made a master key for personal text: {}. Keep a copy of it away from the database's"
              + " backups; without it no personal text can be read.",
          file.path());
      return fresh;
    }
    return parse(file.read().orElseThrow(() -> MasterKeyException.missing(file.path())));
  }

  private boolean fits(MasterKey key) throws GeneralSecurityException {
    Optional<byte[]> canary = canaries.find(CANARY);
    if (canary.isPresent()) {
      return opens(key, CANARY, canary.get());
    }
    // No canary, yet keys: somebody lost the canary. Any key tells as well as it did.
    if (!keys.any().map(any -> opens(key, any.getKey(), any.getValue())).orElse(true)) {
      return false;
    }
    KeysetHandle fresh = Cipher.freshKeyset();
    byte[] ours = key.wrap(CANARY, fresh);
    return opens(key, CANARY, canaries.putIfAbsent(CANARY, ours, clock.instant()));
  }

  private static boolean opens(MasterKey key, String subject, byte[] wrapped) {
    try {
      key.unwrap(subject, wrapped);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
