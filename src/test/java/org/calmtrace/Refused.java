package org.calmtrace;

import java.util.List;
import org.calmtrace.platform.Refusal;
import org.calmtrace.platform.RefusedException;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** What Axon's fixtures expect of a refused command. */
public final class Refused extends TypeSafeMatcher<RefusedException> {

  private final Refusal refusal;
  private final List<Object> arguments;

  private Refused(Refusal refusal, List<Object> arguments) {
    this.refusal = refusal;
    this.arguments = arguments;
  }

  public static Matcher<RefusedException> with(Refusal refusal, Object... arguments) {
    return new Refused(refusal, List.of(arguments));
  }

  @Override
  protected boolean matchesSafely(RefusedException refused) {
    return refused.refusal() == refusal && refused.arguments().equals(arguments);
  }

  @Override
  public void describeTo(Description description) {
    description.appendText(refusal.code() + " " + arguments);
  }
}
