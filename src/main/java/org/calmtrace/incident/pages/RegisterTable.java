package org.calmtrace.incident.pages;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.register.RegisterPage;
import org.calmtrace.incident.register.RegisterRow;
import org.calmtrace.platform.Code;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes the register as a table for other programs, a part at a time: codes, and beside them their
 * words in the reader's language. {@code docs/reference/register-table.md} says what each column
 * is.
 */
@Component
class RegisterTable {

  /** A spreadsheet takes no more; whoever needs more asks for a shorter period. */
  static final int MOST = 1_000_000;

  static final List<String> COLUMNS =
      List.of(
          "number",
          "incident",
          "unit",
          "unit_name",
          "person",
          "happened",
          "recorded",
          "minutes_to_recording",
          "late",
          "state",
          "state_words",
          "outcome",
          "outcome_words",
          "kinds",
          "kinds_words",
          "minutes",
          "running",
          "injuries",
          "anyone_injured",
          "anyone_injured_words",
          "intensity",
          "attempts",
          "techniques",
          "techniques_words",
          "ledger");

  private final PersonLabels labels;
  private final MessageSource messages;

  RegisterTable(PersonLabels labels, MessageSource messages) {
    this.labels = labels;
    this.messages = messages;
  }

  /** The part that follows a cursor. */
  @FunctionalInterface
  interface Parts {

    RegisterPage after(String cursor);
  }

  void write(RegisterPage first, Parts parts, Map<String, Unit> units, SignedIn reader, Writer out)
      throws IOException {
    out.write(Csv.line(COLUMNS));
    Lines lines = new Lines(units, LocaleContextHolder.getLocale());
    RegisterPage page = first;
    int written = 0;
    while (true) {
      lines.write(page.incidents(), reader, out);
      written += page.incidents().size();
      String next = page.next();
      if (next == null || written >= MOST) {
        return;
      }
      out.flush();
      page = parts.after(next);
    }
  }

  private static String text(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  private static List<Code> listed(@Nullable Code code) {
    return code == null ? List.of() : List.of(code);
  }

  /** The lines of one table. */
  private final class Lines {

    private final Map<String, Unit> units;
    private final Locale locale;
    private final Map<Code, String> words = new HashMap<>();

    Lines(Map<String, Unit> units, Locale locale) {
      this.units = units;
      this.locale = locale;
    }

    void write(List<RegisterRow> rows, SignedIn reader, Writer out) throws IOException {
      Set<String> patients = rows.stream().map(RegisterRow::patient).collect(Collectors.toSet());
      PersonLabels.Labels people = labels.forReader(reader, patients);
      for (RegisterRow row : rows) {
        String person = people.of(row.patient(), row.happened().toLocalDate());
        Unit unit = units.get(row.unit());
        out.write(Csv.line(cells(row, person, unit == null ? row.unit() : unit.name())));
      }
    }

    private List<String> cells(RegisterRow row, String person, String unit) {
      List<String> cells = new ArrayList<>(COLUMNS.size());
      cells.add(Long.toString(row.number()));
      cells.add(row.incidentId().toString());
      cells.add(row.unit());
      cells.add(unit);
      cells.add(person);
      cells.add(row.happened().toString());
      cells.add(row.recorded().toString());
      cells.add(Long.toString(row.lateBy()));
      cells.add(Boolean.toString(row.late()));
      add(cells, List.of(row.state()));
      add(cells, listed(row.outcome()));
      add(cells, row.kinds());
      cells.add(Long.toString(row.minutes()));
      cells.add(Boolean.toString(row.running()));
      cells.add(Integer.toString(row.injuries()));
      add(cells, listed(row.anyoneInjured()));
      cells.add(text(row.intensity()));
      cells.add(Integer.toString(row.attempts()));
      add(cells, row.techniques());
      cells.add(Long.toString(row.position()));
      return cells;
    }

    /** Codes in one cell, their words in the next. */
    private void add(List<String> cells, List<? extends Code> codes) {
      cells.add(codes.stream().map(Code::code).collect(Collectors.joining(" ")));
      cells.add(codes.stream().map(this::words).collect(Collectors.joining("; ")));
    }

    private String words(Code code) {
      return words.computeIfAbsent(
          code,
          it -> messages.getMessage(EntryWords.vocabulary(it) + "." + it.code(), null, locale));
    }
  }
}
