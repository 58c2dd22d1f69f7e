package org.calmtrace.incident.pages.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import org.calmtrace.web.Posted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class ReportFormTest {

  private static final String THEN = "2026-11-24T12:37:00-05:00";

  private static final ReportForm FULL = full().form();

  private static Forms full() {
    Forms form = Forms.begun("12:31").with("open", "end").with("place", "day room");
    form.with("antecedent", "waiting", "peer-conflict").with("other-antecedent", "the match");
    form.with("behaviour", "threat", "fire").with("intensity", "2");
    form.with("tried.0.id", Forms.ID + "6").with("tried.0.technique", "music");
    form.with("tried.0.when", THEN).with("tried.0.response", "calmed").with("tried.0.plan", "yes");
    form.with("tried.0.note", "his own <b>song</b>");
    form.attempt("other", "12:40", "none").with("attempt.other", "chess");
    form.ended("seclusion", "1250").with("outcome-note", "two of us");
    form.at("hands.began", "12:41").with("hands.purpose", "violent").with("hands.room", "two");
    form.with("hands.kind", "physical").with("hands.position", "seated");
    form.with("hands.reason", "other").with("hands.other-reason", "chair raised");
    form.with("hands.least", "Nothing else was left.").with("hands.drug", "none");
    form.at("hands.ended", "12:50").with("hands.end-reason", "criteria-met");
    form.with("nobody-hurt", "yes");
    form.with("hurt.0.id", Forms.ID + "7").with("hurt.0.who", "staff").with("hurt.0.type", "bite");
    form.with("hurt.0.harm", "mild").with("hurt.0.when", THEN).with("hurt.0.treatment", "none");
    form.with("hurt.0.note", "left hand").with("injury.who", "patient");
    form.with("told.0.id", Forms.ID + "8").with("told.0.party", "supervisor");
    form.with("told.0.name", "Ivy").with("told.0.method", "in-person").with("told.0.when", THEN);
    form.with("told.0.reached", "yes").with("notice.party", "guardian");
    return form.with("narrative", "Line one.\nLine two.").with("late-reason", "Two admissions.");
  }

  @Test
  void everyFieldTravelsWithEachStep() {
    MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
    FULL.fields().forEach(field -> sent.add(field.name(), field.value()));

    assertThat(ReportForm.read(new Posted(sent))).isEqualTo(FULL);
    assertThat(sent.toString()).contains("chair raised", "left hand", "Ivy", "the match");
  }

  @Test
  void aDraftKeepsEveryField() {
    assertThat(ReportForm.of(FULL.byName())).isEqualTo(FULL);
  }

  @ParameterizedTest
  @EnumSource(Rows.class)
  void aRowThatIsDoneWithMakesRoomForTheNext(Rows rows) {
    ReportForm next = FULL.next(rows, "a new one");

    assertThat(done(next, rows))
        .containsExactly(done(FULL, rows).getFirst(), rows(FULL, rows).open());
    assertThat(rows(next, rows).open().id()).isEqualTo("a new one");
    assertThat(rows(next, rows).open().isBlank()).isTrue();
    assertThat(done(next.next(rows, "another"), rows))
        .as("nothing was said")
        .isEqualTo(done(next, rows));
  }

  @ParameterizedTest
  @EnumSource(Rows.class)
  void takingOneUpAgainLosesNeither(Rows rows) {
    ReportForm again = FULL.reopen(rows, 0);

    assertThat((Repeated.Row) rows(again, rows).open()).isEqualTo(done(FULL, rows).getFirst());
    assertThat(done(again, rows)).containsExactly(rows(FULL, rows).open());
    assertThat(again.reopen(rows, 0)).isEqualTo(FULL);
  }

  @ParameterizedTest
  @EnumSource(Rows.class)
  void oneCanBeTakenAway(Rows rows) {
    assertThat(done(FULL.without(rows, 0), rows)).isEmpty();
    assertThat((Repeated.Row) rows(FULL.without(rows, 0), rows).open())
        .isEqualTo(rows(FULL, rows).open());
  }

  @ParameterizedTest
  @EnumSource(Rows.class)
  void anIndexThatIsNoneChangesNothing(Rows rows) {
    for (int index : List.of(-1, 1, 999)) {
      assertThat(FULL.reopen(rows, index)).isEqualTo(FULL);
      assertThat(FULL.without(rows, index)).isEqualTo(FULL);
    }
  }

  @Test
  void aFormWithOtherIdentifiersThanOursIsNotTaken() {
    assertThat(FULL.isIdentified()).isTrue();
    assertThat(Forms.empty().form().isIdentified()).isTrue();
    assertThat(ReportForm.read(new Posted(new LinkedMultiValueMap<>())).isIdentified()).isFalse();
    assertThat(full().with("told.1.id", "1").form().isIdentified()).isFalse();
  }

  @Test
  void aFormThatSaysNothingIsBlankWhateverDaysAPageOffers() {
    ReportForm shown = Forms.empty().form().on(ZonedDateTime.parse(THEN));

    assertThat(shown.isBlank()).isTrue();
    assertThat(shown.withOpen(Part.TOLD).isBlank()).isTrue();
    assertThat(Forms.empty().with("narrative", "x").form().isBlank()).isFalse();
  }

  @Test
  void whatIsThereOnceIsNamedAfterItsIncident() {
    assertThat(FULL.idOf("resolution")).isEqualTo(FULL.idOf("resolution"));
    assertThat(FULL.idOf("resolution"))
        .isNotEqualTo(FULL.idOf("intervention"))
        .isNotEqualTo(ReportForm.read(new Posted(new LinkedMultiValueMap<>())).idOf("resolution"));
  }

  private static List<Repeated.Row> done(ReportForm form, Rows rows) {
    return List.copyOf(rows(form, rows).done());
  }

  private static Repeated<?> rows(ReportForm form, Rows rows) {
    return switch (rows) {
      case TRIED -> form.tried();
      case HURT -> form.hurt();
      case TOLD -> form.told();
    };
  }
}
