package org.calmtrace.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Slows down guessing: after some failures for one account from one address, that pair pauses.
 * Names that do not exist pause alike, so that a pause says nothing about who has an account. What
 * is remembered is bounded; a flood of addresses makes it forget the oldest.
 */
final class SignInThrottle {

  private static final int REMEMBERED = 10_000;
  private static final int LONGEST_NAME = 100;

  private final int allowed;
  private final Cache<Attempt, Integer> failures;

  SignInThrottle(SecuritySettings settings, Ticker ticker) {
    this.allowed = settings.failuresAllowed();
    this.failures =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(settings.failurePause())
            .ticker(ticker)
            .build();
  }

  boolean isPaused(String account, String address) {
    Integer count = failures.getIfPresent(attempt(account, address));
    return count != null && count >= allowed;
  }

  void failed(String account, String address) {
    failures.asMap().merge(attempt(account, address), 1, Integer::sum);
  }

  void succeeded(String account, String address) {
    failures.invalidate(attempt(account, address));
  }

  private static Attempt attempt(String account, String address) {
    String name = Accounts.key(account);
    return new Attempt(name.substring(0, Math.min(name.length(), LONGEST_NAME)), address);
  }

  private record Attempt(String account, String address) {}
}
