package org.calmtrace.incident.queue;

import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.incident.board.Duties;
import org.calmtrace.incident.board.Duty;
import org.calmtrace.incident.codes.DutyKind;
import org.calmtrace.ledger.Projections;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.Right;
import org.calmtrace.security.SecurityRefusal;
import org.calmtrace.security.SignedIn;
import org.springframework.stereotype.Component;

/** Reads which incidents need a person, for those who review. */
@Component
public class Queue {

  /** Name of the projection: what to wait for after a command. */
  public static final String NAME = "queue";

  /** Nobody works through more than this in one go; what is due first is among them. */
  static final int MOST = 500;

  private final Projections projections;
  private final IncidentStreams streams;
  private final Units units;
  private final List<Duties> duties;
  private final Clock clock;

  Queue(
      Projections projections,
      IncidentStreams streams,
      Units units,
      List<Duties> duties,
      Clock clock) {
    this.projections = projections;
    this.streams = streams;
    this.units = units;
    this.duties = List.copyOf(duties);
    this.clock = clock;
  }

  /**
   * What needs somebody now.
   *
   * @param rows what is due first comes first
   * @param complete false if there are more than are answered
   */
  public record Waiting(List<QueueRow> rows, boolean complete) {}

  /** For one who reviews, in their scope. */
  public Waiting read(SignedIn person) {
    if (!person.has(Right.REVIEW)) {
      throw RefusedException.of(SecurityRefusal.ROLE_MAY_NOT_READ);
    }
    Map<String, Unit> scope =
        units.all().stream()
            .filter(unit -> person.scope().holds(unit.facilityId(), unit.id()))
            .collect(Collectors.toMap(Unit::id, Function.identity()));
    Instant now = clock.instant();
    List<BsonDocument> found =
        projections
            .collection(NAME)
            .find(QueueDocument.needed(scope.keySet(), now))
            .sort(Sorts.ascending(QueueDocument.DUE, "_id"))
            .limit(MOST + 1)
            .into(new ArrayList<>());
    List<QueueRow> rows =
        found.stream()
            .limit(MOST)
            .map(document -> row(document, scope, now))
            .filter(row -> !row.needs().isEmpty())
            .sorted(QueueRow.NEXT_FIRST)
            .toList();
    return new Waiting(rows, found.size() <= MOST);
  }

  private QueueRow row(BsonDocument document, Map<String, Unit> scope, Instant now) {
    Unit unit = scope.get(document.getString(QueueDocument.UNIT).getValue());
    if (unit == null) {
      throw new IllegalStateException("The store answered what was not asked");
    }
    QueueRow row = QueueDocument.row(document, unit.facilityKind());
    Stream<Need> due =
        document.getBoolean(QueueDocument.RUNNING).getValue()
            ? running(row, unit, now)
            : row.needs().stream();
    return row.withNeeds(due.filter(need -> need.counts(now)).toList());
  }

  /** While an intervention runs, what is due is worked out for this moment, as on the board. */
  private Stream<Need> running(QueueRow row, Unit unit, Instant now) {
    IncidentState state = streams.get(row.incidentId()).state();
    Stream<Need> due =
        duties.stream().flatMap(rules -> rules.of(state, unit, now).stream()).map(Queue::need);
    return Stream.concat(
        due, row.needs().stream().filter(need -> need.reason().group() != QueueReason.Group.DUE));
  }

  private static Need need(Duty duty) {
    return Need.of(reason(duty.kind()), duty.from(), duty.citation()).due(duty.dueAt());
  }

  private static QueueReason reason(DutyKind kind) {
    return switch (kind) {
      case CHECK -> QueueReason.CHECK;
      case ORDER -> QueueReason.ORDER;
      case ORDER_EXPIRY -> QueueReason.ORDER_EXPIRY;
      case ONE_HOUR_EVALUATION -> QueueReason.ONE_HOUR_EVALUATION;
    };
  }
}
