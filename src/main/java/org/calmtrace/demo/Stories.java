package org.calmtrace.demo;

import static org.calmtrace.demo.DemoPlaces.CEDAR;
import static org.calmtrace.demo.DemoPlaces.JUNIPER;
import static org.calmtrace.demo.DemoPlaces.LANTERN;
import static org.calmtrace.demo.DemoPlaces.ROWAN;
import static org.calmtrace.demo.DemoStaff.IVY;
import static org.calmtrace.demo.DemoStaff.JO;
import static org.calmtrace.demo.DemoStaff.LENA;
import static org.calmtrace.demo.DemoStaff.MARIA;
import static org.calmtrace.demo.DemoStaff.NORA;
import static org.calmtrace.demo.DemoStaff.SAM;
import static org.calmtrace.demo.DemoStaff.TESS;
import static org.calmtrace.incident.codes.Antecedent.BAD_NEWS;
import static org.calmtrace.incident.codes.Antecedent.BOREDOM;
import static org.calmtrace.incident.codes.Antecedent.DEMAND_TRANSITION;
import static org.calmtrace.incident.codes.Antecedent.DENIAL_OF_REQUEST;
import static org.calmtrace.incident.codes.Antecedent.HALLUCINATION_DELUSION;
import static org.calmtrace.incident.codes.Antecedent.HUNGER_FATIGUE;
import static org.calmtrace.incident.codes.Antecedent.LIMIT_SET;
import static org.calmtrace.incident.codes.Antecedent.MEDICATION_REFUSAL_CHANGE;
import static org.calmtrace.incident.codes.Antecedent.NOISE_CROWDING;
import static org.calmtrace.incident.codes.Antecedent.PAIN_PHYSICAL_NEED;
import static org.calmtrace.incident.codes.Antecedent.PEER_CONFLICT;
import static org.calmtrace.incident.codes.Antecedent.STAFF_SHIFT_CHANGE;
import static org.calmtrace.incident.codes.Antecedent.TRAUMA_REMINDER;
import static org.calmtrace.incident.codes.Antecedent.VISIT_PHONE_CALL;
import static org.calmtrace.incident.codes.Antecedent.WAITING;
import static org.calmtrace.incident.codes.Behaviour.AGITATION;
import static org.calmtrace.incident.codes.Behaviour.BARRICADE;
import static org.calmtrace.incident.codes.Behaviour.ELOPEMENT;
import static org.calmtrace.incident.codes.Behaviour.PHYSICAL_AGGRESSION;
import static org.calmtrace.incident.codes.Behaviour.PROPERTY_DAMAGE;
import static org.calmtrace.incident.codes.Behaviour.SELF_HARM;
import static org.calmtrace.incident.codes.Behaviour.THREAT;
import static org.calmtrace.incident.codes.Behaviour.VERBAL_ABUSE;
import static org.calmtrace.incident.codes.Outcome.PHYSICAL_RESTRAINT;
import static org.calmtrace.incident.codes.Outcome.RESOLVED_SPACE;
import static org.calmtrace.incident.codes.Outcome.RESOLVED_VERBALLY;
import static org.calmtrace.incident.codes.Outcome.RESOLVED_VOLUNTARY_PRN;
import static org.calmtrace.incident.codes.Outcome.SECLUSION;
import static org.calmtrace.incident.codes.Response.CALMED;
import static org.calmtrace.incident.codes.Response.NONE;
import static org.calmtrace.incident.codes.Response.PARTIAL;
import static org.calmtrace.incident.codes.Response.WORSENED;
import static org.calmtrace.incident.codes.Technique.ACTIVE_LISTENING;
import static org.calmtrace.incident.codes.Technique.BREATHING_GROUNDING;
import static org.calmtrace.incident.codes.Technique.CLEAR_LIMITS;
import static org.calmtrace.incident.codes.Technique.COMFORT_NEEDS;
import static org.calmtrace.incident.codes.Technique.DISTRACT_HOBBY;
import static org.calmtrace.incident.codes.Technique.FAMILY_CONTACT;
import static org.calmtrace.incident.codes.Technique.GIVE_SPACE;
import static org.calmtrace.incident.codes.Technique.MUSIC;
import static org.calmtrace.incident.codes.Technique.OFFER_CHOICES;
import static org.calmtrace.incident.codes.Technique.ONE_SPEAKER;
import static org.calmtrace.incident.codes.Technique.ONE_TO_ONE;
import static org.calmtrace.incident.codes.Technique.PREFERRED_STAFF;
import static org.calmtrace.incident.codes.Technique.QUIET_ROOM;
import static org.calmtrace.incident.codes.Technique.REDUCE_DEMAND;
import static org.calmtrace.incident.codes.Technique.REMOVE_AUDIENCE;
import static org.calmtrace.incident.codes.Technique.SAFETY_PLAN;
import static org.calmtrace.incident.codes.Technique.SIMPLE_CONCISE;
import static org.calmtrace.incident.codes.Technique.TRAUMA_INFORMED;
import static org.calmtrace.incident.codes.Technique.VALIDATE_FEELINGS;
import static org.calmtrace.incident.codes.Technique.VOLUNTARY_PRN;
import static org.calmtrace.incident.codes.Technique.WALK_OUTDOORS;

