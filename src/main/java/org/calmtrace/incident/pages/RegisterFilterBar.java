package org.calmtrace.incident.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.codes.Technique;
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

  List<FilterMenu> of(RegisterFilters now, List<Unit> units, LocalDate today) {
    List<FilterMenu> bar = new ArrayList<>();
    bar.add(period(now, today));
    if (units.size() > 1) {
      bar.add(unit(now, units));
    }
    bar.add(outcome(now));
    bar.add(state(now));
    bar.add(late(now));
    bar.add(kind(now));
    bar.add(technique(now));
    return bar;
  }

  private FilterMenu period(RegisterFilters now, LocalDate today) {
    List<FilterMenu.Choice> choices =
        List.of(
            period(now, "period.any", null, null),
            period(now, "period.today", today, today),
            period(now, "period.week", today.minusDays(6), today),
            period(now, "period.month", today.withDayOfMonth(1), today),
            period(now, "period.year", today.withDayOfYear(1), today));
    return filter("period", choices, now.withPeriod(null, null), days(now), true);
  }

  private FilterMenu.Choice period(
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

  private FilterMenu unit(RegisterFilters now, List<Unit> units) {
    List<FilterMenu.Choice> choices = new ArrayList<>();
    choices.add(any(now, now.withUnit(null)));
    units.forEach(unit -> choices.add(choice(unit.name(), now, now.withUnit(unit.id()))));
    return filter("unit", choices, now.withUnit(null), null, false);
  }

  private FilterMenu outcome(RegisterFilters now) {
    List<FilterMenu.Choice> choices = new ArrayList<>();
    choices.add(any(now, now.withOutcome(null)));
    Arrays.stream(Outcome.values())
        .forEach(it -> choices.add(choice(say("outcome." + it.code()), now, now.withOutcome(it))));
    return filter("outcome", choices, now.withOutcome(null), null, false);
  }

  private FilterMenu state(RegisterFilters now) {
    List<FilterMenu.Choice> choices = new ArrayList<>();
    choices.add(any(now, now.withState(null)));
    Arrays.stream(Stage.values())
        .forEach(it -> choices.add(choice(say("state." + it.code()), now, now.withState(it))));
    return filter("state", choices, now.withState(null), null, false);
  }

  private FilterMenu late(RegisterFilters now) {
    List<FilterMenu.Choice> choices =
        List.of(
            any(now, now.withLate(null)),
            choice(say("register.filter.late.yes"), now, now.withLate(true)));
    return filter("late", choices, now.withLate(null), null, false);
  }

  private FilterMenu kind(RegisterFilters now) {
    List<FilterMenu.Choice> choices = new ArrayList<>();
    choices.add(any(now, now.withKind(null)));
    Arrays.stream(InterventionKind.values())
        .forEach(
            it ->
                choices.add(choice(say("intervention-kind." + it.code()), now, now.withKind(it))));
    return filter("kind", choices, now.withKind(null), null, false);
  }

  private FilterMenu technique(RegisterFilters now) {
    List<FilterMenu.Choice> choices = new ArrayList<>();
    choices.add(any(now, now.withTechnique(null)));
    Arrays.stream(Technique.values())
        .forEach(
            it -> choices.add(choice(say("technique." + it.code()), now, now.withTechnique(it))));
    return filter("technique", choices, now.withTechnique(null), null, false);
  }

  /** {@code value}: what is filtered for, if none of the choices says it. */
  private FilterMenu filter(
      String id,
      List<FilterMenu.Choice> choices,
      RegisterFilters without,
      @Nullable String value,
      boolean period) {
    FilterMenu.Choice chosen =
        choices.stream().filter(FilterMenu.Choice::chosen).findFirst().orElse(null);
    boolean filters = chosen == null || chosen != choices.getFirst();
    String label = chosen != null ? chosen.label() : value == null ? "" : value;
    return new FilterMenu(
        id,
        say("register.filter." + id),
        label,
        filters ? without.address() : null,
        choices,
        period);
  }

  private FilterMenu.Choice any(RegisterFilters now, RegisterFilters then) {
    return choice(say("register.filter.any"), now, then);
  }

  private static FilterMenu.Choice choice(String label, RegisterFilters now, RegisterFilters then) {
    return new FilterMenu.Choice(label, then.address(), now.equals(then));
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
