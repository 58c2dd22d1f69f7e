package org.calmtrace.incident.pages.ward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.platform.Code;

/**
 * What the form offers, the likeliest first.
 *
 * @param people of the unit
 * @param usual techniques that helped most on the unit
 * @param own those that helped the chosen person before
 */
record SettledChoices(List<Someone> people, List<Technique> usual, List<Technique> own) {

  /** So many stand before "all", which makes whole rows with it. */
  static final int FIRST = 7;

  private static final List<Antecedent> USUAL_ANTECEDENTS =
      List.of(
          Antecedent.NOISE_CROWDING,
          Antecedent.DENIAL_OF_REQUEST,
          Antecedent.DEMAND_TRANSITION,
          Antecedent.PEER_CONFLICT,
          Antecedent.WAITING,
          Antecedent.VISIT_PHONE_CALL,
          Antecedent.PAIN_PHYSICAL_NEED);

  /** Where the unit has no experience on record yet. */
  private static final List<Technique> USUAL_TECHNIQUES =
      List.of(
          Technique.MUSIC,
          Technique.WALK_OUTDOORS,
          Technique.GIVE_SPACE,
          Technique.ONE_SPEAKER,
          Technique.OFFER_CHOICES,
          Technique.QUIET_ROOM,
          Technique.COMFORT_NEEDS);

  SettledChoices {
    people = List.copyOf(people);
    usual = List.copyOf(usual);
    own = List.copyOf(own);
  }

  /**
   * A person as a choice.
   *
   * @param label initials, or the name where these do not tell two apart
   * @param recent whether something happened lately
   * @param ways codes of what helped before, the most helpful first
   */
  record Someone(String id, String label, boolean recent, List<String> ways) {

    Someone {
      ways = List.copyOf(ways);
    }
  }

  public boolean anyRecent() {
    return people.stream().anyMatch(Someone::recent);
  }

  public List<String> antecedents() {
    return codes(USUAL_ANTECEDENTS);
  }

  public List<String> otherAntecedents() {
    return rest(Antecedent.values(), USUAL_ANTECEDENTS);
  }

  public int antecedentCount() {
    return Antecedent.values().length;
  }

  /** The person's own ways, then what helps on the unit, then what usually does. */
  public List<String> techniques() {
    return codes(first());
  }

  public List<String> otherTechniques() {
    Set<Technique> shown = new LinkedHashSet<>(first());
    shown.add(Technique.OTHER);
    return rest(Technique.values(), shown);
  }

  /** All but the one that needs words. */
  public int techniqueCount() {
    return Technique.values().length - 1;
  }

  private List<Technique> first() {
    List<Technique> all = new ArrayList<>(own);
    all.addAll(usual);
    all.addAll(USUAL_TECHNIQUES);
    return all.stream().filter(it -> !it.needsWords()).distinct().limit(FIRST).toList();
  }

  /** Only ends without hands on. */
  public List<String> outcomes() {
    return codes(Arrays.stream(Outcome.values()).filter(Outcome::handsOff).toList());
  }

  private static List<String> codes(Collection<? extends Code> codes) {
    return codes.stream().map(Code::code).toList();
  }

  private static <C extends Code> List<String> rest(C[] all, Collection<C> shown) {
    return Stream.of(all).filter(code -> !shown.contains(code)).map(Code::code).toList();
  }
}
