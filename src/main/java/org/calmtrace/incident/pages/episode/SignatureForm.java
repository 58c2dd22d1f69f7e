package org.calmtrace.incident.pages.episode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.incident.events.OrderRecorded;
import org.calmtrace.incident.inputs.SignatureInput;
import org.calmtrace.incident.pages.form.Answers;
import org.calmtrace.incident.pages.form.Question;
import org.calmtrace.incident.pages.form.Question.Option;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.Right;
import org.calmtrace.staff.Member;
import org.calmtrace.staff.Staff;
import org.calmtrace.web.Formats;
import org.springframework.stereotype.Component;

/** Signs an order; the one that has waited longest comes first. */
@Component
class SignatureForm implements EpisodeForm {

  private final Staff staff;
  private final Formats formats;

  SignatureForm(Staff staff, Formats formats) {
    this.staff = staff;
    this.formats = formats;
  }

  @Override
  public String key() {
    return "signature";
  }

  @Override
  public List<Question> questions(Situation situation) {
    List<Option> orders = options(situation);
    if (orders.isEmpty()) {
      throw RefusedException.of(IncidentRefusal.ALREADY_SIGNED);
    }
    return List.of(
        Question.choice("order", "ask.signature.order", orders).must(),
        Question.when("ask.signature.when").initially(FirstAnswers.now(situation)),
        Question.text("note", "ask.note"));
  }

  /** Each by when it was given and who gave it. */
  private List<Option> options(Situation situation) {
    List<OrderRecorded> orders = situation.unsigned();
    Map<String, Member> members =
        staff.findAll(orders.stream().map(order -> order.orderedBy().toString()).toList());
    return orders.stream()
        .map(order -> new Option(order.entry().toString(), label(order, members, situation)))
        .toList();
  }

  private String label(OrderRecorded order, Map<String, Member> members, Situation situation) {
    String given = formats.time(order.occurredAt().atZoneSameInstant(situation.unit().zone()));
    Member member = members.get(order.orderedBy().toString());
    return member == null ? given : given + " · " + member.name();
  }

  @Override
  public SignatureInput input(Answers answers, Situation situation) {
    return new SignatureInput(
        situation.entry(), answers.moment("occurredAt"), answers.words("note"));
  }

  @Override
  public Map<String, EntryId> within(Answers answers, Situation situation) {
    return Map.of(
        "intervention", situation.interventionId(), "order", EntryId.parse(answers.text("order")));
  }

  @Override
  public Set<Right> rights() {
    return Set.of(Right.SIGN);
  }
}
