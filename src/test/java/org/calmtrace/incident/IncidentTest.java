package org.calmtrace.incident;

import static org.calmtrace.incident.Samples.HAPPENED;
import static org.calmtrace.incident.Samples.INCIDENT;
import static org.calmtrace.incident.Samples.NOW;
import static org.calmtrace.incident.Samples.PATIENT;
import static org.calmtrace.incident.Samples.asks;
import static org.calmtrace.incident.Samples.attempt;
import static org.calmtrace.incident.Samples.entry;
import static org.calmtrace.incident.Samples.reported;
import static org.calmtrace.incident.Samples.resolved;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.calmtrace.GoldenJson;
import org.calmtrace.Refused;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.commands.ReportIncident;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.vault.ProtectedText;
import org.calmtrace.vault.TestVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an incident makes of commands: accepted, refused, repeated. */
class IncidentTest {

  private static final String STORY = "Refused a phone call, then hit the door.";
  private static final String NOTE = "He laughed at me.";

  private final TestVault vault = new TestVault();
  private final AggregateTestFixture<Incident> incident =
      new AggregateTestFixture<>(Incident.class);
  private final IncidentReported reported = reported(seal(STORY));

  @BeforeEach
  void withAVault() {
    incident.registerInjectableResource(vault);
  }

  @Test
  void aReportIsRecordedAsItWasMade() {
    ReportIncident report = report(STORY, 3, HAPPENED);

    incident.givenNoPriorActivity().when(report).expectEvents(report.entry());
    incident.givenNoPriorActivity().when(report.unseen()).expectEvents(report.entry());
  }

