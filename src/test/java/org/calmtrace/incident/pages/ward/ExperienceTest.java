package org.calmtrace.incident.pages.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.register.RegisterRow;
import org.calmtrace.platform.Code;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExperienceTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T12:52:00-05:00");

  private static final Experience EXPERIENCE =
      new Experience(
          List.of(
              row("dario", 1, null, Technique.CLEAR_LIMITS),
              row("imani", 20, Outcome.RESOLVED_SPACE, Technique.MUSIC, Technique.GIVE_SPACE),
              row("dario", 80, Outcome.RESOLVED_VERBALLY, Technique.WALK_OUTDOORS),
              row("dario", 90, Outcome.SECLUSION, Technique.QUIET_ROOM),
              row("dario", 99, Outcome.RESOLVED_SPACE, Technique.OTHER, Technique.MUSIC)));

  @Test
  void peopleOfTheLastDaysAreNamedOnceTheLatestFirst() {
    assertThat(EXPERIENCE.peopleSince(NOW.minusHours(72).toInstant()))
        .containsExactly("dario", "imani");
    assertThat(EXPERIENCE.peopleSince(NOW.minusHours(20).toInstant()))
        .as("to the moment")
        .containsExactly("dario", "imani");
    assertThat(EXPERIENCE.peopleSince(Instant.MAX)).isEmpty();
  }

  @Test
  void onlyWhatSettledWithoutHandsOnTeachesWhatHelps() {
    assertThat(EXPERIENCE.helped())
        .containsExactly(Technique.MUSIC, Technique.GIVE_SPACE, Technique.WALK_OUTDOORS);
    assertThat(EXPERIENCE.helped("dario"))
        .containsExactly(Technique.WALK_OUTDOORS, Technique.MUSIC);
    assertThat(EXPERIENCE.helped("nobody")).isEmpty();
  }

  @Test
  void ownWaysComeFirstThenTheUnitsThenTheUsualAndNoneIsLost() {
    SettledChoices choices =
        new SettledChoices(
            List.of(), EXPERIENCE.helped(), List.of(Technique.SENSORY_TOOLS, Technique.MUSIC));

    assertThat(choices.techniques())
        .startsWith("sensory-tools", "music", "give-space", "walk-outdoors")
        .hasSize(SettledChoices.FIRST)
        .doesNotHaveDuplicates();
    assertThat(choices.otherTechniques())
        .hasSize(choices.techniqueCount() - SettledChoices.FIRST)
        .doesNotContainAnyElementsOf(choices.techniques())
        .doesNotContain("other");
    assertThat(choices.antecedents().size() + choices.otherAntecedents().size())
        .isEqualTo(choices.antecedentCount());
    assertThat(choices.outcomes())
        .containsExactlyElementsOf(
            Arrays.stream(Outcome.values()).filter(Outcome::handsOff).map(Code::code).toList());
  }

  private static RegisterRow row(
      String patient, int hoursAgo, @Nullable Outcome outcome, Technique... techniques) {
    OffsetDateTime happened = NOW.minusHours(hoursAgo);
    return new RegisterRow(
        new IncidentId(new UUID(1, hoursAgo)),
        hoursAgo,
        "cedar",
        patient,
        "somebody",
        happened,
        happened,
        0,
        false,
        null,
        techniques.length,
        List.of(techniques),
        List.of(),
        false,
        0,
        0,
        null,
        outcome == null ? Stage.OPEN : Stage.RESOLVED,
        outcome,
        hoursAgo);
  }
}
