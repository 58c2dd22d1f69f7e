package org.calmtrace.web.input;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.calmtrace.platform.Code;
import org.calmtrace.platform.Refusal;
import org.calmtrace.platform.input.InputErrors;
import org.calmtrace.platform.input.InputRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of an address: each in the one form that it has, with every error named, and
 * none that nobody asked for. A parameter that is there but empty filters nothing.
 */
public final class Query {

  private final HttpServletRequest request;
  private final Set<String> known;
  private final InputErrors errors = new InputErrors();

  private Query(HttpServletRequest request, Set<String> known) {
    this.request = request;
    this.known = known;
  }

  /** {@code known} are the parameters that there are; others are refused by name. */
  public static Query of(HttpServletRequest request, String... known) {
    Query query = new Query(request, new LinkedHashSet<>(List.of(known)));
    query.refuseUnknown();
    return query;
  }

  /**
   * To be called when all has been read.
   *
   * @throws org.calmtrace.platform.input.InvalidInputException if anything was wrong
   */
  public void done() {
    errors.throwIfAny();
  }

  public @Nullable String text(String name) {
    String[] values = request.getParameterValues(name);
    if (values == null) {
      return null;
    }
    if (values.length > 1) {
      errors.add("?" + name, InputRefusal.REPEATED_FIELD);
    }
    return values[0].isBlank() ? null : values[0];
  }

  /** All values of a parameter that may be given more than once. */
  public Set<String> texts(String name) {
    String[] values = request.getParameterValues(name);
    return values == null
        ? Set.of()
        : Set.copyOf(Arrays.stream(values).filter(value -> !value.isBlank()).toList());
  }

  public <C extends Enum<C> & Code> @Nullable C code(String name, Class<C> vocabulary) {
    return parse(
        name,
        text -> Code.parse(vocabulary, text).orElse(null),
        InputRefusal.UNKNOWN_CODE,
        String.join(", ", Code.all(vocabulary)));
  }

  public @Nullable Boolean truth(String name) {
    return parse(
        name,
        text ->
            switch (text) {
              case "true" -> Boolean.TRUE;
              case "false" -> Boolean.FALSE;
              default -> null;
            },
        InputRefusal.NOT_TRUE_OR_FALSE);
  }

  /** The number, or {@code otherwise} where none is given; its bounds are the caller's to check. */
  public int number(String name, int otherwise) {
    Integer number = parse(name, Query::whole, InputRefusal.NOT_A_WHOLE_NUMBER);
    return number == null ? otherwise : number;
  }

  /** A point in time, or the first moment of a day in {@code zone}. */
  public @Nullable Instant from(String name, ZoneId zone) {
    return parse(name, text -> moment(text, zone, 0), InputRefusal.NOT_A_DAY_OR_TIME);
  }

  /** A point in time, or the first moment after a day in {@code zone}. */
  public @Nullable Instant to(String name, ZoneId zone) {
    return parse(name, text -> moment(text, zone, 1), InputRefusal.NOT_A_DAY_OR_TIME);
  }

  private <T> @Nullable T parse(
      String name, Function<String, @Nullable T> parser, Refusal otherwise, Object... arguments) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    T value = parser.apply(text);
    if (value == null) {
      errors.add("?" + name, otherwise, arguments);
    }
    return value;
  }

  private void refuseUnknown() {
    for (String name : request.getParameterMap().keySet()) {
      if (!known.contains(name)) {
        errors.add(
            "?" + JsonPointers.escape(name), InputRefusal.UNKNOWN_FIELD, String.join(", ", known));
      }
    }
  }

  private static @Nullable Integer whole(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException notOne) {
      return null;
    }
  }

  private static @Nullable Instant moment(String text, ZoneId zone, int daysOn) {
    try {
      return text.contains("T")
          ? Texts.time(text).filter(Query::isNear).map(OffsetDateTime::toInstant).orElse(null)
          : day(text, zone, daysOn);
    } catch (DateTimeParseException notOne) {
      return null;
    }
  }

  private static @Nullable Instant day(String text, ZoneId zone, int daysOn) {
    LocalDate day = LocalDate.parse(text);
    return isNear(day.getYear()) ? day.plusDays(daysOn).atStartOfDay(zone).toInstant() : null;
  }

  private static boolean isNear(OffsetDateTime time) {
    return isNear(time.getYear());
  }

  /** Years of four digits: what a store can compare. */
  private static boolean isNear(int year) {
    return year >= 0 && year <= 9998;
  }
}
