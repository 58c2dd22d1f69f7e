package org.calmtrace.platform.input;

import java.util.List;
import org.calmtrace.platform.RefusedException;

/** Carries everything that is wrong with an input, so that it can be mended in one go. */
public final class InvalidInputException extends RefusedException {

  private static final long serialVersionUID = 1L;

  private final transient List<InputError> errors;

  InvalidInputException(List<InputError> errors) {
    super(InputRefusal.INVALID, null, List.of());
    this.errors = List.copyOf(errors);
  }

  /** At least one. */
  public List<InputError> errors() {
    return errors;
  }

  /** Which fields and codes; never what they hold. */
  @Override
  public String getMessage() {
    return errors.stream().map(e -> e.refusal().code() + " at " + e.field()).toList().toString();
  }
}
