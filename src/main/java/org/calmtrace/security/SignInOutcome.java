package org.calmtrace.security;

/** How a check of a name and a password ended; the metric's tag. */
enum SignInOutcome {
  ACCEPTED("accepted"),
  REFUSED("refused"),
  PAUSED("paused");

  final String tag;

  SignInOutcome(String tag) {
    this.tag = tag;
  }
}
