package org.calmtrace.demo;

import org.calmtrace.security.Account;
import org.calmtrace.security.Accounts;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Keeps the demonstration's accounts as they are meant to be, with the password of this start. */
final class DemoAccounts {

  private final Accounts accounts;
  private final PasswordEncoder encoder;

  DemoAccounts(Accounts accounts, PasswordEncoder encoder) {
    this.accounts = accounts;
    this.encoder = encoder;
  }

  /** Before anybody can knock. One hash for all, because it is one password. */
  void open(String password) {
    String first = DemoSignIn.values()[0].signedIn().account();
    String hash =
        accounts
            .find(first)
            .map(Account::passwordHash)
            .filter(known -> encoder.matches(password, known))
            .orElseGet(() -> encoder.encode(password));
    for (DemoSignIn signIn : DemoSignIn.values()) {
      Account account = new Account(hash, signIn.signedIn());
      if (!accounts.find(signIn.signedIn().account()).filter(account::equals).isPresent()) {
        accounts.save(account);
      }
    }
  }
}
