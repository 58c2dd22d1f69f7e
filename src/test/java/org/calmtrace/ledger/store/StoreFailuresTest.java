package org.calmtrace.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import org.bson.BsonDocument;
import org.calmtrace.ledger.LedgerRefusal;
import org.junit.jupiter.api.Test;

class StoreFailuresTest {

  private final StoreFailures failures = new StoreFailures();

  @Test
  void aStoreThatDoesNotAnswerIsKnownHoweverItIsWrapped() {
    for (Throwable sign :
        List.of(
            new MongoTimeoutException("30 s"),
            new MongoSocketOpenException("no", new ServerAddress(), new ConnectException()),
            LedgerUnavailableException.after(Duration.ofSeconds(1)))) {
      assertThat(failures.refusal(sign)).contains(LedgerRefusal.STORE_UNAVAILABLE);
      assertThat(failures.refusal(new IllegalStateException(new RuntimeException(sign))))
          .contains(LedgerRefusal.STORE_UNAVAILABLE);
    }
  }

  @Test
  void whatTheStoreRefusesIsAFaultOfOurs() {
    assertThat(failures.refusal(new MongoCommandException(new BsonDocument(), new ServerAddress())))
        .isEmpty();
    assertThat(failures.refusal(new IllegalStateException())).isEmpty();
  }
}
