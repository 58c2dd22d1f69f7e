package org.calmtrace.incident.pages.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.board.Card;
import org.calmtrace.incident.board.Duty;
import org.calmtrace.incident.board.RunningIntervention;
import org.calmtrace.incident.codes.DutyKind;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardViewTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final IncidentId INCIDENT = new IncidentId(new UUID(5, 5));
  private static final EntryId INTERVENTION = new EntryId(new UUID(6, 6));
  private static final Instant FROM = Instant.parse("2026-11-24T17:06:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, on-time, 15:00",
    "674, on-time, 3:46",
    "675, due-soon, 3:45",
    "900, due-soon, 0:00",
    "901, late, 0:01",
    "1040, late, 2:20",
    "4500, late, 1:00 h",
  })
  void aDutyIsDueSoonInItsLastQuarterAndLateOnlyWhenItsTimeHasPassed(
      long seconds, String state, String countdown) {
    DutyView check = view(DutyKind.CHECK, 15, FROM.plusSeconds(seconds));

    assertThat(check.state().code()).isEqualTo(state);
    assertThat(check.countdown()).isEqualTo(countdown);
    assertThat(check.late()).isEqualTo(state.equals("late"));
  }

  @Test
  void whatIsDueAtOnceIsLateAsSoonAsItBegan() {
    assertThat(view(DutyKind.ORDER, 0, FROM).state()).isEqualTo(DutyState.DUE_SOON);
    assertThat(view(DutyKind.ORDER, 0, FROM.plusMillis(1)).state()).isEqualTo(DutyState.LATE);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0:00",
    "9, 0:09",
    "3599, 59:59",
    "3600, 1:00 h",
    "4805, 1:20 h",
    "35999, 9:59 h",
    "36000, 10 h",
    "172799, 47 h",
    "172800, 2 d",
    "-140, 2:20",
  })
  void aCountdownSaysItsUnitWhereItCouldBeTakenForMinutesAndSeconds(long seconds, String text) {
    assertThat(Countdown.text(Duration.ofSeconds(seconds))).isEqualTo(text);
  }

  @Test
  void timesAreThoseOfTheUnit() {
    CardView card = card(List.of(duty(DutyKind.CHECK, 15), duty(DutyKind.ORDER_EXPIRY, 120)));

    assertThat(card.began()).hasToString("2026-11-24T12:05-05:00");
    assertThat(card.going())
        .containsExactly(
            new CardView.Going(
                INTERVENTION,
                InterventionKind.SECLUSION,
                OffsetDateTime.parse("2026-11-24T12:06-05:00")));
    assertThat(card.duties())
        .extracting(duty -> duty.dueAt().toString())
        .containsExactly("2026-11-24T12:21-05:00", "2026-11-24T14:06-05:00");
  }

  @Test
  void theFirstDutyIsNextAndTheOthersFollow() {
    CardView card = card(List.of(duty(DutyKind.CHECK, 15), duty(DutyKind.ORDER_EXPIRY, 120)));

    assertThat(card.next()).extracting(DutyView::kind).isEqualTo(DutyKind.CHECK);
    assertThat(card.later()).extracting(DutyView::kind).containsExactly(DutyKind.ORDER_EXPIRY);
    assertThat(card.state()).isEqualTo(DutyState.ON_TIME);
    assertThat(card.address())
        .isEqualTo("/incidents/" + INCIDENT + "/interventions/" + INTERVENTION);
  }

  @ParameterizedTest
  @CsvSource({
    "CHECK, check",
    "ORDER, order",
    "ORDER_EXPIRY, order",
    "ONE_HOUR_EVALUATION, evaluation",
  })
  void eachDutyLeadsToWhereItIsDone(DutyKind kind, String page) {
    assertThat(view(kind, 15, FROM).address())
        .isEqualTo("/incidents/" + INCIDENT + "/interventions/" + INTERVENTION + "/" + page);
  }

  @Test
  void anEscalationWithoutDutiesLeadsToItsOwnPage() {
    CardView card = CardView.of(card(List.of(), List.of()), "J. A., 11", "Cedar", ZONE, FROM);

    assertThat(card.next()).isNull();
    assertThat(card.state()).isNull();
    assertThat(card.over()).isFalse();
    assertThat(card.address()).isEqualTo("/incidents/" + INCIDENT);
  }

  @Test
  void whatIsOverMayStillAskForSomething() {
    Card ended = card(List.of(), List.of(duty(DutyKind.ONE_HOUR_EVALUATION, 60)));

    assertThat(CardView.of(ended, "J. A., 11", "Cedar", ZONE, FROM).over()).isTrue();
  }

  private static DutyView view(DutyKind kind, long minutes, Instant now) {
    return DutyView.of(INCIDENT, duty(kind, minutes), ZONE, now);
  }

  private static CardView card(List<Duty> duties) {
    RunningIntervention running =
        new RunningIntervention(
            INTERVENTION, InterventionKind.SECLUSION, OffsetDateTime.parse("2026-11-24T17:06Z"));
    return CardView.of(card(List.of(running), duties), "R. K., 14", "Cedar", ZONE, FROM);
  }

  private static Card card(List<RunningIntervention> running, List<Duty> duties) {
    return new Card(
        INCIDENT,
        41,
        3,
        "cedar",
        "somebody",
        OffsetDateTime.parse("2026-11-24T18:05+01:00"),
        Stage.OPEN,
        running,
        duties,
        null,
        44);
  }

  private static Duty duty(DutyKind kind, long minutes) {
    return new Duty(
        kind, INTERVENTION, FROM, FROM.plus(Duration.ofMinutes(minutes)), false, Duty.POLICY);
  }
}
