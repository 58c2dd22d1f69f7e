package org.calmtrace.incident.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.web.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lays out the filters of the register: each choice is a link to the address that makes it. */
@Component
class RegisterFilterBar {

  private final MessageSource messages;
  private final Formats formats;

  RegisterFilterBar(MessageSource messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  /**
   * One filter.
   *
   * @param id in the page
   * @param name what it filters by
   * @param value the choice at hand, or "any"
   * @param clear address without it; null while it filters nothing
   * @param period whether days can be given as well
   */
  record Filter(
      String id,
      String name,
      String value,
      @Nullable String clear,
      List<Choice> choices,
      boolean period) {}

  record Choice(String label, String address, boolean chosen) {}

  List<Filter> of(RegisterFilters now, List<Unit> units, LocalDate today) {
    List<Filter> bar = new ArrayList<>();
    bar.add(period(now, today));
    if (units.size() > 1) {
      bar.add(unit(now, units));
    }
    bar.add(outcome(now));
    bar.add(state(now));
    bar.add(late(now));
    return bar;
  }

  private Filter period(RegisterFilters now, LocalDate today) {
    List<Choice> choices =
        List.of(
            period(now, "period.any", null, null),
            period(now, "period.today", today, today),
            period(now, "period.week", today.minusDays(6), today),
            period(now, "period.month", today.withDayOfMonth(1), today),
            period(now, "period.year", today.withDayOfYear(1), today));
    return filter("period", choices, now.withPeriod(null, null), days(now), true);
  }

  private Choice period(
      RegisterFilters now, String key, @Nullable LocalDate from, @Nullable LocalDate to) {
    return choice(say("register.filter." + key), now, now.withPeriod(from, to));
  }

  /** The days as they are asked for; null for all. */
  private @Nullable String days(RegisterFilters now) {
    LocalDate from = now.from();
    LocalDate to = now.to();
    if (from != null && to != null) {
      return from.equals(to) ? formats.shortDay(from) : formats.days(from, to);
    }
    if (from != null) {
      return say("register.filter.period.from", formats.shortDay(from));
    }
    return to == null ? null : say("register.filter.period.to", formats.shortDay(to));
  }

  private Filter unit(RegisterFilters now, List<Unit> units) {
    List<Choice> choices = new ArrayList<>();
    choices.add(any(now, now.withUnit(null)));
    units.forEach(unit -> choices.add(choice(unit.name(), now, now.withUnit(unit.id()))));
    return filter("unit", choices, now.withUnit(null), null, false);
  }

  private Filter outcome(RegisterFilters now) {
    List<Choice> choices = new ArrayList<>();
    choices.add(any(now, now.withOutcome(null)));
    Arrays.stream(Outcome.values())
        .forEach(it -> choices.add(choice(say("outcome." + it.code()), now, now.withOutcome(it))));
    return filter("outcome", choices, now.withOutcome(null), null, false);
  }

  private Filter state(RegisterFilters now) {
    List<Choice> choices = new ArrayList<>();
    choices.add(any(now, now.withState(null)));
    Arrays.stream(Stage.values())
        .forEach(it -> choices.add(choice(say("state." + it.code()), now, now.withState(it))));
    return filter("state", choices, now.withState(null), null, false);
  }

  private Filter late(RegisterFilters now) {
    List<Choice> choices =
        List.of(
            any(now, now.withLate(null)),
            choice(say("register.filter.late.yes"), now, now.withLate(true)));
    return filter("late", choices, now.withLate(null), null, false);
  }

  /** {@code value}: what is filtered for, if none of the choices says it. */
  private Filter filter(
      String id,
      List<Choice> choices,
      RegisterFilters without,
      @Nullable String value,
      boolean period) {
    Choice chosen = choices.stream().filter(Choice::chosen).findFirst().orElse(null);
    boolean filters = chosen == null || chosen != choices.getFirst();
    String label = chosen != null ? chosen.label() : value == null ? "" : value;
    return new Filter(
        id,
        say("register.filter." + id),
        label,
        filters ? without.address() : null,
        choices,
        period);
  }

  private Choice any(RegisterFilters now, RegisterFilters then) {
    return choice(say("register.filter.any"), now, then);
  }

  private static Choice choice(String label, RegisterFilters now, RegisterFilters then) {
    return new Choice(label, then.address(), now.equals(then));
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
