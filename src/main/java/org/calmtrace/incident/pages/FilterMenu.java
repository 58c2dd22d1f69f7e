package org.calmtrace.incident.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One filter of a list: each choice is a link to the address that makes it.
 *
 * @param id in the page
 * @param name what it filters by
 * @param value the choice at hand, or "any"
 * @param clear address without it; null while it filters nothing
 * @param period whether days can be given as well
 */
public record FilterMenu(
    String id,
    String name,
    String value,
    @Nullable String clear,
    List<Choice> choices,
    boolean period) {

  public FilterMenu {
    choices = List.copyOf(choices);
  }

  /** One choice; {@code address} is that of the list with it. */
  public record Choice(String label, String address, boolean chosen) {}
}
