package org.calmtrace.web.problem;

import org.springframework.http.HttpStatus;

/** What can be wrong with a request before any feature has seen it, or with us. */
enum HttpFault {
  BAD_REQUEST("http.bad-request", HttpStatus.BAD_REQUEST),
  NO_SUCH_ADDRESS("http.no-such-address", HttpStatus.NOT_FOUND),
  /** Argument: the methods that there are {@code GET}. */
  METHOD_NOT_ALLOWED("http.method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED),
  /** Argument: the media types that there are {@code application/json}. */
  NOT_ACCEPTABLE("http.not-acceptable", HttpStatus.NOT_ACCEPTABLE),
  /** Argument: the media types that are taken {@code application/json}. */
  UNSUPPORTED_MEDIA_TYPE("http.unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  /**
   * Argument: the reference under which our log has it {@code
   * 7c1f3d9e-2b64-4a0f-8e15-6d9a0b7c4e21}.
   */
  UNEXPECTED("http.unexpected", HttpStatus.INTERNAL_SERVER_ERROR);

  final String code;
  final HttpStatus status;

  HttpFault(String code, HttpStatus status) {
    this.code = code;
    this.status = status;
  }
}
