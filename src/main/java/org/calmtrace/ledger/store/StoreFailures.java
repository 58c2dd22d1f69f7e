package org.calmtrace.ledger.store;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Optional;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.platform.KnownFailures;
import org.calmtrace.platform.Refusal;
import org.springframework.stereotype.Component;

/** Knows a store that does not answer, however deep the sign of it is wrapped. */
@Component
class StoreFailures implements KnownFailures {

  private static final int DEEPEST = 10;

  @Override
  public Optional<Refusal> refusal(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (isUnavailable(cause)) {
        return Optional.of(LedgerRefusal.STORE_UNAVAILABLE);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
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
