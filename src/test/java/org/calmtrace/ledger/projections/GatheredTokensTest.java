package org.calmtrace.ledger.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens are stored a few times a second, and claims are as good as without that. */
class GatheredTokensTest {

  private static final String NAME = "register";

  private final Counted stored = new Counted();
  private final GatheredTokens tokens = new GatheredTokens(stored);

  @BeforeEach
  void claim() {
    tokens.initializeTokenSegments(NAME, 1, token(0));
    tokens.fetchToken(NAME, 0);
    stored.writes.set(0);
  }

  @AfterEach
  void close() {
    tokens.close();
  }

  @Test
  void manyBatchesCostFewWrites() throws InterruptedException {
    for (int i = 1; i <= 2_000; i++) {
      tokens.extendClaim(NAME, 0);
      tokens.storeToken(token(i), NAME, 0);
    }

    awaitStored(2_000);
    assertThat(stored.writes.get()).isLessThan(200);
  }

  @Test
  void whoAsksGetsWhatWasKeptLast() {
    tokens.storeToken(token(7), NAME, 0);

    assertThat(tokens.fetchToken(NAME, 0)).isEqualTo(token(7));
  }

  @Test
  void whatIsReleasedOrClosedIsStoredFirst() {
    tokens.storeToken(token(7), NAME, 0);
    tokens.releaseClaim(NAME, 0);
    assertThat(stored.fetchToken(NAME, 0)).isEqualTo(token(7));

    tokens.fetchToken(NAME, 0);
    tokens.storeToken(token(8), NAME, 0);
    tokens.close();
    assertThat(stored.fetchToken(NAME, 0)).isEqualTo(token(8));
  }

  @Test
  void aClaimThatIsLostIsToldAtTheNextStepUntilItIsClaimedAnew() throws InterruptedException {
    stored.taken = true;
    tokens.storeToken(token(7), NAME, 0);

    for (int i = 0; i < 100 && !isLost(); i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThatThrownBy(() -> tokens.storeToken(token(8), NAME, 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> tokens.fetchToken(NAME, 0))
        .isInstanceOf(UnableToClaimTokenException.class);

    stored.taken = false;
    assertThat(tokens.fetchToken(NAME, 0)).as("what the other has seen").isEqualTo(token(0));
    TimeUnit.MILLISECONDS.sleep(250);
    assertThat(stored.fetchToken(NAME, 0)).isEqualTo(token(0));
    tokens.storeToken(token(9), NAME, 0);
    awaitStored(9);
  }

  @Test
  void whileTheStoreIsAwayTheTokenWaits() throws InterruptedException {
    stored.away = true;
    tokens.storeToken(token(7), NAME, 0);
    TimeUnit.MILLISECONDS.sleep(250);
    tokens.storeToken(token(8), NAME, 0);

    stored.away = false;

    awaitStored(8);
  }

  private boolean isLost() {
    try {
      tokens.extendClaim(NAME, 0);
      return false;
    } catch (UnableToClaimTokenException e) {
      return true;
    }
  }

  private void awaitStored(long position) throws InterruptedException {
    for (int i = 0; i < 500 && !Objects.equals(stored.fetchToken(NAME, 0), token(position)); i++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(stored.fetchToken(NAME, 0)).isEqualTo(token(position));
  }

  private static TrackingToken token(long position) {
    return new GlobalSequenceTrackingToken(position);
  }

  /** Axon's own, which can be away or have given the claim to another. */
  private static final class Counted extends InMemoryTokenStore {

    private final AtomicInteger writes = new AtomicInteger();
    private volatile boolean taken;
    private volatile boolean away;

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
      check();
      writes.incrementAndGet();
      super.storeToken(token, processor, segment);
    }

    @Override
    public void extendClaim(String processor, int segment) {
      check();
      writes.incrementAndGet();
      super.extendClaim(processor, segment);
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
      check();
      return super.fetchToken(processor, segment);
    }

    private void check() {
      if (taken) {
        throw new UnableToClaimTokenException("held by another");
      }
      if (away) {
        throw new MongoTimeoutException("away");
      }
    }
  }
}
