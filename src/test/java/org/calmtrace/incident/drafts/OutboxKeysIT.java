package org.calmtrace.incident.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonDocument;
import org.calmtrace.platform.mongo.TestStore;
import org.calmtrace.security.Role;
import org.calmtrace.security.Scope;
import org.calmtrace.security.SignedIn;
import org.calmtrace.vault.TestVault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OutboxKeysIT {

  private static final SignedIn TESS = person("7b0e");
  private static final SignedIn SAM = person("7b0f");
  private static final UUID TABLET = new UUID(0, 1);
  private static final UUID DESKTOP = new UUID(0, 2);

  @AutoClose private final TestStore store = TestStore.fresh();
  private final OutboxKeys keys = new OutboxKeys(store.database(), new TestVault());

  @Test
  void aPersonHasTheSameKeyOnADeviceInEverySession() {
    String key = keys.lend(TABLET, TESS);

    assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    assertThat(keys.lend(TABLET, TESS)).isEqualTo(key);
  }

  @Test
  void everyPersonAndEveryDeviceHasAKeyOfItsOwn() {
    assertThat(Set.of(keys.lend(TABLET, TESS), keys.lend(TABLET, SAM), keys.lend(DESKTOP, TESS)))
        .hasSize(3);
  }

  @Test
  void aKeyThatWasDestroyedNeverComesBack() {
    String key = keys.lend(TABLET, TESS);
    String other = keys.lend(DESKTOP, TESS);

    keys.destroy(TABLET, TESS);
    keys.destroy(TABLET, TESS);

    assertThat(keys.lend(TABLET, TESS)).isNotEqualTo(key);
    assertThat(keys.lend(DESKTOP, TESS)).isEqualTo(other);
  }

  @Test
  void noKeyStandsInClear() {
    String key = keys.lend(TABLET, TESS);

    BsonDocument stored =
        store.database().getCollection("outbox_keys", BsonDocument.class).find().first();
    assertThat(stored).isNotNull();
    assertThat(stored.toJson()).doesNotContain(key);
  }

  private static SignedIn person(String staffId) {
    return new SignedIn(
        "t", staffId, "T. O.", Set.of(Role.TECHNICIAN), new Scope(Set.of(), Set.of("cedar")));
  }
}
