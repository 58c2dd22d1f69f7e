package org.calmtrace.incident.register;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.calmtrace.incident.IncidentAccess;
import org.calmtrace.incident.IncidentSettings;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.ledger.Projections;
import org.calmtrace.platform.Code;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.input.InputErrors;
import org.calmtrace.platform.input.InputRefusal;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists incidents, newest first, a bounded part at a time. Of those that happened at one moment
 * (the hour and minute that people say), the one reported last comes first.
 */
@Component
public class Register {

  /** Name of the projection: what to wait for after a command. */
  public static final String NAME = "register";

  public static final int MOST = 200;
  public static final int USUAL = 50;

  /** Where all rows are wanted so many come at once: each part is a search of its own. */
  private static final int LARGE = 4000;

  /** Rows in one answer of the store. */
  private static final int BATCH = 1000;

  private static final Bson NEWEST_FIRST =
      Sorts.descending(RegisterDocument.HAPPENED, RegisterDocument.NUMBER);

  private final Projections projections;
  private final IncidentAccess access;
  private final IncidentSettings settings;

  Register(Projections projections, IncidentAccess access, IncidentSettings settings) {
    this.projections = projections;
    this.access = access;
    this.settings = settings;
  }

  /**
   * The part that follows {@code cursor}, of what this person may read.
   *
   * @param cursor {@link RegisterPage#next} of the part before; null for the first
   * @param limit 1 to {@link #MOST} rows
   */
  public RegisterPage page(
      RegisterQuery query, @Nullable String cursor, int limit, SignedIn person) {
    checkLimit(limit);
    return part(query, cursor, limit, person);
  }

  /** The same for those who want all rows: parts are large. */
  public RegisterPage largePart(RegisterQuery query, @Nullable String cursor, SignedIn person) {
    return part(query, cursor, LARGE, person);
  }

  private RegisterPage part(
      RegisterQuery query, @Nullable String cursor, int limit, SignedIn person) {
    access.mustRead(person);
    @Nullable RegisterCursor after = cursor == null ? null : parse(cursor);
    List<RegisterRow> rows = find(filter(query, units(query, person), after), limit + 1);
    if (rows.size() <= limit) {
      return new RegisterPage(rows, null);
    }
    List<RegisterRow> part = rows.subList(0, limit);
    return new RegisterPage(part, RegisterCursor.after(part.getLast()).toString());
  }

  /** How many there are of what this person may read. */
  public long count(RegisterQuery query, SignedIn person) {
    access.mustRead(person);
    return projections.collection(NAME).countDocuments(filter(query, units(query, person), null));
  }

  private List<RegisterRow> find(Bson filter, int limit) {
    return projections
        .collection(NAME)
        .find(filter)
        .sort(NEWEST_FIRST)
        .limit(limit)
        .batchSize(BATCH)
        .map(document -> RegisterDocument.row(document, settings))
        .into(new ArrayList<>());
  }

  /** Those asked for, each in scope, or all that are. */
  private Set<String> units(RegisterQuery query, SignedIn person) {
    if (query.units().isEmpty()) {
      return access.unitsInScope(person);
    }
    query.units().forEach(unit -> access.inScope(person, unit, "?unit"));
    return query.units();
  }

  private Bson filter(RegisterQuery query, Set<String> units, @Nullable RegisterCursor after) {
    List<Bson> all = new ArrayList<>();
    // One unit by equality: then the order comes from the index as well.
    all.add(
        units.size() == 1
            ? Filters.eq(RegisterDocument.UNIT, units.iterator().next())
            : Filters.in(RegisterDocument.UNIT, units));
    add(all, query.from(), from -> Filters.gte(RegisterDocument.HAPPENED, Date.from(from)));
    add(all, query.to(), to -> Filters.lt(RegisterDocument.HAPPENED, Date.from(to)));
    add(all, query.outcome(), how -> Filters.eq(RegisterDocument.OUTCOME, how.code()));
    all.add(
        query.state() == null
            ? Filters.ne(RegisterDocument.STATE, Stage.IN_ERROR.code())
            : Filters.eq(RegisterDocument.STATE, query.state().code()));
    add(all, query.kind(), kind -> Filters.eq(RegisterDocument.KINDS, kind.code()));
    add(all, query.technique(), way -> Filters.eq(RegisterDocument.TECHNIQUES, way.code()));
    add(all, query.late(), this::late);
    add(all, query.patient(), it -> Filters.eq(RegisterDocument.PATIENT, it));
    add(all, query.reporter(), it -> Filters.eq(RegisterDocument.REPORTER, it));
    add(all, query.handsOff(), Register::endedSo);
    add(all, after, Register::past);
    return Filters.and(all);
  }

  private static <T> void add(List<Bson> all, @Nullable T wanted, Function<T, Bson> condition) {
    if (wanted != null) {
      all.add(condition.apply(wanted));
    }
  }

  private static Bson endedSo(boolean handsOff) {
    return Filters.in(
        RegisterDocument.OUTCOME,
        Arrays.stream(Outcome.values())
            .filter(how -> how.handsOff() == handsOff)
            .map(Code::code)
            .toList());
  }

  private Bson late(boolean late) {
    long most = settings.lateAfter().toMillis();
    return late
        ? Filters.gt(RegisterDocument.DELAY, most)
        : Filters.lte(RegisterDocument.DELAY, most);
  }

  /**
   * The first condition can be answered from an index, the second tells rows of one moment apart.
   */
  private static Bson past(RegisterCursor cursor) {
    Date happened = Date.from(cursor.happened());
    return Filters.and(
        Filters.lte(RegisterDocument.HAPPENED, happened),
        Filters.or(
            Filters.lt(RegisterDocument.HAPPENED, happened),
            Filters.lt(RegisterDocument.NUMBER, cursor.number())));
  }

  private static RegisterCursor parse(String cursor) {
    return RegisterCursor.parse(cursor)
        .orElseThrow(() -> RefusedException.at("?after", RegisterRefusal.CURSOR_UNKNOWN));
  }

  private static void checkLimit(int limit) {
    InputErrors errors = new InputErrors();
    if (limit < 1 || limit > MOST) {
      errors.add("?limit", InputRefusal.OUT_OF_RANGE, 1, MOST);
    }
    errors.throwIfAny();
  }
}
