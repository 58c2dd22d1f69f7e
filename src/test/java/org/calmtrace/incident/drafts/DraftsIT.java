package org.calmtrace.incident.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.BsonDocument;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.mongo.TestStore;
import org.calmtrace.security.Role;
import org.calmtrace.security.Scope;
import org.calmtrace.security.SignedIn;
import org.calmtrace.vault.TestVault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DraftsIT {

  private static final SignedIn TESS = person("tess.tech", "7b0e");
  private static final SignedIn SAM = person("sam.tech", "7b0f");
  private static final Instant NOW = Instant.parse("2026-11-24T17:52:00Z");
  private static final DraftContent SHOUTING =
      new DraftContent(
          "00000000-0000-4000-8000-000000000009",
          "day room",
          OffsetDateTime.parse("2026-11-24T12:31:00-05:00"),
          3,
          Map.of("narrative", List.of("Shouting."), "behaviour", List.of("threat", "fire")));

  @AutoClose private final TestStore store = TestStore.fresh();
  private final TestVault vault = new TestVault();
  private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
  private final Drafts drafts =
      new Drafts(store.database(), store.kind(), vault, new TestClock(time));

  @Test
  void whatWasKeptIsFoundWholeByWhoKeptIt() {
    IncidentId id = id(1);

    assertThat(drafts.save(id, "cedar", SHOUTING, TESS)).isEqualTo(NOW);

    assertThat(drafts.find(id, TESS)).contains(new Draft(id, "cedar", NOW, SHOUTING));
    assertThat(drafts.find(id(2), TESS)).isEmpty();
  }

  @Test
  void nobodyElseFindsReplacesOrRemovesIt() {
    IncidentId id = id(1);
    drafts.save(id, "cedar", SHOUTING, TESS);

    assertThat(drafts.find(id, SAM)).isEmpty();
    assertThat(drafts.of(SAM)).isEmpty();
    assertThatThrownBy(() -> drafts.save(id, null, SHOUTING, SAM))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(IncidentRefusal.NOT_FOUND));
    drafts.remove(id, SAM);
    assertThat(drafts.find(id, TESS)).isPresent();
  }

  @Test
  void keepingAgainReplaces() {
    drafts.save(id(1), null, SHOUTING, TESS);
    time.set(NOW.plusSeconds(60));
    DraftContent less = new DraftContent(null, null, null, 8, Map.of());
    drafts.save(id(1), null, less, TESS);

    assertThat(drafts.of(TESS)).containsExactly(new Draft(id(1), null, NOW.plusSeconds(60), less));
  }

  @Test
  void theNewestComesFirstAndAListIsBounded() {
    for (int i = 0; i < Drafts.LISTED + 2; i++) {
      time.set(NOW.plusSeconds(i));
      drafts.save(id(i), null, SHOUTING, TESS);
    }

    assertThat(drafts.of(TESS))
        .hasSize(Drafts.LISTED)
        .first()
        .extracting(Draft::id)
        .isEqualTo(id(Drafts.LISTED + 1));
  }

  @Test
  void whatIsRemovedIsGone() {
    drafts.save(id(1), null, SHOUTING, TESS);
    drafts.remove(id(1), TESS);
    drafts.remove(id(1), TESS);

    assertThat(drafts.find(id(1), TESS)).isEmpty();
  }

  @Test
  void onlyWhoseAndWhereStandsInClear() {
    drafts.save(id(1), "cedar", SHOUTING, TESS);

    BsonDocument stored =
        store.database().getCollection("drafts", BsonDocument.class).find().first();
    assertThat(stored).isNotNull();
    assertThat(stored.keySet()).containsOnly("_id", "staffId", "unit", "updatedAt", "form");
    assertThat(stored.toJson()).doesNotContain("Shouting", "day room", "threat", "12:31");
  }

  @Test
  void withTheReportersKeyTheWordsAreGone() {
    drafts.save(id(1), "cedar", SHOUTING, TESS);
    vault.destroy(TESS.staffId());

    assertThat(drafts.find(id(1), TESS)).isEmpty();
    assertThat(drafts.of(TESS)).isEmpty();
  }

  private static IncidentId id(int number) {
    return new IncidentId(new UUID(0, number));
  }

  private static SignedIn person(String account, String staffId) {
    return new SignedIn(
        account, staffId, "T. O.", Set.of(Role.TECHNICIAN), new Scope(Set.of(), Set.of("cedar")));
  }

  /** A clock that the test sets. */
  private static final class TestClock extends Clock {

    private final AtomicReference<Instant> time;

    private TestClock(AtomicReference<Instant> time) {
      this.time = time;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return time.get();
    }
  }
}
