package org.calmtrace.incident.queue;

import java.util.List;
import org.calmtrace.platform.Code;
import org.jspecify.annotations.Nullable;

/**
 * What one rule finds in a record.
 *
 * @param rule which; its words are in the message files
 * @param arguments for the places in these words: minutes and numbers, never personal text
 * @param citation the paragraph; {@link org.calmtrace.incident.board.Duty#POLICY} for the site's
 *     own time; null where the record alone asks for it
 */
public record Finding(State state, Rule rule, List<Object> arguments, @Nullable String citation) {

  public Finding {
    arguments = List.copyOf(arguments);
  }

  static Finding of(State state, Rule rule, @Nullable String citation, Object... arguments) {
    return new Finding(state, rule, List.of(arguments), citation);
  }

  /** Worst first. */
  public enum State implements Code {
    MISSED("missed"),
    OPEN("open"),
    MET("met"),
    NOT_APPLICABLE("not-applicable");

    private final String code;

    State(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** What is looked at, in the order in which it is done. */
  public enum Rule implements Code {
    ALTERNATIVES("alternatives"),
    INTERVENTION("intervention"),
    ORDER("order"),
    ORDER_LENGTH("order-length"),
    ORDER_KEPT("order-kept"),
    SIGNATURE("signature"),
    CHECKS("checks"),
    EVALUATION("evaluation"),
    RELEASE("release"),
    DEBRIEF("debrief"),
    LATE("late"),
    END("end"),
    SUBMISSION("submission");

    private final String code;

    Rule(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
