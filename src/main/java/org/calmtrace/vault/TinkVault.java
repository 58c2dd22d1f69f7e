package org.calmtrace.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A keyset for each subject, wrapped by the master key; opened keys are kept for a short while. */
final class TinkVault implements Vault {

  private final MasterKey master;
  private final WrappedKeys keys;
  private final Clock clock;
  private final Cache<String, Aead> opened;
  private final VaultCounts counts = new VaultCounts();

  TinkVault(MasterKey master, WrappedKeys keys, VaultSettings settings, Clock clock) {
    this.master = master;
    this.keys = keys;
    this.clock = clock;
    this.opened =
        Caffeine.newBuilder()
            .maximumSize(settings.openKeys())
            .expireAfterWrite(settings.openFor())
            .build();
  }

  @Override
  public ProtectedText seal(String subject, String text) {
    Aead key = existingKey(subject).orElseGet(() -> opened.get(subject, this::make));
    try {
      byte[] ciphertext = key.encrypt(Cipher.bytes(text), Cipher.boundToText(subject));
      counts.add(VaultMeter.SEALED, 1);
      return new ProtectedText(subject, Base64.getEncoder().encodeToString(ciphertext));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A text of " + subject + " could not be sealed", e);
    }
  }

  @Override
  public Optional<String> open(ProtectedText text) {
    return existingKey(text.subject()).map(key -> open(text, key));
  }

  @Override
  public Map<ProtectedText, String> openAll(Collection<ProtectedText> texts) {
    Set<String> subjects = new LinkedHashSet<>();
    texts.forEach(text -> subjects.add(text.subject()));
    Map<String, Aead> keysOfAll = keysOf(subjects);
    Map<ProtectedText, String> words = new HashMap<>();
    for (ProtectedText text : texts) {
      Aead key = keysOfAll.get(text.subject());
      if (key != null) {
        words.computeIfAbsent(text, each -> open(each, key));
      }
    }
    return words;
  }

  /** The numbers behind its metrics. */
  VaultCounts counts() {
    return counts;
  }

  long openedNow() {
    return opened.estimatedSize();
  }

  /** From memory where they are there, the others in one query. */
  private Map<String, Aead> keysOf(Set<String> subjects) {
    Map<String, Aead> found = new HashMap<>(opened.getAllPresent(subjects));
    Set<String> missing = new LinkedHashSet<>(subjects);
    missing.removeAll(found.keySet());
    if (!missing.isEmpty()) {
      keys.findAll(missing)
          .forEach((subject, wrapped) -> found.put(subject, unwrap(subject, wrapped)));
      opened.putAll(found);
    }
    return found;
  }

  private String open(ProtectedText text, Aead key) {
    try {
      byte[] ciphertext = Base64.getDecoder().decode(text.sealed());
      byte[] words = key.decrypt(ciphertext, Cipher.boundToText(text.subject()));
      counts.add(VaultMeter.OPENED, 1);
      return new String(words, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new BrokenSealException(text.subject(), e);
    }
  }

  private Optional<Aead> existingKey(String subject) {
    Aead inMemory = opened.getIfPresent(subject);
    if (inMemory != null) {
      return Optional.of(inMemory);
    }
    Optional<Aead> stored = keys.find(subject).map(wrapped -> unwrap(subject, wrapped));
    stored.ifPresent(key -> opened.put(subject, key));
    return stored;
  }

  private Aead make(String subject) {
    try {
      byte[] ours = master.wrap(subject, Cipher.freshKeyset());
      byte[] first = keys.putIfAbsent(subject, ours, clock.instant());
      if (first == ours) {
        counts.add(VaultMeter.KEYS_MADE, 1);
      }
      return unwrap(subject, first);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No key could be made for " + subject, e);
    }
  }

  private Aead unwrap(String subject, byte[] wrapped) {
    try {
      counts.add(VaultMeter.KEYS_UNWRAPPED, 1);
      return master.unwrap(subject, wrapped);
    } catch (GeneralSecurityException e) {
      throw new BrokenSealException(subject, e);
    }
  }
}
