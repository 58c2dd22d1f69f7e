package org.calmtrace.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries a {@link Refusal} from where it was decided to where it is answered. */
public class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;
  private final transient @Nullable String field;
  private final transient List<Object> arguments;

  /** For those that carry more; others use the factories. */
  protected RefusedException(Refusal refusal, @Nullable String field, List<Object> arguments) {
    super(refusal.code() + (field == null ? "" : " at " + field) + " " + arguments);
    this.refusal = refusal;
    this.field = field;
    this.arguments = arguments;
  }

  /** {@code arguments} fill the places of the refusal's messages; never personal text. */
  public static RefusedException of(Refusal refusal, Object... arguments) {
    return new RefusedException(refusal, null, List.of(arguments));
  }

  /** As {@link #of}, about one field of the input, named as a JSON pointer, e.g. {@code /unit}. */
  public static RefusedException at(String field, Refusal refusal, Object... arguments) {
    return new RefusedException(refusal, field, List.of(arguments));
  }

  public Refusal refusal() {
    return refusal;
  }

  public @Nullable String field() {
    return field;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
