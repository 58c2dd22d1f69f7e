package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.calmtrace.incident.Ward;
import org.calmtrace.security.Role;
import org.calmtrace.security.Scope;
import org.junit.jupiter.api.Test;

/** Nobody follows a board past the end of their session, or of their right to read it. */
class BoardRightsIT extends BoardCase {

  private static final String STREAM = BOARD + "/stream";
  private static final String VISITOR = "sea.visitor";

  @Test
  void aStreamEndsWithTheSessionThatItWasOpenedIn() {
    try (BrowserSession mine = new BrowserSession(port, NURSE);
        BrowserSession another = new BrowserSession(port, NURSE)) {
      EventStream screen = beginning(follow(mine.request(STREAM)));
      EventStream elsewhere = beginning(follow(another.request(STREAM)));
      EventStream program = beginning(follow(api.request(NURSE, STREAM)));

      mine.signOut();

      screen.ends(SOON);
      assertThat(api.send(mine.request(STREAM).GET()).status()).as("signed out").isEqualTo(401);
      onTheWard();
      elsewhere.next("card", SOON);
      program.next("card", SOON);
    }
  }

  @Test
  void whatWasOpenIsNotThatOfWhoSignsInNextInTheSameBrowser() {
    try (BrowserSession tablet = new BrowserSession(port, NURSE)) {
      EventStream screen = beginning(follow(tablet.request(STREAM)));

      tablet.signIn(TECH);

      screen.ends(SOON);
      assertProblem(api.send(tablet.request(STREAM).GET()), 403, "security.out-of-scope");
    }
  }

  @Test
  void whoLosesTheUnitFollowsItNoLongerAndTheOtherStill() {
    visitor(new Scope(Set.of(), Set.of(Ward.ROWAN, Ward.FAR)), Role.QUALITY_OFFICER);
    try (BrowserSession browser = new BrowserSession(port, VISITOR)) {
      EventStream screen = beginning(follow(browser.request(STREAM)));
      EventStream program = beginning(follow(api.request(VISITOR, STREAM)));
      EventStream kept = beginning(follow(api.request(VISITOR, board(Ward.FAR) + "/stream")));
      EventStream others = beginning(follow(api.request(NURSE, STREAM)));

      visitor(new Scope(Set.of(), Set.of(Ward.FAR)), Role.QUALITY_OFFICER);

      screen.ends(SOON);
      program.ends(SOON);
      // Who connects again by itself is not let in again, though the session knows the old scope.
      assertProblem(api.send(browser.request(STREAM).GET()), 403, "security.out-of-scope");
      assertProblem(api.get(VISITOR, STREAM), 403, "security.out-of-scope");
      onTheWard();
      others.next("card", SOON);
      api.post(FAR_TECH, INCIDENTS, with(report(newId()), "unit", Ward.FAR));
      kept.next("card", SOON);
    }
  }

  @Test
  void whoLosesTheRoleThatReadsFollowsNoLonger() {
    visitor(new Scope(Set.of("sea"), Set.of()), Role.NURSE);
    EventStream program = beginning(follow(api.request(VISITOR, STREAM)));

    visitor(new Scope(Set.of("sea"), Set.of()), Role.ADMIN);

    program.ends(SOON);
    assertProblem(api.get(VISITOR, STREAM), 403, "security.role-may-not-read");
  }

  private void visitor(Scope scope, Role role) {
    Ward.account(application, VISITOR, scope, role);
  }

  private static EventStream beginning(EventStream stream) {
    stream.next("board", SOON);
    return stream;
  }
}
