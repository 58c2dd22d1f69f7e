package org.calmtrace.incident.pages.report;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.calmtrace.incident.pages.form.SaidTime;
import org.calmtrace.platform.Code;
import org.calmtrace.platform.input.InputError;
import org.calmtrace.platform.input.InputShape;
import org.calmtrace.platform.input.InvalidInputException;
import org.calmtrace.web.FormErrors.Fault;
import org.calmtrace.web.TimeField;
import org.jspecify.annotations.Nullable;

/** Reads single fields of a form and gathers what is wrong with them, in the order it is asked. */
final class FieldReader {

  private final ZoneId zone;
  private final OffsetDateTime now;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param zone of the unit: days and times are read in it
   */
  FieldReader(ZoneId zone, OffsetDateTime now) {
    this.zone = zone;
    this.now = now;
  }

  List<Fault> faults() {
    return faults;
  }

  void fault(String field, String key) {
    faults.add(Fault.of(field, key));
  }

  /** A moment that somebody may have said already, without asking for it. */
  @Nullable OffsetDateTime moment(TimeField field) {
    return SaidTime.of(field, zone, now).moment();
  }

  @Nullable OffsetDateTime time(TimeField field, String id, String missing) {
    SaidTime said = SaidTime.of(field, zone, now);
    said.fault(id, missing).ifPresent(faults::add);
    return said.moment();
  }

  /** A choice that is needed. */
  <C extends Enum<C> & Code> @Nullable C code(
      Class<C> vocabulary, String code, String id, String missing) {
    C value = code(vocabulary, code);
    if (value == null) {
      fault(id, missing);
    }
    return value;
  }

  /** A choice that may be left out. */
  static <C extends Enum<C> & Code> @Nullable C code(Class<C> vocabulary, String code) {
    return Code.parse(vocabulary, code).orElse(null);
  }

  static <C extends Enum<C> & Code> List<C> codes(Class<C> vocabulary, List<String> codes) {
    return codes.stream().flatMap(code -> Code.parse(vocabulary, code).stream()).toList();
  }

  /** The same input with clean words; what is wrong with them goes to the fields they came from. */
  <R extends Record> @Nullable R checked(R input, Place place) {
    try {
      return InputShape.clean(input);
    } catch (InvalidInputException e) {
      for (InputError error : e.errors()) {
        faults.add(
            new Fault(
                place.id(error.field().substring(1)),
                "problem." + error.refusal().code() + ".detail",
                error.arguments()));
      }
      return null;
    }
  }

  /**
   * Where on the page the fields of an input stand.
   *
   * @param prefix of their ids; without a hyphen at its end it is the one place for all
   * @param names ids that differ from the name of the input's component
   */
  record Place(String prefix, Map<String, String> names) {

    static final Place WHOLE_FORM =
        new Place("", Map.of("otherAntecedent", "other-antecedent", "lateReason", "late-reason"));

    String id(String name) {
      return prefix.isEmpty() || prefix.endsWith("-")
          ? prefix + names.getOrDefault(name, name)
          : prefix;
    }
  }
}
