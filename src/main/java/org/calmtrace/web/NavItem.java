package org.calmtrace.web;

import java.util.Set;
import org.calmtrace.security.Role;

/**
 * One place in the navigation. A feature contributes a bean for each of its first pages; the one
 * with the lowest order that a person may see is where they land after sign-in.
 *
 * @param key what a page names to be shown as the active one, e.g. {@code register}
 * @param href address, e.g. {@code /register}
 * @param icon name in the icon list, e.g. {@code journal-text}
 * @param messageKey its word
 * @param roles who sees it
 * @param order from the top
 */
public record NavItem(
    String key, String href, String icon, String messageKey, Set<Role> roles, int order) {

  public NavItem {
    roles = Set.copyOf(roles);
  }
}
