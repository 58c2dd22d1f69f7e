package org.calmtrace.incident.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.codes.Technique;
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
    @Nullable Boolean late,
    @Nullable InterventionKind kind,
    @Nullable Technique technique) {

  private static final String ADDRESS = "/register";
  private static final String CSV = "/register.csv";

  /** Beyond it arithmetic with times overflows; no filter means such a year. */
  private static final int LAST_YEAR = 9999;

  private static final RegisterFilters NONE =
      new RegisterFilters(null, null, null, null, null, null, null, null);

  static RegisterFilters read(Map<String, String> query, Set<String> units) {
    String unit = query.get("unit");
    return new RegisterFilters(
        unit != null && units.contains(unit) ? unit : null,
        day(query.get("from")),
        day(query.get("to")),
        code(Outcome.class, query.get("outcome")),
        code(Stage.class, query.get("state")),
        "true".equals(query.get("late")) ? Boolean.TRUE : null,
        code(InterventionKind.class, query.get("kind")),
        code(Technique.class, query.get("technique")));
  }

  RegisterQuery query(ZoneId zone) {
    return new RegisterQuery(
        unit == null ? Set.of() : Set.of(unit),
        from == null ? null : start(from, zone),
        to == null ? null : start(to.plusDays(1), zone),
        outcome,
        state,
        late,
        technique,
        kind,
        null,
        null);
  }

  public boolean any() {
    return !equals(NONE);
  }

  RegisterFilters withUnit(@Nullable String other) {
    return new RegisterFilters(other, from, to, outcome, state, late, kind, technique);
  }

  RegisterFilters withPeriod(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new RegisterFilters(unit, first, last, outcome, state, late, kind, technique);
  }

  RegisterFilters withOutcome(@Nullable Outcome other) {
    return new RegisterFilters(unit, from, to, other, state, late, kind, technique);
  }

  RegisterFilters withState(@Nullable Stage other) {
    return new RegisterFilters(unit, from, to, outcome, other, late, kind, technique);
  }

  RegisterFilters withLate(@Nullable Boolean other) {
    return new RegisterFilters(unit, from, to, outcome, state, other, kind, technique);
  }

  RegisterFilters withKind(@Nullable InterventionKind other) {
    return new RegisterFilters(unit, from, to, outcome, state, late, other, technique);
  }

  RegisterFilters withTechnique(@Nullable Technique other) {
    return new RegisterFilters(unit, from, to, outcome, state, late, kind, other);
  }

  String address() {
    return address(ADDRESS, null);
  }

  /** Of the same as a table for other programs. */
  String csv() {
    return address(CSV, null);
  }

  /** Of the part that follows {@code cursor}. */
  String address(@Nullable String cursor) {
    return address(ADDRESS, cursor);
  }

  private String address(String path, @Nullable String cursor) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
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
        .add("kind", kind == null ? "" : kind.code())
        .add("technique", technique == null ? "" : technique.code())
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
