package org.calmtrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calmtrace.incident.Samples.HAPPENED;
import static org.calmtrace.incident.Samples.INCIDENT;
import static org.calmtrace.incident.Samples.NOW;
import static org.calmtrace.incident.Samples.PATIENT;
import static org.calmtrace.incident.Samples.entry;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.commands.LogAttempt;
import org.calmtrace.incident.commands.ReportIncident;
import org.calmtrace.incident.commands.ResolveEscalation;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.vault.ProtectedText;
import org.calmtrace.vault.TestVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks at random over commands with few identifiers, times and words, so that repeats and
 * contradictions are frequent, and holds after each step what must hold always.
 */
class DecisionsRandomWalkTest {

  private static final int STEPS = 300;

  private final TestVault vault = new TestVault();
  private final List<IncidentEvent> recorded = new ArrayList<>();
  private final Map<EntryId, IncidentCommand> accepted = new HashMap<>();
  private IncidentState state = IncidentState.NONE;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatMustHoldHoldsAfterEveryStep(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      take(command(random));
      everyAcceptedEntryIsARepeatNow(random);
      theWholeMakesSense();
    }
    assertThat(state.stage()).as("a walk that got somewhere").isEqualTo(Stage.RESOLVED);
    assertThat(state.attempts()).hasSizeGreaterThan(3);
  }

  private void take(IncidentCommand command) {
    EntryId id = Decisions.entry(command).entry();
    IncidentState before = state;
    try {
      List<IncidentEvent> events = Decisions.decide(state, command, vault::sameText);
      if (events.isEmpty()) {
        assertThat(accepted).as("only what is known is a repeat").containsKey(id);
        return;
      }
      assertThat(accepted).as("one entry for one identifier").doesNotContainKey(id);
      assertThat(events).containsExactly(Decisions.entry(command));
      accepted.put(id, command);
      recorded.addAll(events);
      state = state.evolve(events.getFirst());
    } catch (RefusedException refused) {
      assertThat(state).as("a refusal changes nothing").isEqualTo(before);
      assertThat(refused.refusal() == IncidentRefusal.ENTRY_DIFFERS)
          .as("it differs exactly where the identifier is taken")
          .isEqualTo(accepted.containsKey(id));
    }
  }

  private void everyAcceptedEntryIsARepeatNow(Random random) {
    for (IncidentCommand command : accepted.values()) {
      assertThat(Decisions.decide(state, resealed(command), vault::sameText)).isEmpty();
    }
    if (!accepted.isEmpty() && random.nextInt(10) == 0) {
      assertThat(IncidentState.of(recorded)).as("state is the fold").isEqualTo(state);
    }
  }

  private void theWholeMakesSense() {
    if (recorded.isEmpty()) {
      return;
    }
    assertThat(recorded.getFirst()).isInstanceOf(IncidentReported.class);
    assertThat(recorded).filteredOn(IncidentReported.class::isInstance).hasSize(1);
    assertThat(recorded).extracting(IncidentEvent::entry).doesNotHaveDuplicates();
    assertThat(recorded)
        .allMatch(
            event ->
                !event
                    .occurredAt()
                    .isAfter(NOW.plus(org.calmtrace.incident.inputs.Limits.CLOCKS_MAY_DIFFER)));
    List<EscalationResolved> ends =
        recorded.stream()
            .filter(EscalationResolved.class::isInstance)
            .map(EscalationResolved.class::cast)
            .toList();
    assertThat(ends).hasSizeLessThanOrEqualTo(1);
    assertThat(ends).allMatch(end -> !end.occurredAt().isBefore(state.reported().occurredAt()));
    assertThat(state.stage()).isEqualTo(ends.isEmpty() ? Stage.OPEN : Stage.RESOLVED);
  }

  private IncidentCommand command(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> report(random);
      case 1 ->
          new ResolveEscalation(
              INCIDENT, id(random), any(Outcome.class, random), time(random), NOW, words(random));
      default ->
          new LogAttempt(
              INCIDENT,
              id(random),
              random.nextInt(4) == 0 ? Technique.OTHER : Technique.MUSIC,
              random.nextInt(4) == 0 ? words(random) : null,
              time(random),
              NOW,
              any(Response.class, random),
              random.nextBoolean() ? random.nextBoolean() : null,
              words(random));
    };
  }

  private ReportIncident report(Random random) {
    return new ReportIncident(
        INCIDENT,
        random.nextBoolean() ? "cedar" : "rowan",
        PATIENT,
        time(random),
        NOW,
        words(random),
        List.of(any(Antecedent.class, random)),
        null,
        List.of(),
        random.nextInt(5),
        words(random),
        null);
  }

  /** The same once more, as a device sends it again: with seals of its own, and later. */
  private IncidentCommand resealed(IncidentCommand command) {
    OffsetDateTime later = NOW.plusHours(1);
    return switch (command) {
      case ReportIncident c ->
          new ReportIncident(
              c.incident(),
              c.unit(),
              c.patient(),
              c.occurredAt(),
              later,
              reseal(c.place()),
              c.antecedents(),
              null,
              c.behaviours(),
              c.intensity(),
              reseal(c.narrative()),
              null);
      case LogAttempt c ->
          new LogAttempt(
              c.incident(),
              c.entry(),
              c.technique(),
              reseal(c.otherTechnique()),
              c.occurredAt(),
              later,
              c.response(),
              c.inSafetyPlan(),
              reseal(c.note()));
      case ResolveEscalation c ->
          new ResolveEscalation(
              c.incident(), c.entry(), c.outcome(), c.occurredAt(), later, reseal(c.note()));
    };
  }

  private @Nullable ProtectedText reseal(@Nullable ProtectedText text) {
    return text == null ? null : vault.seal(PATIENT, vault.open(text).orElseThrow());
  }

  private @Nullable ProtectedText words(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> vault.seal(PATIENT, "shouted");
      case 1 -> vault.seal(PATIENT, "left the room");
      default -> null;
    };
  }

  private static EntryId id(Random random) {
    return random.nextInt(20) == 0 ? EntryId.of(INCIDENT) : entry(random.nextInt(60));
  }

  /** Mostly around the event, sometimes just before or just after what is allowed. */
  private static OffsetDateTime time(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> NOW.plus(Duration.ofMinutes(5));
      case 1 -> NOW.plus(Duration.ofMinutes(5)).plus(Duration.ofMillis(1));
      case 2 -> OffsetDateTime.parse("1899-12-31T23:59:59Z");
      default -> HAPPENED.plusMinutes(random.nextInt(3));
    };
  }

  private static <E extends Enum<E>> E any(Class<E> type, Random random) {
    E[] all = type.getEnumConstants();
    return all[random.nextInt(all.length)];
  }
}
