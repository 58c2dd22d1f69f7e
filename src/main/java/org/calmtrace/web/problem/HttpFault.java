package org.calmtrace.web.problem;

import org.springframework.http.HttpStatus;

/** What can be wrong with a request before any feature has seen it, or with us. */
enum HttpFault {
  BAD_REQUEST("http.bad-request", HttpStatus.BAD_REQUEST),
  NO_SUCH_ADDRESS("http.no-such-address", HttpStatus.NOT_FOUND),
  /** Argument: the methods that there are. */
  METHOD_NOT_ALLOWED("http.method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED),
  /** Argument: the media types that there are. */
  NOT_ACCEPTABLE("http.not-acceptable", HttpStatus.NOT_ACCEPTABLE),
  /** Argument: the media types that are taken. */
  UNSUPPORTED_MEDIA_TYPE("http.unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  /** Argument: the reference under which our log has it. */
  UNEXPECTED("http.unexpected", HttpStatus.INTERNAL_SERVER_ERROR);

  final String code;
  final HttpStatus status;

  HttpFault(String code, HttpStatus status) {
    this.code = code;
    this.status = status;
  }
}
