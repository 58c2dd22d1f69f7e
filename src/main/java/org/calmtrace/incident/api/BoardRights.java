package org.calmtrace.incident.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calmtrace.incident.board.Boards;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.Account;
import org.calmtrace.security.Accounts;
import org.calmtrace.security.SecurityRefusal;
import org.calmtrace.security.SignedIn;
import org.springframework.stereotype.Component;

/**
 * Knows who may follow a board by what the accounts say now. A session remembers what its account
 * could when it began, and a stream outlives the request that was let in.
 */
@Component
class BoardRights {

  private final Accounts accounts;
  private final Boards boards;

  BoardRights(Accounts accounts, Boards boards) {
    this.accounts = accounts;
    this.boards = boards;
  }

  /**
   * The person as their account stands now.
   *
   * @throws RefusedException if there is no such account any more
   */
  SignedIn now(SignedIn person) {
    return find(person.account())
        .orElseThrow(() -> RefusedException.of(SecurityRefusal.ROLE_MAY_NOT_READ));
  }

  /** Those of these streams that their accounts may no longer follow; each account is read once. */
  List<BoardStream> lost(Collection<BoardStream> streams) {
    Map<String, Optional<SignedIn>> people = new HashMap<>();
    return streams.stream()
        .filter(stream -> !may(people.computeIfAbsent(stream.account(), this::find), stream.unit()))
        .toList();
  }

  private Optional<SignedIn> find(String account) {
    return accounts.find(account).map(Account::person);
  }

  private boolean may(Optional<SignedIn> person, String unit) {
    try {
      person.ifPresent(it -> boards.mustRead(unit, it));
      return person.isPresent();
    } catch (RefusedException refused) {
      return false;
    }
  }
}
