package org.calmtrace.incident.codes;

/**
 * One thing that a check looked at.
 *
 * @param item what was looked at
 * @param result what was found
 */
public record CheckFinding(CheckItem item, CheckResult result) {}
