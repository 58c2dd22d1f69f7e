package org.calmtrace.care.directory;

import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.calmtrace.care.Person;
import org.calmtrace.care.events.PatientAdmitted;
import org.calmtrace.care.events.PatientRegistered;
import org.calmtrace.ledger.RecordedEvent;
import org.calmtrace.vault.ProtectedText;

/** A person as the projection keeps them: sealed, under their identifier. */
record PersonDocument(
    String id, ProtectedText name, ProtectedText initials, ProtectedText birthDate, String unit) {

  static final String POSITION = "pos";
  static final String UNIT = "unit";

  static final String SINCE = "since";

  private static final String NAME = "name";
  private static final String INITIALS = "initials";
  private static final String BIRTH_DATE = "birthDate";

  static Bson registered(PatientRegistered event, RecordedEvent<?> recorded) {
    return Updates.combine(
        Updates.setOnInsert(POSITION, recorded.position()),
        Updates.setOnInsert(NAME, event.name().sealed()),
        Updates.setOnInsert(INITIALS, event.initials().sealed()),
        Updates.setOnInsert(BIRTH_DATE, event.birthDate().sealed()));
  }

  static Bson admitted(PatientAdmitted event, RecordedEvent<?> recorded) {
    return Updates.combine(
        Updates.set(POSITION, recorded.position()),
        Updates.set(UNIT, event.unit()),
        Updates.set(SINCE, Date.from(event.occurredAt().toInstant())));
  }

  /** Empty for somebody who is known but not in care. */
  static Optional<PersonDocument> read(BsonDocument document) {
    if (!document.containsKey(UNIT)) {
      return Optional.empty();
    }
    String id = document.getString("_id").getValue();
    return Optional.of(
        new PersonDocument(
            id,
            sealed(id, document, NAME),
            sealed(id, document, INITIALS),
            sealed(id, document, BIRTH_DATE),
            document.getString(UNIT).getValue()));
  }

  List<ProtectedText> texts() {
    return List.of(name, initials, birthDate);
  }

  /** The person in the words that were opened; empty if their key is gone. */
  Optional<Person> opened(Map<ProtectedText, String> words) {
    String itsName = words.get(name);
    String itsInitials = words.get(initials);
    String born = words.get(birthDate);
    return itsName == null || itsInitials == null || born == null
        ? Optional.empty()
        : Optional.of(new Person(id, itsName, itsInitials, LocalDate.parse(born), unit));
  }

  private static ProtectedText sealed(String id, BsonDocument document, String field) {
    return new ProtectedText(id, document.getString(field).getValue());
  }
}
