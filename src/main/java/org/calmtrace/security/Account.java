package org.calmtrace.security;

/**
 * A way to sign in.
 *
 * @param passwordHash as Spring's delegating encoder writes it, e.g. {@code {bcrypt}$2a$10$…}
 * @param person whom it signs in
 */
public record Account(String passwordHash, SignedIn person) {

  /** Never the hash. */
  @Override
  public String toString() {
    return "Account[" + person.account() + "]";
  }
}
