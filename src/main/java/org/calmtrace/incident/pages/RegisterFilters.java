package org.calmtrace.incident.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.register.RegisterQuery;
import org.calmtrace.platform.Code;
import org.calmtrace.web.Posted;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the register as its address has them: an address can be kept and sent. What cannot
 * be read filters nothing, and the page shows that it does not.
 *
 * @param unit identifier; null for all in scope
 * @param from first day; null for the beginning
 * @param to last day; null for no end
 */
record RegisterFilters(
    @Nullable String unit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Outcome outcome,
    @Nullable Stage state,
    @Nullable Boolean late) {

  private static final String ADDRESS = "/register";

  /** Beyond it arithmetic with times overflows; no filter means such a year. */
  private static final int LAST_YEAR = 9999;

  static RegisterFilters read(Map<String, String> query, Set<String> units) {
    String unit = query.get("unit");
    return new RegisterFilters(
        unit != null && units.contains(unit) ? unit : null,
        day(query.get("from")),
        day(query.get("to")),
        code(Outcome.class, query.get("outcome")),
        code(Stage.class, query.get("state")),
        "true".equals(query.get("late")) ? Boolean.TRUE : null);
  }

  RegisterQuery query(ZoneId zone) {
    return new RegisterQuery(
        unit == null ? Set.of() : Set.of(unit),
        from == null ? null : start(from, zone),
        to == null ? null : start(to.plusDays(1), zone),
        outcome,
        state,
        late,
        null,
        null,
        null,
        null);
  }

  public boolean any() {
    return !equals(new RegisterFilters(null, null, null, null, null, null));
  }

  RegisterFilters withUnit(@Nullable String other) {
    return new RegisterFilters(other, from, to, outcome, state, late);
  }

  RegisterFilters withPeriod(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new RegisterFilters(unit, first, last, outcome, state, late);
  }

  RegisterFilters withOutcome(@Nullable Outcome other) {
    return new RegisterFilters(unit, from, to, other, state, late);
  }

  RegisterFilters withState(@Nullable Stage other) {
    return new RegisterFilters(unit, from, to, outcome, other, late);
  }

  RegisterFilters withLate(@Nullable Boolean other) {
    return new RegisterFilters(unit, from, to, outcome, state, other);
  }

  String address() {
    return address(null);
  }

  /** Of the part that follows {@code cursor}. */
  String address(@Nullable String cursor) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS);
    fields().forEach(field -> address.queryParam(field.name(), field.value()));
    if (cursor != null) {
      address.queryParam("after", cursor);
    }
    return address.encode().toUriString();
  }

  /** What a form that asks for days carries along. */
  public List<Posted.Field> fieldsWithoutPeriod() {
    return withPeriod(null, null).fields();
  }

  private List<Posted.Field> fields() {
    return new Posted.Carried()
        .add("unit", unit == null ? "" : unit)
        .add("from", from == null ? "" : from.toString())
        .add("to", to == null ? "" : to.toString())
        .add("outcome", outcome == null ? "" : outcome.code())
        .add("state", state == null ? "" : state.code())
        .add("late", late == null ? "" : late.toString())
        .fields();
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      LocalDate day = text == null || text.isEmpty() ? null : LocalDate.parse(text);
      return day == null || day.getYear() < 1 || day.getYear() > LAST_YEAR ? null : day;
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  private static <C extends Enum<C> & Code> @Nullable C code(
      Class<C> vocabulary, @Nullable String code) {
    return code == null ? null : Code.parse(vocabulary, code).orElse(null);
  }
}
