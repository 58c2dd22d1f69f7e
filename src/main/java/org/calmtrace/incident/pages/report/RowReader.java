package org.calmtrace.incident.pages.report;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.Harm;
import org.calmtrace.incident.codes.InjuredPerson;
import org.calmtrace.incident.codes.InjuryType;
import org.calmtrace.incident.codes.NotifyMethod;
import org.calmtrace.incident.codes.Party;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.codes.Topic;
import org.calmtrace.incident.codes.Treatment;
import org.calmtrace.incident.inputs.AttemptInput;
import org.calmtrace.incident.inputs.InjuryInput;
import org.calmtrace.incident.inputs.NotificationInput;
import org.calmtrace.incident.pages.report.FieldReader.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a report says several of. One that is done with is mended by taking it up again: it
 * has one place for all that is wrong with it.
 */
final class RowReader {

  private static final Map<String, String> NAMES =
      Map.of("otherTechnique", "other", "personReached", "name");

  private final FieldReader fields;

  RowReader(FieldReader fields) {
    this.fields = fields;
  }

  <R extends Repeated.Row, I> List<I> all(
      Rows rows, Repeated<R> form, BiFunction<R, Place, @Nullable I> reader) {
    List<I> read = new ArrayList<>();
    for (R row : form.said()) {
      I input = reader.apply(row, row == form.open() ? atHand(rows) : place(rows.id()));
      if (input != null) {
        read.add(input);
      }
    }
    return read;
  }

  /** Where the fields of the row at hand stand. */
  static Place atHand(Rows rows) {
    return place(rows.atHand().replace('.', '-'));
  }

  private static Place place(String prefix) {
    return new Place(prefix, NAMES);
  }

  @Nullable AttemptInput attempt(AttemptForm row, Place place) {
    Technique technique =
        fields.code(
            Technique.class, row.technique(), place.id("technique"), "report.error.technique");
    if (technique != null && technique.needsWords() && row.otherTechnique().isEmpty()) {
      fields.fault(place.id("other"), "report.error.other-technique");
    }
    OffsetDateTime when = fields.time(row.when(), place.id("when"), "report.error.tried-when");
    Response response =
        fields.code(Response.class, row.response(), place.id("response"), "report.error.response");
    if (technique == null || when == null || response == null) {
      return null;
    }
    return fields.checked(
        new AttemptInput(
            EntryId.parse(row.id()),
            technique,
            technique.needsWords() ? row.otherTechnique() : null,
            when,
            response,
            row.inSafetyPlan() ? Boolean.TRUE : null,
            row.note(),
            null,
            null),
        place);
  }

  @Nullable InjuryInput injury(InjuryForm row, Place place) {
    InjuredPerson who =
        fields.code(InjuredPerson.class, row.who(), place.id("who"), "report.error.hurt-who");
    InjuryType type =
        fields.code(InjuryType.class, row.type(), place.id("type"), "report.error.hurt-type");
    Harm harm = fields.code(Harm.class, row.harm(), place.id("harm"), "report.error.hurt-harm");
    OffsetDateTime when = fields.time(row.when(), place.id("when"), "report.error.hurt-when");
    if (who == null || type == null || harm == null || when == null) {
      return null;
    }
    return fields.checked(
        new InjuryInput(
            EntryId.parse(row.id()),
            who,
            null,
            when,
            null,
            null,
            type,
            harm,
            null,
            FieldReader.code(Treatment.class, row.treatment()),
            null,
            null,
            null,
            row.note()),
        place);
  }

  /**
   * @param intervention what was told of, if hands were used: that is what has to be told
   */
  @Nullable NotificationInput notice(NoticeForm row, Place place, @Nullable EntryId intervention) {
    Party party = fields.code(Party.class, row.party(), place.id("party"), "report.error.told-who");
    NotifyMethod method =
        fields.code(NotifyMethod.class, row.method(), place.id("method"), "report.error.told-how");
    OffsetDateTime when = fields.time(row.when(), place.id("when"), "report.error.told-when");
    if (row.reached().isEmpty()) {
      fields.fault(place.id("reached"), "report.error.told-reached");
    }
    if (party == null || method == null || when == null || row.reached().isEmpty()) {
      return null;
    }
    return fields.checked(
        new NotificationInput(
            EntryId.parse(row.id()),
            intervention == null ? Topic.INCIDENT : Topic.INTERVENTION,
            party,
            when,
            intervention,
            method,
            row.reached().equals("yes"),
            row.name(),
            null,
            null),
        place);
  }
}
