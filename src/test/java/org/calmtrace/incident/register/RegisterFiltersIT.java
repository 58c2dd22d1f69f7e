package org.calmtrace.incident.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.calmtrace.incident.Ward;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.codes.Technique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The filters of the register on its store, against a slow reading in memory. */
class RegisterFiltersIT extends RegisterCase {

  @Test
  void everyFilterFindsWhatASlowReadingFinds() {
    OffsetDateTime from = DAY.plusDays(40);
    OffsetDateTime to = DAY.plusDays(200);
    check(query(null, null, null, null), row -> true);
    check(query(Outcome.SECLUSION, null, null, null), row -> row.outcome() == Outcome.SECLUSION);
    check(query(null, Stage.OPEN, null, null), row -> row.state() == Stage.OPEN);
    check(query(null, null, true, null), RegisterRow::late);
    check(query(null, null, false, null), row -> !row.late());
    check(
        query(null, null, null, Technique.MUSIC),
        row -> row.techniques().contains(Technique.MUSIC));
    check(RegisterQuery.ofPatient(OTHER), row -> row.patient().equals(OTHER));
    check(RegisterQuery.ofReporter(IVY.actor()), row -> row.reporter().equals(IVY.actor()));
    check(
        new RegisterQuery(
            Set.of(Ward.ROWAN),
            from.toInstant(),
            to.toInstant(),
            Outcome.POLICE,
            Stage.RESOLVED,
            true,
            Technique.MUSIC,
            null,
            null,
            null),
        row ->
            row.unit().equals(Ward.ROWAN)
                && !row.happened().isBefore(from)
                && row.happened().isBefore(to)
                && row.outcome() == Outcome.POLICE
                && row.late()
                && row.techniques().contains(Technique.MUSIC));
  }

  @Test
  void aCountIsTheNumberOfAllRows() {
    RegisterQuery late = query(null, null, true, null);

    assertThat(register.count(late, READER)).isPositive().isEqualTo(all(late, 200).size());
  }

  @Test
  void whatSettledWithoutHandsOnCanBeAskedFor() {
    List<RegisterRow> settled =
        all(RegisterQuery.ALL, 200).stream()
            .filter(row -> row.outcome() != null && row.outcome().handsOff())
            .toList();

    assertThat(all(RegisterQuery.ALL.settled(), 200))
        .isNotEmpty()
        .containsExactlyElementsOf(settled);
    assertThat(register.count(RegisterQuery.ALL.settled(), READER)).isEqualTo(settled.size());
  }

  private void check(RegisterQuery query, Predicate<RegisterRow> slowly) {
    List<RegisterRow> expected = all(RegisterQuery.ALL, 200).stream().filter(slowly).toList();

    assertThat(expected).as("a filter that finds something: %s", query).isNotEmpty();
    assertThat(all(query, 11)).isEqualTo(expected);
  }

  private static RegisterQuery query(
      @Nullable Outcome outcome,
      @Nullable Stage state,
      @Nullable Boolean late,
      @Nullable Technique technique) {
    return new RegisterQuery(
        Set.of(), null, null, outcome, state, late, technique, null, null, null);
  }
}