  @Test
  void theSameReportAgainIsHarmlessThoughItsSealDiffers() {
    incident
        .given(reported, attempt(1, Technique.OFFER_CHOICES, null))
        .when(report(STORY, 3, HAPPENED))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void anotherReportUnderTheSameIdentifierIsRefused() {
    List<ReportIncident> others =
        List.of(
            report(STORY + " Twice.", 3, HAPPENED),
            report(null, 3, HAPPENED),
            report(STORY, 4, HAPPENED),
            report(STORY, null, HAPPENED),
            report(STORY, 3, HAPPENED.minusMinutes(1)));

    for (ReportIncident other : others) {
      incident
          .given(reported)
          .when(other)
          .expectException(Refused.with(IncidentRefusal.ENTRY_DIFFERS, EntryId.of(INCIDENT)))
          .expectNoEvents();
    }
  }

  @Test
  void aReportOfAnotherPersonUnderTheSameIdentifierIsRefused() {
    String somebodyElse = "11111111-90b1-4c7c-8d0e-0f6a1b2c3d4e";
    IncidentReported like = reported;

    incident
        .given(reported)
        .when(
            asks(
                new IncidentReported(
                    INCIDENT,
                    like.unit(),
                    somebodyElse,
                    HAPPENED,
                    null,
                    like.antecedents(),
                    null,
                    like.behaviours(),
                    3,
                    vault.seal(somebodyElse, STORY),
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null)))
        .expectException(Refused.with(IncidentRefusal.ENTRY_DIFFERS, EntryId.of(INCIDENT)));
  }

  @Test
  void aReportMayBeFiveMinutesAheadOfOurClockAndNoMore() {
    incident
        .givenNoPriorActivity()
        .when(report(STORY, 3, NOW.plusMinutes(5)))
        .expectSuccessfulHandlerExecution();
    incident
        .givenNoPriorActivity()
        .when(report(STORY, 3, NOW.plusMinutes(5).plusNanos(1_000_000)))
        .expectException(Refused.with(IncidentRefusal.IN_THE_FUTURE, 5L))
        .expectNoEvents();
  }

  @Test
  void nothingHappenedBeforeTheYear1900() {
    incident
        .givenNoPriorActivity()
        .when(report(STORY, 3, OffsetDateTime.parse("1900-01-01T00:00:00Z")))
        .expectSuccessfulHandlerExecution();
    incident
        .givenNoPriorActivity()
        .when(report(STORY, 3, OffsetDateTime.parse("1899-12-31T23:59:59Z")))
        .expectException(Refused.with(IncidentRefusal.TOO_LONG_AGO, "1900"));
  }

  @Test
  void anAttemptIsRecordedEvenFromBeforeTheReportAndAfterTheEnd() {
    AttemptLogged early = attempt(1, Technique.OFFER_CHOICES, seal(NOTE));

    incident.given(reported, resolved(9, Outcome.SECLUSION)).when(log(early)).expectEvents(early);
  }

  @Test
  void theSameAttemptAgainIsHarmlessWhateverHappenedSince() {
    AttemptLogged known = attempt(1, Technique.OFFER_CHOICES, seal(NOTE));

    incident
        .given(reported, known, resolved(9, Outcome.SECLUSION))
        .when(log(attempt(1, Technique.OFFER_CHOICES, seal(NOTE))))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void anotherAttemptUnderTheSameIdentifierIsRefused() {
    AttemptLogged known = attempt(1, Technique.OFFER_CHOICES, seal(NOTE));
    List<AttemptLogged> others =
        List.of(
            attempt(1, Technique.GIVE_SPACE, seal(NOTE)),
            attempt(1, Technique.OFFER_CHOICES, seal("He laughed.")),
            attempt(1, Technique.OFFER_CHOICES, null));

    for (AttemptLogged other : others) {
      incident
          .given(reported, known)
          .when(log(other))
          .expectException(Refused.with(IncidentRefusal.ENTRY_DIFFERS, entry(1)))
          .expectNoEvents();
    }
  }

  @Test
  void anIdentifierStandsForOneEntryOfAnyKind() {
    incident
        .given(reported, resolved(9, Outcome.SECLUSION))
        .when(log(attempt(9, Technique.OFFER_CHOICES, null)))
        .expectException(Refused.with(IncidentRefusal.ENTRY_DIFFERS, entry(9)));
  }

  @Test
  void whenTheKeyIsGoneARepeatCannotBeRecognisedAndIsRefused() {
    AttemptLogged known = attempt(1, Technique.OFFER_CHOICES, seal(NOTE));
    IncidentCommand repeat = log(attempt(1, Technique.OFFER_CHOICES, seal(NOTE)));
    vault.destroy(PATIENT);

    incident
        .given(reported, known)
        .when(repeat)
        .expectException(Refused.with(IncidentRefusal.ENTRY_DIFFERS, entry(1)));
  }

  @Test
  void anotherTechniqueNeedsItsWordsAndACodedOneTakesNone() {
    incident
        .given(reported)
        .when(log(Technique.OTHER, null))
        .expectException(Refused.with(IncidentRefusal.TECHNIQUE_NOT_SAID));
    incident
        .given(reported)
        .when(log(Technique.MUSIC, seal("sang")))
        .expectException(Refused.with(IncidentRefusal.TECHNIQUE_SAID_TWICE));
    incident
        .given(reported)
        .when(log(Technique.OTHER, seal("sang")))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void theEndIsRecorded() {
    EscalationResolved end = resolved(9, Outcome.RESOLVED_SPACE);

    incident.given(reported).when(resolve(end)).expectEvents(end);
  }

  @Test
  void theSameEndAgainIsHarmless() {
    incident
        .given(reported, resolved(9, Outcome.RESOLVED_SPACE))
        .when(resolve(resolved(9, Outcome.RESOLVED_SPACE)))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void anEscalationEndsOnce() {
    incident
        .given(reported, resolved(9, Outcome.RESOLVED_SPACE))
        .when(resolve(resolved(10, Outcome.RESOLVED_SPACE)))
        .expectException(Refused.with(IncidentRefusal.ALREADY_RESOLVED))
        .expectNoEvents();
  }

  @Test
  void itMayEndAtTheMomentOfItsReportAndNotBefore() {
    incident.given(reported).when(resolveAt(HAPPENED)).expectSuccessfulHandlerExecution();
    incident
        .given(reported)
        .when(resolveAt(HAPPENED.minusSeconds(1)))
        .expectException(Refused.with(IncidentRefusal.RESOLVED_BEFORE_REPORT));
  }

  @Test
  void anEndToComeIsRefused() {
    incident
        .given(reported)
        .when(resolveAt(NOW.plusMinutes(6)))
        .expectException(Refused.with(IncidentRefusal.IN_THE_FUTURE, 5L));
  }

  @Test
  void nothingIsAddedToAnIncidentThatNobodyReported() {
    incident
        .givenNoPriorActivity()
        .when(log(attempt(1, Technique.MUSIC, null)))
        .expectException(AggregateNotFoundException.class);
    incident
        .givenNoPriorActivity()
        .when(resolve(resolved(9, Outcome.POLICE)))
        .expectException(AggregateNotFoundException.class);
  }

  @Test
  void theirJsonStaysAsItIs() throws IOException {
    GoldenJson.check(
        IncidentConfiguration.EVENTS,
        Arrays.stream(EntryKind.values()).map(kind -> FullEntry.of(kind.event())).toArray());
  }

  @Test
  void whatWasWrittenBeforeAFieldWasAddedIsStillRead() throws IOException {
    GoldenJson.checkOlder(IncidentConfiguration.EVENTS);
  }

  private ReportIncident report(
      @Nullable String story, @Nullable Integer intensity, OffsetDateTime happened) {
    IncidentReported like = reported(seal(STORY));
    return (ReportIncident)
        asks(
            new IncidentReported(
                INCIDENT,
                like.unit(),
                like.patient(),
                happened,
                null,
                like.antecedents(),
                null,
                like.behaviours(),
                intensity,
                story == null ? null : seal(story),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null));
  }

  private static IncidentCommand log(AttemptLogged like) {
    return asks(like);
  }

  private static IncidentCommand log(Technique technique, @Nullable ProtectedText words) {
    return asks(
        new AttemptLogged(
            INCIDENT,
            entry(1),
            technique,
            words,
            HAPPENED,
            Response.CALMED,
            null,
            null,
            null,
            null));
  }

  private static IncidentCommand resolve(EscalationResolved like) {
    return asks(like);
  }

  private static IncidentCommand resolveAt(OffsetDateTime happened) {
    return asks(
        new EscalationResolved(
            INCIDENT, entry(9), Outcome.RESOLVED_VERBALLY, happened, null, null));
  }

  private ProtectedText seal(String words) {
    return vault.seal(PATIENT, words);
  }
}
