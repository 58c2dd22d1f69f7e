package org.calmtrace.web.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.calmtrace.platform.Refusal;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.input.InputError;
import org.calmtrace.platform.input.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A problem before it is put into words. */
record Fault(
    String code,
    int status,
    @Nullable String citation,
    List<Object> arguments,
    List<InputError> errors,
    @Nullable String reference,
    Map<String, Object> more,
    HttpHeaders headers) {

  static Fault of(RefusedException refused) {
    if (refused instanceof InvalidInputException invalid) {
      return of(refused.refusal(), List.of(invalid.errors().size()), invalid.errors());
    }
    String field = refused.field();
    List<InputError> errors =
        field == null
            ? List.of()
            : List.of(new InputError(field, refused.refusal(), refused.arguments()));
    return of(refused.refusal(), refused.arguments(), errors);
  }

  static Fault of(Refusal refusal) {
    return of(refusal, List.of(), List.of());
  }

  private static Fault of(Refusal refusal, List<Object> arguments, List<InputError> errors) {
    return new Fault(
        refusal.code(),
        refusal.kind().status(),
        refusal.citation(),
        arguments,
        errors,
        null,
        Map.of(),
        headers(refusal));
  }

  private static HttpHeaders headers(Refusal refusal) {
    HttpHeaders headers = new HttpHeaders();
    Duration wait = refusal.retryAfter();
    if (wait != null) {
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
    }
    return headers;
  }

  static Fault of(HttpFault fault, HttpHeaders headers, Object... arguments) {
    return new Fault(
        fault.code,
        fault.status.value(),
        null,
        List.of(arguments),
        List.of(),
        null,
        Map.of(),
        headers);
  }

  static Fault unexpected(String reference) {
    HttpFault fault = HttpFault.UNEXPECTED;
    return new Fault(
        fault.code,
        fault.status.value(),
        null,
        List.of(reference),
        List.of(),
        reference,
        Map.of(),
        HttpHeaders.EMPTY);
  }

  Fault with(Map<String, Object> members) {
    return new Fault(
        code, status, citation, arguments, errors, reference, Map.copyOf(members), headers);
  }
}
