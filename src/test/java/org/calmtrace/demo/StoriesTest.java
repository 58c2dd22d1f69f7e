package org.calmtrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.commands.ReportIncident;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.Happening;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.vault.TestVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoriesTest {

  /** Early, late, around both changes of the clocks, and on a leap day. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23T05:00:00Z",
        "2026-11-24T04:59:59Z",
        "2026-11-01T05:30:00Z",
        "2026-11-02T12:00:00Z",
        "2027-03-14T07:10:00Z",
        "2028-02-29T17:00:00Z"
      })
  void nothingIsToldBeforeItHappenedOrAfterTheSowing(String moment) {
    Instant sown = Instant.parse(moment);
    OffsetDateTime before = OffsetDateTime.MIN;

    for (IncidentCommand command : told(sown)) {
      OffsetDateTime recordedAt = command.circumstances().recordedAt();
      assertThat(((Happening) command.entry()).occurredAt()).isBeforeOrEqualTo(recordedAt);
      assertThat(recordedAt.toInstant()).isBeforeOrEqualTo(sown);
      if (command instanceof ReportIncident) {
        assertThat(recordedAt).isAfterOrEqualTo(before);
        before = recordedAt;
      }
    }
  }

  @Test
  void theSameMomentTellsTheSameStories() {
    Instant sown = Instant.parse("2026-11-23T15:00:00Z");

    assertThat(told(sown)).isEqualTo(told(sown));
  }

  @Test
  void eachIsAboutSomebodyOfThatWard() {
    Set<String> people =
        DemoPatients.ALL.stream()
            .map(patient -> patient.unit() + patient.id())
            .collect(Collectors.toSet());

    assertThat(reports()).allMatch(report -> people.contains(report.unit() + report.patient()));
  }

  @Test
  void thereAreTwelveAndOneOfThemIsStillOpen() {
    List<IncidentCommand> all = told(Instant.parse("2026-11-23T15:00:00Z"));

    assertThat(all).filteredOn(ReportIncident.class::isInstance).hasSize(12);
    assertThat(all)
        .filteredOn(command -> command.entry() instanceof EscalationResolved)
        .hasSize(11);
    assertThat(all).extracting(StoriesTest::entry).doesNotHaveDuplicates();
  }

  @Test
  void noEndComesBeforeItsBeginning() {
    for (IncidentCommand command : told(Instant.parse("2026-11-23T15:00:00Z"))) {
      if (command.entry() instanceof EscalationResolved end) {
        IncidentReported report =
            reports().stream()
                .filter(each -> each.incident().equals(end.incident()))
                .findFirst()
                .orElseThrow();
        assertThat(end.occurredAt()).isAfterOrEqualTo(report.occurredAt());
      }
    }
  }

  private static List<IncidentReported> reports() {
    return told(Instant.parse("2026-11-23T15:00:00Z")).stream()
        .filter(ReportIncident.class::isInstance)
        .map(command -> ((ReportIncident) command).entry())
        .toList();
  }

  private static List<IncidentCommand> told(Instant sown) {
    return new Storyteller(new TestVault(), sown)
        .tell(Stories.all()).stream().map(Storyteller.Told::command).toList();
  }

  private static Object entry(IncidentCommand command) {
    return command.entry().entry();
  }
}
