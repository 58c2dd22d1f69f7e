package org.calmtrace.incident.api;

/**
 * Identifiers of the examples: where they are tried out, each is there after the ones before. The
 * examples themselves are the files {@code openapi/<operation>.json}.
 */
final class Examples {

  static final String INCIDENT = "2f1c9d1e-6a0b-4c55-9a3e-0d7f4b8e1c60";
  static final String INTERVENTION = "5b0c2f4e-8d3a-4f1e-9c77-1a2b3c4d5e01";
  static final String ORDER = "5b0c2f4e-8d3a-4f1e-9c77-1a2b3c4d5e02";
  static final String CLARIFICATION = "5b0c2f4e-8d3a-4f1e-9c77-1a2b3c4d5e03";

  private Examples() {}
}
