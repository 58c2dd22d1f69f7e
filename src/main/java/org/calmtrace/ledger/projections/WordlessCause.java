package org.calmtrace.ledger.projections;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.messaging.deadletter.ThrowableCause;

/**
 * Why an event was not understood, as it may be stored and shown: the class of the exception and
 * the line it came from. Its message is left out, for it may repeat what somebody wrote.
 */
final class WordlessCause {

  private static final String OURS = "org.calmtrace.";
  private static final int DEEPEST = 10;

  private WordlessCause() {}

  static ThrowableCause of(Throwable failure) {
    return failure instanceof ThrowableCause known
        ? known
        : new ThrowableCause(root(failure).getClass().getName(), place(failure));
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; root.getCause() != null && depth < DEEPEST; depth++) {
      root = root.getCause();
    }
    return root;
  }

  /** The innermost line of ours; of any code if none is; empty where the JVM kept no trace. */
  private static String place(Throwable failure) {
    return line(failure, frame -> frame.getClassName().startsWith(OURS))
        .or(() -> line(failure, frame -> true))
        .orElse("");
  }

  private static Optional<String> line(Throwable failure, Predicate<StackTraceElement> wanted) {
    return Arrays.stream(failure.getStackTrace())
        .filter(wanted)
        .findFirst()
        .map(
            frame ->
                "at %s.%s(%s:%d)"
                    .formatted(
                        frame.getClassName(),
                        frame.getMethodName(),
                        frame.getFileName(),
                        frame.getLineNumber()));
  }
}
