package org.calmtrace.incident.pages.report;

import java.util.Arrays;
import java.util.List;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.EndReason;
import org.calmtrace.incident.codes.Harm;
import org.calmtrace.incident.codes.InjuredPerson;
import org.calmtrace.incident.codes.InjuryType;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.NotifyMethod;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Party;
import org.calmtrace.incident.codes.Position;
import org.calmtrace.incident.codes.Purpose;
import org.calmtrace.incident.codes.Reason;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.codes.Treatment;
import org.calmtrace.platform.Code;

/**
 * What the report form offers. Of long vocabularies the usual ones come first, the others one tap
 * away.
 *
 * @param wards the reporter's units with their people
 */
record ReportChoices(List<Ward> wards) {

  private static final List<Antecedent> USUAL_ANTECEDENTS =
      List.of(
          Antecedent.NOISE_CROWDING,
          Antecedent.DENIAL_OF_REQUEST,
          Antecedent.DEMAND_TRANSITION,
          Antecedent.PEER_CONFLICT,
          Antecedent.WAITING,
          Antecedent.VISIT_PHONE_CALL,
          Antecedent.PAIN_PHYSICAL_NEED);

  private static final List<Technique> USUAL_TECHNIQUES =
      List.of(
          Technique.OFFER_CHOICES,
          Technique.GIVE_SPACE,
          Technique.ACTIVE_LISTENING,
          Technique.ONE_SPEAKER,
          Technique.QUIET_ROOM,
          Technique.WALK_OUTDOORS,
          Technique.COMFORT_NEEDS);

  private static final List<Reason> USUAL_REASONS =
      List.of(
          Reason.VIOLENCE_TO_OTHERS,
          Reason.SELF_HARM,
          Reason.ACCIDENTAL_INJURY,
          Reason.DANGEROUS,
          Reason.ABSCONDING);

  private static final List<InjuryType> USUAL_INJURIES =
      List.of(
          InjuryType.BRUISE,
          InjuryType.ABRASION,
          InjuryType.BITE,
          InjuryType.CUT,
          InjuryType.SPRAIN,
          InjuryType.BREATHING,
          InjuryType.PSYCHOLOGICAL);

  private static final List<Party> USUAL_PARTIES =
      List.of(
          Party.ATTENDING, Party.SUPERVISOR, Party.GUARDIAN, Party.TEAM_PHYSICIAN, Party.POLICE);

  ReportChoices {
    wards = List.copyOf(wards);
  }

  /** A unit and the people on it. */
  record Ward(String name, List<Someone> people) {}

  /** A person as a choice: initials and age, or the name where these do not tell two apart. */
  record Someone(String id, String label) {}

  public Vocabulary antecedents() {
    return Vocabulary.of(USUAL_ANTECEDENTS, Antecedent.values());
  }

  public Vocabulary techniques() {
    return Vocabulary.of(USUAL_TECHNIQUES, Technique.values());
  }

  public List<String> behaviours() {
    return Code.all(Behaviour.class);
  }

  public List<String> intensities() {
    return List.of("0", "1", "2", "3", "4");
  }

  public List<String> responses() {
    return Code.all(Response.class);
  }

  public List<String> outcomes() {
    return Code.all(Outcome.class);
  }

  /** That it goes on: without hands, or with. */
  public List<String> notOver() {
    return List.of(EndForm.RUNNING, EndForm.NOT_OVER);
  }

  public List<String> yesNo() {
    return List.of("yes", "no");
  }

  public List<String> kinds() {
    return Code.all(InterventionKind.class);
  }

  public List<String> positions() {
    return Code.all(Position.class);
  }

  public List<String> purposes() {
    return Code.all(Purpose.class);
  }

  public Vocabulary reasons() {
    return Vocabulary.of(USUAL_REASONS, Reason.values());
  }

  public List<String> endReasons() {
    return Code.all(EndReason.class);
  }

  public List<String> injured() {
    return Code.all(InjuredPerson.class);
  }

  public Vocabulary injuries() {
    return Vocabulary.of(USUAL_INJURIES, InjuryType.values());
  }

  public List<String> harms() {
    return Code.all(Harm.class);
  }

  public List<String> treatments() {
    return Code.all(Treatment.class);
  }

  public Vocabulary parties() {
    return Vocabulary.of(USUAL_PARTIES, Party.values());
  }

  public List<String> methods() {
    return Code.all(NotifyMethod.class);
  }

  /** Codes: the usual ones and the rest. */
  record Vocabulary(List<String> usual, List<String> rest) {

    private static <C extends Enum<C> & Code> Vocabulary of(List<C> usual, C[] all) {
      return new Vocabulary(
          usual.stream().map(Code::code).toList(),
          Arrays.stream(all).filter(code -> !usual.contains(code)).map(Code::code).toList());
    }

    public int size() {
      return usual.size() + rest.size();
    }

    /** Whether one of {@code chosen} is among the rest: then the rest is shown at once. */
    public boolean restHas(List<String> chosen) {
      return chosen.stream().anyMatch(rest::contains);
    }

    public boolean restHas(String chosen) {
      return rest.contains(chosen);
    }
  }
}
