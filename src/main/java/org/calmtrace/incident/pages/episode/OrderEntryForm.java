package org.calmtrace.incident.pages.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.OrderLimits;
import org.calmtrace.incident.codes.Credential;
import org.calmtrace.incident.codes.OrderForm;
import org.calmtrace.incident.codes.OrderKind;
import org.calmtrace.incident.events.OrderRecorded;
import org.calmtrace.incident.inputs.OrderInput;
import org.calmtrace.incident.pages.form.Answers;
import org.calmtrace.incident.pages.form.Question;
import org.calmtrace.incident.pages.form.Question.Place;
import org.calmtrace.staff.Profession;
import org.calmtrace.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An order, or the renewal of one: who gave it, how, and for how long. */
@Component
class OrderEntryForm implements EpisodeForm {

  /** Usual lengths, minutes; those that the law does not allow are not offered. */
  private static final List<Integer> USUAL = List.of(15, 30, 60, 120, 180, 240);

  private static final List<Credential> ORDERERS =
      List.of(
          Credential.PHYSICIAN,
          Credential.LICENSED_PRACTITIONER,
          Credential.PHYSICIAN_ASSISTANT,
          Credential.OTHER);

  private final Staff staff;

  OrderEntryForm(Staff staff) {
    this.staff = staff;
  }

  @Override
  public String key() {
    return "order";
  }

  @Override
  public List<Question> questions(Situation situation) {
    List<Question> questions = new ArrayList<>();
    questions.add(
        Question.staff("orderedBy", "ask.order.by", staff.of(Set.of(Profession.PHYSICIAN))).must());
    questions.add(Question.when("ask.order.when").initially(FirstAnswers.now(situation)));
    questions.add(Question.one("form", "ask.order.form", "order-form", OrderForm.class).must());
    questions.add(Question.yes("receivedBy", "ask.order.received"));
    questions.add(Question.minutes("maxMinutes", "ask.order.minutes", usual(situation)));
    questions.add(
        Question.one("kind", "ask.order.kind", "order-kind", OrderKind.class)
            .must()
            .initially(OrderKind.SINGLE));
    if (situation.newestOrder().isPresent()) {
      questions.add(Question.yes("renews", "ask.order.renews").initially("yes"));
    }
    questions.add(Question.yes("asGiven", "ask.order.as-given").at(Place.OFFERED));
    questions.add(
        Question.one("credential", "ask.order.credential", "credential", ORDERERS).at(Place.MORE));
    questions.add(Question.yes("staffConsulted", "ask.order.consulted").at(Place.MORE));
    questions.add(Question.text("releaseCriteria", "ask.order.criteria").at(Place.MORE));
    questions.add(Question.text("note", "ask.note"));
    return questions;
  }

  private static List<Integer> usual(Situation situation) {
    int most = most(situation);
    return USUAL.stream().filter(minutes -> minutes <= most).toList();
  }

  private static int most(Situation situation) {
    return OrderLimits.mostMinutes(
            situation.one().start(),
            situation.ageBand().orElse(null),
            situation.unit().facilityKind())
        .orElse(Integer.MAX_VALUE);
  }

  @Override
  public OrderInput input(Answers answers, Situation situation) {
    boolean renews = answers.yes("renews") != null;
    boolean received = answers.yes("receivedBy") != null;
    return new OrderInput(
        situation.entry(),
        answers.mustCode("kind", OrderKind.class),
        answers.moment("occurredAt"),
        answers.mustCode("form", OrderForm.class),
        answers.mustStaff("orderedBy"),
        answers.code("credential", Credential.class),
        received ? UUID.fromString(situation.writer().staffId()) : null,
        situation.one().start().kind(),
        answers.number("maxMinutes"),
        renews ? renewed(situation) : null,
        answers.words("releaseCriteria"),
        null,
        null,
        answers.yes("staffConsulted"),
        null,
        answers.yes("asGiven"),
        answers.words("note"));
  }

  /** When the same is sent again the newest order is this very one: the one before is meant. */
  private static @Nullable EntryId renewed(Situation situation) {
    return situation.one().orders().stream()
        .filter(order -> order.entry().equals(situation.entry()))
        .findFirst()
        .map(OrderRecorded::renews)
        .or(() -> situation.newestOrder().map(OrderRecorded::entry))
        .orElse(null);
  }
}
