package org.calmtrace.ledger.projections;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * Stores the tokens of this process a few times a second, not twice for each batch of each
 * processor as these ask for: most batches are small, and most processors take nothing of what
 * comes. A crash therefore brings back the events of a moment and not of the last batch only, which
 * is the same to {@linkplain org.calmtrace.ledger.Projection projections}.
 *
 * <p>A claim that another process took is told to its processor at its next step after that came
 * out; what both wrote meanwhile is what projections make of the same events.
 */
final class GatheredTokens implements TokenStore, AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Far below the ten seconds after which others may take a claim. */
  private static final Duration CLAIM_STANDS = Duration.ofSeconds(2);

  private final TokenStore store;
  private final Map<Key, Claim> claims = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("ledger-tokens").daemon().factory());

  GatheredTokens(TokenStore store) {
    this.store = store;
    timer.scheduleWithFixedDelay(
        this::storeAll, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private record Key(String processor, int segment) {}

  /** What one processor holds; used by its thread and the timer's. */
  private final class Claim {

    private final Key key;
    private long stored = System.nanoTime();
    private @Nullable TrackingToken waiting;
    private @Nullable UnableToClaimTokenException lost;

    Claim(Key key) {
      this.key = key;
    }

    synchronized @Nullable TrackingToken fetch() {
      store();
      try {
        TrackingToken token = store.fetchToken(key.processor(), key.segment());
        lost = null;
        stored = System.nanoTime();
        return token;
      } catch (UnableToClaimTokenException e) {
        lost = e;
        throw e;
      }
    }

    synchronized void keep(@Nullable TrackingToken token) {
      requireHeld();
      waiting = token;
    }

    synchronized void extend() {
      requireHeld();
      boolean standsLong = System.nanoTime() - stored < CLAIM_STANDS.toNanos();
      if (waiting == null && !standsLong) {
        store.extendClaim(key.processor(), key.segment());
        stored = System.nanoTime();
      }
    }

    private void requireHeld() {
      if (lost != null) {
        throw new UnableToClaimTokenException(lost.getMessage());
      }
    }

    synchronized void store() {
      if (waiting == null || lost != null) {
        return;
      }
      try {
        store.storeToken(waiting, key.processor(), key.segment());
        waiting = null;
        stored = System.nanoTime();
      } catch (UnableToClaimTokenException e) {
        lost = e;
        waiting = null; // whoever holds it now knows better
      }
    }
  }

  private void storeAll() {
    for (Claim claim : claims.values()) {
      try {
        claim.store();
      } catch (MongoException e) {
        // It waits for the next time; that the store is away is the processors' to notice.
        return;
      }
    }
  }

  @Override
  public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
    Claim claim = claims.get(new Key(processor, segment));
    if (claim == null || token == null) {
      store.storeToken(token, processor, segment);
    } else {
      claim.keep(token);
    }
  }

  @Override
  public void extendClaim(String processor, int segment) {
    Claim claim = claims.get(new Key(processor, segment));
    if (claim == null) {
      store.extendClaim(processor, segment);
    } else {
      claim.extend();
    }
  }

  @Override
  public @Nullable TrackingToken fetchToken(String processor, int segment) {
    return claims.computeIfAbsent(new Key(processor, segment), Claim::new).fetch();
  }

  @Override
  public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
    return fetchToken(processor, segment.getSegmentId());
  }

  @Override
  public void releaseClaim(String processor, int segment) {
    Claim claim = claims.remove(new Key(processor, segment));
    if (claim != null) {
      claim.store();
    }
    store.releaseClaim(processor, segment);
  }

  @Override
  public void deleteToken(String processor, int segment) {
    claims.remove(new Key(processor, segment));
    store.deleteToken(processor, segment);
  }

  @Override
  public void initializeTokenSegments(
      String processor, int count, @Nullable TrackingToken initial) {
    store.initializeTokenSegments(processor, count, initial);
  }

  @Override
  public void initializeTokenSegments(String processor, int count) {
    store.initializeTokenSegments(processor, count);
  }

  @Override
  public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
    store.initializeSegment(token, processor, segment);
  }

  @Override
  public boolean requiresExplicitSegmentInitialization() {
    return store.requiresExplicitSegmentInitialization();
  }

  @Override
  public int[] fetchSegments(String processor) {
    return store.fetchSegments(processor);
  }

  @Override
  public List<Segment> fetchAvailableSegments(String processor) {
    return store.fetchAvailableSegments(processor);
  }

  @Override
  public Optional<String> retrieveStorageIdentifier() {
    return store.retrieveStorageIdentifier();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    storeAll();
  }
}
