package org.calmtrace.incident.pages.desk;

/**
 * The one line that says whether the ledger is as it was written.
 *
 * @param icon its sign
 * @param tone class of its colour; empty for none
 */
record LedgerLine(String icon, String tone, String words) {}
