package org.calmtrace.staff;

import org.calmtrace.platform.Refusal;

/** Why nothing was recorded about a staff member. */
public enum StaffRefusal implements Refusal {
  /** The identifier stands for somebody with another name or profession. */
  MEMBER_DIFFERS("staff.member-differs");

  private final String code;

  StaffRefusal(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return Kind.CONFLICT;
  }
}
