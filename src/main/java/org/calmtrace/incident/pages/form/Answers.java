package org.calmtrace.incident.pages.form;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.calmtrace.incident.codes.StaffInvolved;
import org.calmtrace.incident.codes.StaffPart;
import org.calmtrace.platform.Code;
import org.calmtrace.web.FormErrors.Fault;
import org.calmtrace.web.Posted;
import org.calmtrace.web.TimeField;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;

/** What a short form says: as it was sent, right or wrong, and as the input takes it. */
public final class Answers {

  /** So many members of a team can be named. */
  public static final int TEAM = 4;

  private final List<Question> questions;
  private final Posted posted;
  private final ZonedDateTime now;

  private Answers(List<Question> questions, Posted posted, ZonedDateTime now) {
    this.questions = List.copyOf(questions);
    this.posted = posted;
    this.now = now;
  }

  public static Answers read(List<Question> questions, Posted posted, ZonedDateTime now) {
    return new Answers(questions, posted, now);
  }

  /** As the form is first shown. */
  public static Answers first(List<Question> questions, ZonedDateTime now) {
    LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    for (Question question : questions) {
      if (!question.initial().isEmpty()) {
        fields.add(question.name(), question.initial());
      }
    }
    return new Answers(questions, new Posted(fields), now);
  }

  // --- As the page shows them

  public String text(String name) {
    return posted.text(name);
  }

  public List<String> all(String name) {
    return posted.all(name);
  }

  /** On a page that is made now. */
  public TimeField time(String name) {
    return TimeField.read(posted, name).on(now);
  }

  /** Rows of a team: the fields of each begin with its name and number. */
  public List<String> team(String name) {
    return IntStream.rangeClosed(1, TEAM).mapToObj(row -> name + "-" + row).toList();
  }

  // --- What is to be put right

  /** In the order of the form. */
  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    for (Question question : questions) {
      if (isRelevant(question)) {
        fault(question, faults);
      }
    }
    return faults;
  }

  private void fault(Question question, List<Fault> faults) {
    String name = question.name();
    switch (question.kind()) {
      case WHEN -> timeFault(question, faults);
      case MINUTES, NUMBER -> {
        if (!typed(name).isEmpty() && whole(typed(name)) == null) {
          faults.add(Fault.of(name, "ask.number.error"));
        } else if (question.needed() && typed(name).isEmpty()) {
          faults.add(Fault.of(name, question.missing()));
        }
      }
      case ONE, NAMED -> {
        String chosen = posted.text(name);
        if (chosen.isEmpty() ? question.needed() : !question.offers(chosen)) {
          faults.add(Fault.of(name, question.missing()));
        }
      }
      case MANY, MEMBERS, TEAM, YES, LINE, TEXT -> {
        if (question.needed() && posted.text(name).isEmpty()) {
          faults.add(Fault.of(name, question.missing()));
        }
      }
    }
  }

  private void timeFault(Question question, List<Fault> faults) {
    said(question.name()).fault(question.name(), question.missing()).ifPresent(faults::add);
  }

  private SaidTime said(String name) {
    return SaidTime.of(TimeField.read(posted, name), now.getZone(), now.toOffsetDateTime());
  }

  private boolean isRelevant(Question question) {
    Question.Only only = question.only();
    return only.answers().isEmpty() || only.answers().contains(posted.text(only.question()));
  }

  private boolean isAsked(String name) {
    return questions.stream().anyMatch(it -> it.name().equals(name) && isRelevant(it));
  }

  // --- As an input takes them; what is not relevant was not said

  /** Of a question that must be answered. */
  public OffsetDateTime moment(String name) {
    return Objects.requireNonNull(said(name).moment(), name);
  }

  public <C extends Enum<C> & Code> @Nullable C code(String name, Class<C> vocabulary) {
    return isAsked(name) ? Code.parse(vocabulary, posted.text(name)).orElse(null) : null;
  }

  /** Of a question that must be answered. */
  public <C extends Enum<C> & Code> C mustCode(String name, Class<C> vocabulary) {
    return Code.parse(vocabulary, posted.text(name)).orElseThrow();
  }

  public <C extends Enum<C> & Code> List<C> codes(String name, Class<C> vocabulary) {
    return isAsked(name)
        ? posted.all(name).stream().flatMap(it -> Code.parse(vocabulary, it).stream()).toList()
        : List.of();
  }

  public @Nullable String words(String name) {
    return isAsked(name) && !posted.text(name).isEmpty() ? posted.text(name) : null;
  }

  /** A box that is not ticked says nothing: nobody denied it. */
  public @Nullable Boolean yes(String name) {
    return isAsked(name) && posted.has(name) ? Boolean.TRUE : null;
  }

  public @Nullable Integer number(String name) {
    return isAsked(name) ? whole(typed(name)) : null;
  }

  public @Nullable UUID staff(String name) {
    return isAsked(name) ? uuid(posted.text(name)) : null;
  }

  /** Of a question that must be answered. */
  public UUID mustStaff(String name) {
    return Objects.requireNonNull(uuid(posted.text(name)));
  }

  /** Those who are named and were offered. */
  public List<UUID> members(String name) {
    return questions.stream()
        .filter(it -> it.name().equals(name) && isRelevant(it))
        .flatMap(it -> posted.all(name).stream().filter(it::offers))
        .distinct()
        .map(UUID::fromString)
        .toList();
  }

  /** A row without a name is empty; one without a part took another. */
  public List<StaffInvolved> involved(String name) {
    List<StaffInvolved> involved = new ArrayList<>();
    for (String row : team(name)) {
      UUID who = uuid(posted.text(row));
      if (who != null && involved.stream().noneMatch(it -> it.staff().equals(who))) {
        StaffPart part =
            Code.parse(StaffPart.class, posted.text(row + "-part")).orElse(StaffPart.OTHER);
        involved.add(new StaffInvolved(who, part));
      }
    }
    return involved;
  }

  /** A number of one's own goes before a usual one. */
  private String typed(String name) {
    String own = posted.text(name + "-other");
    return own.isEmpty() ? posted.text(name) : own;
  }

  private static @Nullable Integer whole(String text) {
    return text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }
}
