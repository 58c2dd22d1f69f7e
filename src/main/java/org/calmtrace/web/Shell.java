package org.calmtrace.web;

import java.util.List;
import java.util.Locale;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.security.Role;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around each page shows.
 *
 * @param user null on pages that are seen before sign-in
 * @param places the navigation this person has, in order
 * @param loading percent of what is being loaded; null if nothing is
 * @param back address of this page, where a change of theme or language returns to
 */
public record Shell(
    @Nullable SignedIn user,
    List<NavItem> places,
    Theme theme,
    Locale locale,
    StoreKind store,
    @Nullable Integer loading,
    String back) {

  /** How many places fit in the bar at the foot of a phone. */
  private static final int BAR = 5;

  public List<NavItem> bar() {
    return places.subList(0, Math.min(BAR, places.size()));
  }

  /** The first of the person's roles, as the rail names it. */
  public @Nullable Role role() {
    return user == null ? null : user.roles().stream().sorted().findFirst().orElse(null);
  }
}