import java.util.List;

/** The last days before the sowing, as the people of the wards wrote them down; all invented. */
final class Stories {

  private Stories() {}

  static List<Story> all() {
    return List.of(
        Story.of(ROWAN, "P. G.", IVY)
            .on(8, "19:37", 22)
            .setOffBy(STAFF_SHIFT_CHANGE, WAITING)
            .showing(1, VERBAL_ABUSE)
            .told(
                "nurses’ station",
                "Waited through the whole handover to ask one thing. Then she stopped asking nicely.")
            .tried(
                3,
                PREFERRED_STAFF,
                CALMED,
                "Alex came out of handover for her. Two minutes was all it took.")
            .ended(8, RESOLVED_VERBALLY, null),
        Story.of(CEDAR, "E. F.", TESS)
            .on(7, "16:02", 47)
            .lateBecause("I stayed with him until the doctor came, then there were two admissions.")
            .setOffBy(DENIAL_OF_REQUEST, VISIT_PHONE_CALL)
            .showing(3, PROPERTY_DAMAGE, PHYSICAL_AGGRESSION)
            .told(
                "phones, then quiet room 1",
                "Refused a phone call, then hit the door, then Jo’s arm.")
            .tried(
                -4,
                OFFER_CHOICES,
                NONE,
                "“Quiet room or your room, and I’ll ask again about the call at five.” He laughed at me.")
            .tried(
                -2,
                PREFERRED_STAFF,
                PARTIAL,
                "Maria sat on the floor by the phone with him. It held about three minutes.")
            .ended(2, SECLUSION, "Nora took over from here."),
        Story.of(LANTERN, "J. M.", LENA)
            .on(6, "21:15", 10)
            .setOffBy(BAD_NEWS)
            .showing(2, BARRICADE, AGITATION)
            .told(
                "his room",
                "Court date moved again. Pushed the dresser against the door and turned the music up.")
            .tried(
                5,
                GIVE_SPACE,
                PARTIAL,
                "Sat in the hall. Told him I was there and wasn’t going anywhere.")
            .triedByPlan(30, FAMILY_CONTACT, CALMED, "His aunt, on my phone, under the door.")
            .ended(55, RESOLVED_VERBALLY, "He moved the dresser back himself."),
        Story.of(CEDAR, "B. J.", SAM)
            .on(5, "22:10", 1135)
            .lateBecause("Night was short two people. Wrote it the next day from my notes.")
            .setOffBy(BOREDOM, LIMIT_SET)
            .showing(1, VERBAL_ABUSE)
            .told(
                "day room",
                "Wanted the TV on after ten. Called me some things. Fair enough, it was a good game.")
            .tried(4, DISTRACT_HOBBY, PARTIAL, "Cards.")
            .tried(10, GIVE_SPACE, CALMED, null)
            .ended(25, RESOLVED_SPACE, null),
        Story.of(CEDAR, "S. V.", TESS)
            .on(4, "12:20", 31)
            .setOffBy(NOISE_CROWDING, PEER_CONFLICT)
            .showing(3, AGITATION, SELF_HARM)
            .told(
                "dining room",
                "Too loud at lunch, all 14 at once. Somebody laughed and she thought it was about her. Started hitting her head on the wall. Held standing, Jo and me, four minutes.")
            .triedByPlan(1, REMOVE_AUDIENCE, NONE, "Cleared the two tables near her.")
            .tried(2, SIMPLE_CONCISE, WORSENED, "I talked too much.")
            .ended(3, PHYSICAL_RESTRAINT, "Let go 12:27. She asked for ice and got it."),
        Story.of(ROWAN, "L. F.", NORA)
            .on(3, "06:40", 15)
            .setOffBy(PAIN_PHYSICAL_NEED)
            .showing(1, AGITATION)
            .told(null, "Tooth. Up since four with it, nobody had asked.")
            .tried(
                2, COMFORT_NEEDS, CALMED, "Paracetamol and a cold flannel. Dentist rung at eight.")
            .ended(40, RESOLVED_VERBALLY, null),
        Story.of(JUNIPER, "I. S.", IVY)
            .on(3, "14:05", 18)
            .setOffBy(HALLUCINATION_DELUSION)
            .showing(2, THREAT, AGITATION)
            .told(
                "corridor by room 4",
                "Shouting at the vent. Told us to get out before it came down.")
            .tried(2, ONE_SPEAKER, PARTIAL, "Only me. Everyone else back.")
            .tried(6, VALIDATE_FEELINGS, PARTIAL, null)
            .tried(9, VOLUNTARY_PRN, CALMED, "He asked for it.")
            .ended(35, RESOLVED_VOLUNTARY_PRN, null),
        Story.of(ROWAN, "A. N.", NORA)
            .on(2, "08:40", 9)
            .setOffBy(MEDICATION_REFUSAL_CHANGE)
            .showing(3, THREAT, PHYSICAL_AGGRESSION)
            .told(
                "medication window",
                "New tablet, different colour. Nobody had told her it was changing. Cup thrown, then her fist.")
            .tried(1, ACTIVE_LISTENING, NONE, null)
            .tried(3, TRAUMA_INFORMED, PARTIAL, "Said we should have told her. She heard that.")
            .tried(5, QUIET_ROOM, WORSENED, "Offered with the door open. She took it as a threat.")
            .ended(7, SECLUSION, "Pat Moreno on the unit at 08:49."),
        Story.of(CEDAR, "C. H.", MARIA)
            .on(1, "08:55", 12)
            .setOffBy(HUNGER_FATIGUE, WAITING)
            .showing(1, AGITATION)
            .told("breakfast queue", null)
            .triedByPlan(
                2,
                COMFORT_NEEDS,
                CALMED,
                "Breakfast early, no queue. It is in his plan and it works.")
            .ended(10, RESOLVED_VERBALLY, null),
        Story.of(CEDAR, "J. A.", TESS)
            .on(1, "10:12", 20)
            .setOffBy(DEMAND_TRANSITION)
            .showing(2, ELOPEMENT)
            .told("school room door", "Wouldn’t come in from the yard, then made for the gate.")
            .tried(1, WALK_OUTDOORS, PARTIAL, "Walked along. Didn’t say school once.")
            .tried(9, OFFER_CHOICES, CALMED, "Which table, and who sits next to her.")
            .ended(14, RESOLVED_SPACE, "Back in by half past, reading."),
        Story.of(ROWAN, "F. A.", JO)
            .on(1, "17:30", 95)
            .lateBecause("Dinner, then visiting.")
            .setOffBy(VISIT_PHONE_CALL, BAD_NEWS)
            .showing(2, VERBAL_ABUSE, PROPERTY_DAMAGE)
            .told(
                "visitors’ room",
                "Brother didn’t come. Second week running. One chair over, legs off it.")
            .tried(2, REDUCE_DEMAND, PARTIAL, "No group tonight, said it straight away.")
            .tried(6, CLEAR_LIMITS, NONE, null)
            .triedByPlan(12, MUSIC, CALMED, null)
            .ended(30, RESOLVED_SPACE, null),
        Story.of(CEDAR, "T. B.", TESS)
            .minutesAgo(40, 25)
            .setOffBy(TRAUMA_REMINDER)
            .showing(2, AGITATION)
            .told(
                "stairs, second landing",
                "A door slammed below and he was gone, hands over his ears. Sitting on the stairs. Maria is with him.")
            .tried(2, ONE_TO_ONE, PARTIAL, null)
            .triedByPlan(
                8,
                BREATHING_GROUNDING,
                PARTIAL,
                "Counting the drum beats with him, his own idea from the plan.")
            .tried(12, SAFETY_PLAN, PARTIAL, null));
  }
}
