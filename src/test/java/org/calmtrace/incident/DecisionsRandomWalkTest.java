package org.calmtrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calmtrace.incident.Samples.CIRCUMSTANCES;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.vault.TestVault;
import org.junit.jupiter.api.Test;

/**
 * Walks at random over commands of every kind with few identifiers, times and words, so that
 * repeats and contradictions are frequent, and holds after each step what must hold always: {@link
 * Invariants}.
 */
class DecisionsRandomWalkTest {

  private static final int COMMANDS = 100_000;
  private static final int A_WALK = 400;

  private final TestVault vault = new TestVault();
  private final Map<EntryKind, Integer> taken = new EnumMap<>(EntryKind.class);
  private final Map<Stage, Integer> reached = new EnumMap<>(Stage.class);

  @Test
  void whatMustHoldHoldsAfterEveryStep() {
    for (int walk = 0; walk < COMMANDS / A_WALK; walk++) {
      walk(new Random(walk));
    }
    assertThat(taken.keySet()).as("every kind was taken").contains(EntryKind.values());
    assertThat(reached.keySet()).as("every stage was reached").contains(Stage.values());
  }

  private void walk(Random random) {
    RandomEntries entries = new RandomEntries(random, vault);
    List<IncidentEvent> recorded = new ArrayList<>();
    Map<EntryId, IncidentEvent> asked = new HashMap<>();
    IncidentState state = IncidentState.NONE;
    for (int step = 0; step < A_WALK; step++) {
      IncidentEvent entry = entries.next(state);
      IncidentCommand command = IncidentCommand.of(entry, CIRCUMSTANCES);
      List<IncidentEvent> events;
      try {
        events = Decisions.decide(state, command, vault::sameText);
      } catch (RefusedException refused) {
        boolean differs = refused.refusal() == IncidentRefusal.ENTRY_DIFFERS;
        assertThat(differs)
            .as("it differs exactly where the identifier is taken: %s", refused.getMessage())
            .isEqualTo(asked.containsKey(entry.entry()));
        continue;
      }
      if (events.isEmpty()) {
        assertThat(asked).as("only what is known is a repeat").containsKey(entry.entry());
        continue;
      }
      assertThat(asked).as("one entry for one identifier").doesNotContainKey(entry.entry());
      asked.put(entry.entry(), entry);
      Invariants.check(state, events.getFirst());
      recorded.addAll(events);
      state = state.evolve(events.getFirst());
      IncidentState folded = IncidentState.of(recorded);
      assertThat(folded).as("state is the fold").isEqualTo(state);
      assertThat(folded.all(IncidentEvent.class))
          .as("with the same corrections")
          .isEqualTo(state.all(IncidentEvent.class));
      taken.merge(EntryKind.of(entry), 1, Integer::sum);
      reached.merge(state.stage(), 1, Integer::sum);
      Invariants.check(state);
      IncidentEvent again = entries.resealed(any(asked, random));
      assertThat(Decisions.decide(state, IncidentCommand.of(again, CIRCUMSTANCES), vault::sameText))
          .as("every accepted entry is a repeat now: %s", again)
          .isEmpty();
    }
  }

  private static IncidentEvent any(Map<EntryId, IncidentEvent> asked, Random random) {
    return List.copyOf(asked.values()).get(random.nextInt(asked.size()));
  }
}
