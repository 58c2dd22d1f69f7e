package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/**
 * A way to de-escalate: the draft vocabulary {@code deesc}. Its verbal part follows Project BETA,
 * its ward part Safewards; the sensory, cultural, family and music rows are additions.
 */
public enum Technique implements Code {
  ACTIVE_LISTENING("active-listening", Group.VERBAL),
  VALIDATE_FEELINGS("validate-feelings", Group.VERBAL),
  GENTLE_TONE("gentle-tone", Group.VERBAL),
  SIMPLE_CONCISE("simple-concise", Group.VERBAL),
  IDENTIFY_WANTS("identify-wants", Group.VERBAL),
  AGREE_WHERE_POSSIBLE("agree-where-possible", Group.VERBAL),
  CONNECT_BEFORE_CORRECT("connect-before-correct", Group.RELATIONAL),
  ONE_TO_ONE("one-to-one", Group.RELATIONAL),
  PREFERRED_STAFF("preferred-staff", Group.RELATIONAL),
  OFFER_CHOICES("offer-choices", Group.CHOICE),
  AVOID_POWER_STRUGGLE("avoid-power-struggle", Group.CHOICE),
  CLEAR_LIMITS("clear-limits", Group.CHOICE),
  PROBLEM_SOLVE("problem-solve", Group.CHOICE),
  REDUCE_DEMAND("reduce-demand", Group.CHOICE),
  GIVE_SPACE("give-space", Group.ENVIRONMENT),
  ONE_SPEAKER("one-speaker", Group.ENVIRONMENT),
  REMOVE_AUDIENCE("remove-audience", Group.ENVIRONMENT),
  QUIET_ROOM("quiet-room", Group.ENVIRONMENT),
  WALK_OUTDOORS("walk-outdoors", Group.ACTIVITY),
  DISTRACT_HOBBY("distract-hobby", Group.ACTIVITY),
  MUSIC("music", Group.ACTIVITY),
  SENSORY_TOOLS("sensory-tools", Group.SENSORY),
  BREATHING_GROUNDING("breathing-grounding", Group.SENSORY),
  COMFORT_NEEDS("comfort-needs", Group.NEEDS),
  SAFETY_PLAN("safety-plan", Group.PLANNED),
  TRAUMA_INFORMED("trauma-informed", Group.PLANNED),
  CULTURAL_SPIRITUAL("cultural-spiritual", Group.PLANNED),
  FAMILY_CONTACT("family-contact", Group.SUPPORT),
  REASSURANCE_HOPE("reassurance-hope", Group.VERBAL),
  VOLUNTARY_PRN("voluntary-prn", Group.CLINICAL),
  TEAM_PRESENCE("team-presence", Group.TEAM),
  OTHER("other", Group.OTHER);

  private final String code;
  private final Group group;

  Technique(String code, Group group) {
    this.code = code;
    this.group = group;
  }

  @Override
  public String code() {
    return code;
  }

  /** What it is offered together with. */
  public Group group() {
    return group;
  }

  /** Whether its own words have to be given. */
  public boolean needsWords() {
    return this == OTHER;
  }

  /** Techniques that are offered together. */
  public enum Group implements Code {
    VERBAL("verbal"),
    RELATIONAL("relational"),
    CHOICE("choice"),
    ENVIRONMENT("environment"),
    ACTIVITY("activity"),
    SENSORY("sensory"),
    NEEDS("needs"),
    PLANNED("planned"),
    SUPPORT("support"),
    CLINICAL("clinical"),
    TEAM("team"),
    OTHER("other");

    private final String code;

    Group(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
