package org.calmtrace.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What Spring Security carries for a signed-in person; forgets the hash after the sign-in. */
final class AccountPrincipal implements UserDetails, CredentialsContainer {

  private static final long serialVersionUID = 1L;

  private final transient SignedIn person;
  private @Nullable String passwordHash;

  AccountPrincipal(Account account) {
    this.person = account.person();
    this.passwordHash = account.passwordHash();
  }

  SignedIn person() {
    return person;
  }

  @Override
  public List<GrantedAuthority> getAuthorities() {
    return person.roles().stream()
        .sorted()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
        .toList();
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return person.account();
  }

  @Override
  public void eraseCredentials() {
    passwordHash = null;
  }

  @Override
  public String toString() {
    return "AccountPrincipal[" + person.account() + "]";
  }
}
