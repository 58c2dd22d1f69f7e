package org.calmtrace.web.problem;

import java.util.Map;
import org.calmtrace.platform.RefusedException;

/** A refusal whose problem document says more than others, in members of its own. */
public final class RefusedWithMore extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient RefusedException refused;
  private final transient Map<String, Object> members;

  /** {@code members} by name; they are written as JSON after the usual ones. */
  public RefusedWithMore(RefusedException refused, Map<String, Object> members) {
    super(refused.getMessage(), refused);
    this.refused = refused;
    this.members = Map.copyOf(members);
  }

  Fault fault() {
    return Fault.of(refused).with(members);
  }
}
