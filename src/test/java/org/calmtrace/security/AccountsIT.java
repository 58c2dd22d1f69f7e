package org.calmtrace.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AccountsIT {

  private static final SignedIn TESS =
      new SignedIn(
          "tess.tech",
          "7b0e",
          "Tess O.",
          Set.of(Role.TECHNICIAN, Role.NURSE),
          new Scope(Set.of("harbor-house"), Set.of("cedar", "rowan")));

  @AutoClose private final TestStore store = TestStore.fresh();
  private final Accounts accounts = new Accounts(store.database());

  @Test
  void whatWasSavedIsFoundWhole() {
    accounts.save(new Account("{noop}x", TESS));

    assertThat(accounts.find("tess.tech")).contains(new Account("{noop}x", TESS));
    assertThat(accounts.find("nobody")).isEmpty();
  }

  @Test
  void capitalsAndSpacesAroundANameDoNotMatter() {
    accounts.save(new Account("{noop}x", TESS));

    assertThat(accounts.find(" Tess.Tech ")).isPresent();
  }

  @Test
  void savingAgainReplaces() {
    accounts.save(new Account("{noop}x", TESS));
    accounts.save(new Account("{noop}y", TESS));

    assertThat(accounts.find("tess.tech").map(Account::passwordHash)).contains("{noop}y");
  }

  @Test
  void anAccountInALogLineShowsNoHash() {
    assertThat(new Account("{noop}x", TESS)).hasToString("Account[tess.tech]");
  }
}
