package org.calmtrace.incident.pages;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.calmtrace.care.People;
import org.calmtrace.care.Person;
import org.calmtrace.incident.IncidentAccess;
import org.calmtrace.security.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes who somebody is, as far as the reader may know: {@code J. A., 11}. */
@Component
public class PersonLabels {

  private final People people;
  private final IncidentAccess access;
  private final MessageSource messages;

  PersonLabels(People people, IncidentAccess access, MessageSource messages) {
    this.people = people;
    this.access = access;
    this.messages = messages;
  }

  /** Initials and completed years on that day; a birth date that lies after it says no age. */
  public static String of(Person person, LocalDate day) {
    return person.birthDate().isAfter(day)
        ? person.initials()
        : person.initials() + ", " + person.ageOn(day);
  }

  /** For a reader who may not know, nobody is looked up. */
  public Labels forReader(SignedIn reader, Collection<String> patients) {
    boolean opened = access.readsText(reader);
    return new Labels(opened, opened ? people.findAll(patients) : Map.of());
  }

  /** The people of one page. */
  public final class Labels {

    private final boolean opened;
    private final Map<String, Person> found;

    private Labels(boolean opened, Map<String, Person> found) {
      this.opened = opened;
      this.found = found;
    }

    /** As they were on that day. */
    public String of(String patient, LocalDate day) {
      Person person = found.get(patient);
      if (person != null) {
        return PersonLabels.of(person, day);
      }
      String why = opened ? "person.unknown" : "person.withheld";
      return messages.getMessage(why, null, LocaleContextHolder.getLocale());
    }
  }
}
