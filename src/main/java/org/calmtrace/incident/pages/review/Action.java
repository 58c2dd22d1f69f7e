package org.calmtrace.incident.pages.review;

import java.util.List;
import org.calmtrace.incident.EntryKind;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.platform.Code;
import org.calmtrace.security.Right;
import org.calmtrace.security.SignedIn;

/** What a person can do with an incident on a page of its own; each files one entry. */
public enum Action implements Code {
  SUBMIT("submit", EntryKind.SUBMISSION, "note"),
  ANSWER("answer", EntryKind.ANSWER, "answer"),
  REVIEW(
      "review",
      EntryKind.REVIEWED,
      "finding",
      "harm",
      "rootCause",
      "correctiveAction",
      "dueAt",
      "note"),
  CLOSE("close", EntryKind.CLOSURE, "outcomeNote"),
  ASK("ask", EntryKind.CLARIFICATION, "question", "about"),
  REOPEN("reopen", EntryKind.REOPENING, "reason"),
  CORRECT("correct", EntryKind.CORRECTION, "reason"),
  ADDENDUM("addendum", EntryKind.ADDENDUM, "words", "to"),
  STATEMENT("statement", EntryKind.STATEMENT, "by", "name", "occurredAt", "words"),
  ERROR("error", EntryKind.ERROR_MARK, "reason", "note");

  private final String code;
  private final EntryKind kind;
  private final List<String> fields;

  Action(String code, EntryKind kind, String... fields) {
    this.code = code;
    this.kind = kind;
    this.fields = List.of(fields);
  }

  @Override
  public String code() {
    return code;
  }

  EntryKind kind() {
    return kind;
  }

  /** What the form asks for, in this order; programs may say more. */
  List<String> fields() {
    return fields;
  }

  /** Whether it is what usually comes next: the one filled button of the page. */
  public boolean next() {
    return switch (this) {
      case SUBMIT, ANSWER, REVIEW, CLOSE -> true;
      case ASK, REOPEN, CORRECT, ADDENDUM, STATEMENT, ERROR -> false;
    };
  }

  /** Whether it is offered; what a rule forbids all the same is said when it is filed. */
  public boolean offered(IncidentState state, SignedIn person, boolean reporter) {
    return kind.rights().stream().anyMatch(person::has)
        && fits(state)
        && (this != ERROR || reporter || person.has(Right.REVIEW));
  }

  private boolean fits(IncidentState state) {
    Stage stage = state.stage();
    boolean over = stage == Stage.CLOSED || stage == Stage.IN_ERROR;
    return switch (this) {
      case SUBMIT -> stage == Stage.RESOLVED && !state.running();
      case ANSWER -> !over && !state.openQuestions().isEmpty();
      case REVIEW -> stage == Stage.SUBMITTED;
      case CLOSE -> stage == Stage.REVIEWED && !state.running();
      case ASK ->
          stage == Stage.SUBMITTED || stage == Stage.CLARIFICATION || stage == Stage.REVIEWED;
      case REOPEN -> stage == Stage.CLOSED;
      case CORRECT, ERROR -> stage != Stage.IN_ERROR;
      case ADDENDUM -> true;
      case STATEMENT -> !over;
    };
  }
}
