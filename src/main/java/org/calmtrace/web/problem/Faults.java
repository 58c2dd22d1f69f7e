package org.calmtrace.web.problem;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.calmtrace.platform.Ids;
import org.calmtrace.platform.KnownFailures;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.input.InputRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/** Finds out what an exception means to the one who asked. */
@Component
class Faults {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private final List<KnownFailures> known;
  private final Ids ids;

  Faults(List<KnownFailures> known, Ids ids) {
    this.known = known;
    this.ids = ids;
  }

  /** Empty for what the door answers: who somebody is, and whether they may. */
  Optional<Fault> of(Exception exception) {
    return switch (exception) {
      case AuthenticationException door -> Optional.empty();
      case AccessDeniedException door -> Optional.empty();
      case RefusedException refused -> Optional.of(Fault.of(refused));
      case RefusedWithMore refused -> Optional.of(refused.fault());
      case HttpMessageNotReadableException empty ->
          Optional.of(Fault.of(InputRefusal.BODY_MISSING));
      case TypeMismatchException wrong -> Optional.of(of(wrong));
      case InvalidParameterException unreadable -> Optional.of(fault(HttpFault.BAD_REQUEST));
      case RequestRejectedException unreadable -> Optional.of(fault(HttpFault.BAD_REQUEST));
      case ErrorResponse spring -> Optional.of(of(spring, exception));
      default -> Optional.of(knownOrNot(exception));
    };
  }

  /** For what has no exception: the status that the container gave it. */
  Fault of(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> fault(HttpFault.NO_SUCH_ADDRESS);
      case METHOD_NOT_ALLOWED -> Fault.of(HttpFault.METHOD_NOT_ALLOWED, HttpHeaders.EMPTY, "");
      default ->
          status.is4xxClientError()
              ? fault(HttpFault.BAD_REQUEST)
              : unexpected(new IllegalStateException(status.toString()));
    };
  }

  private Fault knownOrNot(Exception exception) {
    return KnownFailures.refusal(known, exception)
        .map(Fault::of)
        .orElseGet(() -> unexpected(exception));
  }

  /** What a converter of ours refused arrives wrapped. */
  private static Fault of(TypeMismatchException wrong) {
    return wrong.getMostSpecificCause() instanceof RefusedException refused
        ? Fault.of(refused)
        : fault(HttpFault.BAD_REQUEST);
  }

  private Fault of(ErrorResponse spring, Exception exception) {
    return switch (spring.getStatusCode().value()) {
      case 404 -> fault(HttpFault.NO_SUCH_ADDRESS);
      case 405 -> Fault.of(HttpFault.METHOD_NOT_ALLOWED, spring.getHeaders(), methods(exception));
      case 406 -> Fault.of(HttpFault.NOT_ACCEPTABLE, HttpHeaders.EMPTY, types(exception));
      case 415 -> Fault.of(HttpFault.UNSUPPORTED_MEDIA_TYPE, spring.getHeaders(), types(exception));
      default ->
          spring.getStatusCode().is4xxClientError()
              ? fault(HttpFault.BAD_REQUEST)
              : unexpected(exception);
    };
  }

  /** Logged under a reference, without words that might be personal; the answer says no more. */
  private Fault unexpected(Exception exception) {
    String reference = ids.next().toString();
    LOG.error("Unexpected error {}", reference, Wordless.of(exception));
    return Fault.unexpected(reference);
  }

  private static Fault fault(HttpFault fault) {
    return Fault.of(fault, HttpHeaders.EMPTY);
  }

  private static String methods(Exception exception) {
    return exception instanceof HttpRequestMethodNotSupportedException wrong
            && wrong.getSupportedMethods() != null
        ? String.join(", ", wrong.getSupportedMethods())
        : "";
  }

  private static String types(Exception exception) {
    Collection<MediaType> types =
        exception instanceof HttpMediaTypeException wrong
            ? wrong.getSupportedMediaTypes()
            : List.of();
    return types.isEmpty() || exception instanceof HttpMediaTypeNotAcceptableException
        ? MediaType.APPLICATION_JSON_VALUE
        : types.stream().map(MediaType::toString).distinct().collect(Collectors.joining(", "));
  }
}
