package org.calmtrace.incident.pages.episode;

import static org.calmtrace.incident.codes.InterventionKind.CHEMICAL;
import static org.calmtrace.incident.codes.InterventionKind.MECHANICAL;
import static org.calmtrace.incident.codes.InterventionKind.PHYSICAL;
import static org.calmtrace.incident.codes.InterventionKind.SECLUSION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.Device;
import org.calmtrace.incident.codes.Door;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Monitoring;
import org.calmtrace.incident.codes.Position;
import org.calmtrace.incident.codes.Purpose;
import org.calmtrace.incident.codes.Reason;
import org.calmtrace.incident.codes.ReleaseCriterion;
import org.calmtrace.incident.codes.Route;
import org.calmtrace.incident.inputs.InterventionInput;
import org.calmtrace.incident.pages.form.Answers;
import org.calmtrace.incident.pages.form.Question;
import org.calmtrace.incident.pages.form.Question.Place;
import org.calmtrace.staff.Profession;
import org.calmtrace.staff.Staff;
import org.springframework.stereotype.Component;

/** A restraint or a seclusion began: what, when, why, who, and what will end it. */
@Component
class StartForm implements EpisodeForm {

  private static final Set<Profession> HANDS =
      Set.of(Profession.TECHNICIAN, Profession.NURSE, Profession.PHYSICIAN);

  private final Staff staff;

  StartForm(Staff staff) {
    this.staff = staff;
  }

  @Override
  public String key() {
    return "start";
  }

  @Override
  public List<Question> questions(Situation situation) {
    return List.of(
        Question.one("kind", "ask.start.kind", "intervention-kind", InterventionKind.class).must(),
        Question.when("ask.start.when"),
        Question.one("position", "field.position", "position", Position.class).onlyFor(PHYSICAL),
        Question.line("hold", "field.hold").onlyFor(PHYSICAL),
        Question.many("devices", "field.devices", "device", Device.class).onlyFor(MECHANICAL),
        Question.one("door", "field.door", "door", Door.class).onlyFor(SECLUSION),
        Question.line("room", "field.room").onlyFor(SECLUSION),
        Question.line("drug", "field.drug").onlyFor(CHEMICAL),
        Question.line("dose", "field.dose").onlyFor(CHEMICAL),
        Question.one("route", "field.route", "route", Route.class).onlyFor(CHEMICAL),
        Question.one("purpose", "ask.start.purpose", "purpose", Purpose.class).must(),
        Question.one("reason", "ask.start.reason", "reason", Reason.class),
        Question.team("staffInvolved", "ask.start.who", "staff-part", staff.of(HANDS)),
        Question.many(
            "releaseCriteria", "ask.start.ends", "release-criterion", ReleaseCriterion.class),
        Question.line("otherReleaseCriterion", "ask.start.ends-other"),
        Question.yes("criteriaExplained", "ask.criteria-explained"),
        Question.one("monitoring", "field.monitoring", "monitoring", Monitoring.class)
            .at(Place.MORE),
        Question.text("situation", "field.intervention-started.situation").at(Place.MORE),
        Question.text("alternatives", "ask.start.alternatives").at(Place.MORE),
        Question.text("leastRestrictive", "field.leastRestrictive").at(Place.MORE),
        Question.text("note", "ask.note"));
  }

  @Override
  public InterventionInput input(Answers answers, Situation situation) {
    return new InterventionInput(
        situation.entry(),
        answers.mustCode("kind", InterventionKind.class),
        answers.moment("occurredAt"),
        answers.mustCode("purpose", Purpose.class),
        answers.code("reason", Reason.class),
        null,
        answers.words("situation"),
        answers.words("alternatives"),
        null,
        answers.words("leastRestrictive"),
        null,
        answers.code("position", Position.class),
        answers.words("hold"),
        answers.codes("devices", Device.class),
        null,
        answers.involved("staffInvolved"),
        null,
        answers.words("drug"),
        answers.words("dose"),
        answers.code("route", Route.class),
        null,
        answers.words("room"),
        answers.code("door", Door.class),
        answers.code("monitoring", Monitoring.class),
        answers.codes("releaseCriteria", ReleaseCriterion.class),
        answers.words("otherReleaseCriterion"),
        answers.yes("criteriaExplained"),
        null,
        answers.words("note"));
  }

  /** It is what the others belong to. */
  @Override
  public Map<String, EntryId> within(Answers answers, Situation situation) {
    return Map.of();
  }
}
