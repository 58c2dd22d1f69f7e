package org.calmtrace.ledger.store;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Optional;
import java.util.function.Predicate;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.platform.KnownFailures;
import org.calmtrace.platform.Refusal;
import org.springframework.stereotype.Component;

/** Knows a store that does not answer, however deep the sign of it is wrapped. */
@Component
public class StoreFailures implements KnownFailures {

  private static final int DEEPEST = 10;

  @Override
  public Optional<Refusal> refusal(Throwable failure) {
    return isAny(failure, StoreFailures::isUnavailable)
        ? Optional.of(LedgerRefusal.STORE_UNAVAILABLE)
        : Optional.empty();
  }

  /**
   * Whether it says nothing of what was being done: the store did not answer, or the thread was
   * told not to wait for it any longer.
   */
  public static boolean saysNothing(Throwable failure) {
    return isAny(failure, cause -> isUnavailable(cause) || isInterruption(cause));
  }

  private static boolean isAny(Throwable failure, Predicate<Throwable> wanted) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (wanted.test(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isInterruption(Throwable cause) {
    return cause instanceof InterruptedException || cause instanceof MongoInterruptedException;
  }

  private static boolean isUnavailable(Throwable cause) {
    return cause instanceof LedgerUnavailableException
        || cause instanceof MongoTimeoutException
        || cause instanceof MongoSocketException
        || cause instanceof MongoNotPrimaryException
        || cause instanceof MongoNodeIsRecoveringException
        || cause instanceof MongoConnectionPoolClearedException;
  }
}
