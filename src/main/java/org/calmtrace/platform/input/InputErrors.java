package org.calmtrace.platform.input;

import java.util.ArrayList;
import java.util.List;
import org.calmtrace.platform.Refusal;

/** Gathers what is wrong with an input; past a bound it only counts as wrong. */
public final class InputErrors {

  /** Enough to mend an honest input; a hostile one shall not be answered with a megabyte. */
  private static final int REPORTED = 50;

  private final List<InputError> errors = new ArrayList<>();

  public void add(String field, Refusal refusal, Object... arguments) {
    if (errors.size() < REPORTED) {
      errors.add(new InputError(field, refusal, List.of(arguments)));
    }
  }

  public int size() {
    return errors.size();
  }

  /**
   * @throws InvalidInputException if anything was wrong
   */
  public void throwIfAny() {
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
  }
}
