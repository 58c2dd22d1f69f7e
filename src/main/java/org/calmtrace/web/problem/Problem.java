package org.calmtrace.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type names the kind of problem; the same as the code, as a URI
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail what to do, in words
 * @param instance the address that was asked
 * @param code stable, for programs
 * @param citation the paragraph that asks for the refusal
 * @param errors what is wrong with single fields
 * @param reference under which our log has an unexpected error
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    @Nullable String citation,
    List<FieldError> errors,
    @Nullable String reference) {

  /** The part of a type's URI before the code. */
  static final String TYPE = "urn:calmtrace:problem:";

  public Problem {
    errors = List.copyOf(errors);
  }

  /**
   * What is wrong with one field.
   *
   * @param pointer JSON pointer (RFC 6901) into the body
   * @param parameter name of a parameter of the address, where it is about one
   * @param code stable, for programs
   * @param detail in words
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FieldError(
      @Nullable String pointer, @Nullable String parameter, String code, String detail) {}
}
