package org.calmtrace.incident.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.Ward;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.security.Role;
import org.calmtrace.security.Scope;
import org.calmtrace.security.SignedIn;
import org.junit.jupiter.api.Test;

/** The parts of the register on its store: one list in one order, however it is asked for. */
class RegisterPagesIT extends RegisterCase {

  @Test
  void pagesOfAnySizeMakeTheSameListInTheSameOrder() {
    List<RegisterRow> whole = all(RegisterQuery.ALL, 200);

    assertThat(whole).hasSizeGreaterThanOrEqualTo(MANY);
    assertThat(whole)
        .isSortedAccordingTo(
            Comparator.comparing((RegisterRow row) -> row.happened().toInstant())
                .reversed()
                .thenComparing(RegisterRow::number, Comparator.reverseOrder()));
    assertThat(all(RegisterQuery.ALL, 7)).isEqualTo(whole);
    assertThat(all(RegisterQuery.ALL, 199)).isEqualTo(whole);
    assertThat(register.largePart(RegisterQuery.ALL, null, READER))
        .isEqualTo(new RegisterPage(whole, null));
    assertThat(new HashSet<>(whole)).hasSameSizeAs(whole);
  }

  @Test
  void rowsOfOneMomentAreNotLostBetweenPages() {
    RegisterQuery moment =
        new RegisterQuery(
            Set.of(),
            DAY.toInstant(),
            DAY.plusSeconds(1).toInstant(),
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    List<RegisterRow> whole = all(moment, 200);

    assertThat(whole).hasSizeGreaterThan(3);
    assertThat(all(moment, 1)).isEqualTo(whole);
  }

  @Test
  void whatIsFiledMeanwhileDoesNotMoveThePages() {
    RegisterPage first = register.page(RegisterQuery.ALL, null, 50, READER);
    report(
        IncidentId.parse(UUID.randomUUID().toString()),
        Ward.CEDAR,
        DAY.plusYears(1),
        DAY.plusYears(1));
    awaitAll();

    RegisterPage second = register.page(RegisterQuery.ALL, first.next(), 50, READER);

    assertThat(second.incidents()).doesNotContainAnyElementsOf(first.incidents());
    assertThat(second.incidents().getFirst().happened())
        .isBeforeOrEqualTo(first.incidents().getLast().happened());
  }

  @Test
  void nobodySeesMoreThanTheirScope() {
    SignedIn cedarOnly =
        new SignedIn("c", "c", "C.", Set.of(Role.NURSE), new Scope(Set.of(), Set.of(Ward.CEDAR)));
    SignedIn nowhere =
        new SignedIn("n", "n", "N.", Set.of(Role.NURSE), new Scope(Set.of(), Set.of()));

    assertThat(register.page(RegisterQuery.ALL, null, 200, cedarOnly).incidents())
        .isNotEmpty()
        .allMatch(row -> row.unit().equals(Ward.CEDAR));
    assertThat(register.page(RegisterQuery.ALL, null, 200, nowhere).incidents()).isEmpty();
  }

  @Test
  void theIndexOfItsQueriesIsThereWhereTheServerHasSuch() {
    boolean hasIndexes = application.getBean(StoreKind.class) == StoreKind.EXTERNAL;

    List<String> names = new ArrayList<>();
    projections
        .collection(Register.NAME)
        .listIndexes()
        .forEach(index -> names.add(index.getString("name")));

    assertThat(names.contains("unit_1_happened_-1_number_-1")).isEqualTo(hasIndexes);
  }
}
