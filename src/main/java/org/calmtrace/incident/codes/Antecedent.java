package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** What came before the escalation, as far as anyone knows. */
public enum Antecedent implements Code {
  DENIAL_OF_REQUEST("denial-of-request"),
  LIMIT_SET("limit-set"),
  DEMAND_TRANSITION("demand-transition"),
  PEER_CONFLICT("peer-conflict"),
  VISIT_PHONE_CALL("visit-phone-call"),
  BAD_NEWS("bad-news"),
  WAITING("waiting"),
  NOISE_CROWDING("noise-crowding"),
  MEDICATION_REFUSAL_CHANGE("medication-refusal-change"),
  PAIN_PHYSICAL_NEED("pain-physical-need"),
  HUNGER_FATIGUE("hunger-fatigue"),
  HALLUCINATION_DELUSION("hallucination-delusion"),
  INTOXICATION_WITHDRAWAL("intoxication-withdrawal"),
  ADMISSION("admission"),
  SEARCH("search"),
  STAFF_SHIFT_CHANGE("staff-shift-change"),
  TRAUMA_REMINDER("trauma-reminder"),
  BOREDOM("boredom"),
  UNKNOWN("unknown");

  private final String code;

  Antecedent(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
