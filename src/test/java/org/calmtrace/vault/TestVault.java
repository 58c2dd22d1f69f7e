package org.calmtrace.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A vault for tests without a store: it hides nothing, but like the real one it seals a text each
 * time differently, opens it for its own subject only, and opens nothing once a key is gone.
 */
public final class TestVault implements Vault {

  private final AtomicInteger seals = new AtomicInteger();
  private final Set<String> destroyed = new HashSet<>();

  @Override
  public ProtectedText seal(String subject, String text) {
    String sealed = seals.incrementAndGet() + "\n" + subject + "\n" + text;
    return new ProtectedText(
        subject, Base64.getEncoder().encodeToString(sealed.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public Optional<String> open(ProtectedText text) {
    if (destroyed.contains(text.subject())) {
      return Optional.empty();
    }
    byte[] sealed = Base64.getDecoder().decode(text.sealed());
    String[] parts = new String(sealed, StandardCharsets.UTF_8).split("\n", 3);
    if (parts.length != 3 || !parts[1].equals(text.subject())) {
      throw new BrokenSealException(text.subject(), new IllegalArgumentException("moved"));
    }
    return Optional.of(parts[2]);
  }

  public void destroy(String subject) {
    destroyed.add(subject);
  }
}
