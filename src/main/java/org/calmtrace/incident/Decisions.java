package org.calmtrace.incident;

import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.incident.commands.Circumstances;
import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.events.EntryCorrected;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.inputs.Limits;
import org.calmtrace.platform.Records;
import org.calmtrace.platform.RefusedException;

/**
 * Decides what an incident makes of a command: pure functions of its state and the command. They
 * answer the events to record, none if the very entry stands already, or throw {@link
 * RefusedException}.
 *
 * <p>The order is always the same: whether the entry is known (a repeat is harmless whatever
 * happened since), its times, whether the record may still be added to, what this kind of entry
 * asks for ({@link EntryRules}), and last whether the whole would contradict itself ({@link
 * Contradictions}). What happened is never refused for being unlawful.
 */
final class Decisions {

  static final int FIRST_YEAR = 1900;

  private Decisions() {}

  static List<IncidentEvent> decide(IncidentState state, IncidentCommand command, SameText same) {
    if (isRepeated(state, command.entry(), same)) {
      return List.of();
    }
    Circumstances circumstances = command.circumstances();
    checkTimes((Record) command.entry(), circumstances.recordedAt());
    EntryRules.check(state, command.entry(), circumstances);
    IncidentEvent entry = complete(state, command, same);
    Contradictions.refuse(state.evolve(entry), entry);
    return List.of(entry);
  }

  /**
   * Whether the very entry stands already.
   *
   * @throws RefusedException if another one stands under its identifier
   */
  static boolean isRepeated(IncidentState state, IncidentEvent entry, SameText same) {
    IncidentEvent known = state.entry(entry.entry()).orElse(null);
    if (known == null) {
      return false;
    }
    // What a correction found there was not its writer's to say.
    IncidentEvent said =
        known instanceof EntryCorrected stands && entry instanceof EntryCorrected again
            ? again.after(stands.was())
            : entry;
    if (!new SameContent(same).of(known, said)) {
      throw RefusedException.of(IncidentRefusal.ENTRY_DIFFERS, entry.entry());
    }
    return true;
  }

  private static void checkTimes(Record entry, OffsetDateTime now) {
    for (RecordComponent component : Records.components(entry.getClass())) {
      if (Records.read(entry, component) instanceof OffsetDateTime time) {
        checkTime(time, component.getName(), now);
      }
    }
  }

  private static void checkTime(OffsetDateTime time, String field, OffsetDateTime now) {
    if (time.getYear() < FIRST_YEAR) {
      throw RefusedException.at("/" + field, IncidentRefusal.TOO_LONG_AGO, FIRST_YEAR);
    }
    boolean planned = field.equals("dueAt");
    if (!planned && time.isAfter(now.plus(Limits.CLOCKS_MAY_DIFFER))) {
      throw RefusedException.at(
          "/" + field, IncidentRefusal.IN_THE_FUTURE, Limits.CLOCKS_MAY_DIFFER.toMinutes());
    }
  }

  /** A correction keeps what it found. */
  private static IncidentEvent complete(
      IncidentState state, IncidentCommand command, SameText same) {
    if (!(command.entry() instanceof EntryCorrected correction)) {
      return command.entry();
    }
    IncidentEvent wrong = state.current(correction.corrects()).orElseThrow();
    RecordComponent field = Corrections.field(wrong, correction.field()).orElseThrow();
    EntryCorrected complete = correction.after(Corrections.standing(wrong, field));
    if (new SameContent(same).equal(complete.was(), complete.becomes())) {
      throw RefusedException.at("/value", IncidentRefusal.NOTHING_CORRECTED);
    }
    if (Corrections.read(complete.becomes(), field) instanceof OffsetDateTime time) {
      checkTime(time, "value", command.circumstances().recordedAt());
    }
    return complete;
  }
}
