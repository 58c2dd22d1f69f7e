package org.calmtrace.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TinkVaultIT {

  private static final VaultSettings SETTINGS =
      new VaultSettings(null, 1000, Duration.ofMinutes(5));

  @TempDir Path folder;
  @AutoClose private final TestStore store = TestStore.fresh();
  private TinkVault vault;

  @BeforeEach
  void open() {
    vault = anotherProcess();
  }

  @Test
  void whatWasSealedOpensInEveryProcessWithTheMasterKey() {
    ProtectedText text = vault.seal("ada", "Ádá 陳 – a name\nof two lines");

    assertThat(vault.open(text)).contains("Ádá 陳 – a name\nof two lines");
    assertThat(anotherProcess().open(text)).contains("Ádá 陳 – a name\nof two lines");
    assertThat(vault.open(vault.seal("ada", ""))).contains("");
  }

  @Test
  void aSealedTextShowsNothingOfItsWords() {
    ProtectedText text = vault.seal("ada", "born 2011-03-05");

    assertThat(text.toString()).isEqualTo("ProtectedText[ada]");
    assertThat(new String(Base64.getDecoder().decode(text.sealed()), StandardCharsets.ISO_8859_1))
        .doesNotContain("2011");
  }

  @Test
  void twoSealsOfOneTextDifferAndAreStillTheSameText() {
    ProtectedText one = vault.seal("ada", "the same");
    ProtectedText two = vault.seal("ada", "the same");

    assertThat(one).isNotEqualTo(two);
    assertThat(vault.sameText(one, two)).isTrue();
    assertThat(vault.sameText(one, vault.seal("ada", "another"))).isFalse();
    assertThat(vault.sameText(one, vault.seal("ben", "the same"))).isFalse();
  }

  @Test
  void aChangedTextDoesNotOpen() {
    ProtectedText text = vault.seal("ada", "what happened");
    byte[] bytes = Base64.getDecoder().decode(text.sealed());
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      ProtectedText tampered =
          new ProtectedText("ada", Base64.getEncoder().encodeToString(changed));
      assertThatThrownBy(() -> vault.open(tampered))
          .as("byte %d", i)
          .isInstanceOf(BrokenSealException.class)
          .hasMessageNotContaining(tampered.sealed());
    }
    assertThatThrownBy(() -> vault.open(new ProtectedText("ada", "not base64!")))
        .isInstanceOf(BrokenSealException.class);
    assertThatThrownBy(() -> vault.open(new ProtectedText("ada", "")))
        .isInstanceOf(BrokenSealException.class);
  }

  @Test
  void aTextMovedToAnotherSubjectDoesNotOpen() {
    ProtectedText ofAda = vault.seal("ada", "hers");
    vault.seal("ben", "his");
    ProtectedText moved = new ProtectedText("ben", ofAda.sealed());

    assertThatThrownBy(() -> vault.open(moved)).isInstanceOf(BrokenSealException.class);
    assertThatThrownBy(() -> vault.openAll(List.of(ofAda, moved)))
        .isInstanceOf(BrokenSealException.class);
  }

  @Test
  void aKeyDocumentPutInThePlaceOfAnotherIsNoticed() {
    ProtectedText ofAda = vault.seal("ada", "hers");
    var documents = store.database().getCollection("vault");
    Document key = documents.find(Filters.eq("_id", "ada")).iterator().next();
    key.put("_id", "ben");
    documents.insertOne(key);

    assertThatThrownBy(() -> vault.open(new ProtectedText("ben", ofAda.sealed())))
        .isInstanceOf(BrokenSealException.class);
  }

  @Test
  void aTextWhoseKeyIsGoneIsEmpty() {
    ProtectedText gone = vault.seal("ada", "hers");
    ProtectedText kept = vault.seal("ben", "his");
    store.database().getCollection("vault").deleteOne(Filters.eq("_id", "ada"));
    TinkVault later = anotherProcess();

    assertThat(later.open(gone)).isEmpty();
    assertThat(later.openAll(List.of(gone, kept))).isEqualTo(Map.of(kept, "his"));
  }

  @Test
  void twoProcessesThatMakeAKeyForOnePersonAtOnceGoOnWithTheSame() throws Exception {
    for (int round = 0; round < 25; round++) {
      String subject = "subject-" + round;
      CyclicBarrier start = new CyclicBarrier(2);
      List<Future<ProtectedText>> texts = new ArrayList<>();
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        for (TinkVault process : List.of(anotherProcess(), anotherProcess())) {
          texts.add(
              threads.submit(
                  () -> {
                    start.await();
                    return process.seal(subject, "said at once");
                  }));
        }
      }
      TinkVault reader = anotherProcess();
      for (Future<ProtectedText> text : texts) {
        assertThat(reader.open(text.get())).contains("said at once");
      }
    }
  }

  @Test
  void twoHundredTextsOfAHundredPeopleNeedOneQuery() {
    List<ProtectedText> texts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      texts.add(vault.seal("subject-" + i % 100, "text " + i));
    }
    Collections.shuffle(texts, new Random(7));
    List<String> commands = new CopyOnWriteArrayList<>();
    try (MongoClient client = MongoClients.create(counted(commands))) {
      TinkVault reader = process(client.getDatabase(store.database().getName()));
      commands.clear();

      Map<ProtectedText, String> words = reader.openAll(texts);

      assertThat(words).hasSize(200);
      assertThat(commands).containsExactly("find");
      assertThat(reader.openAll(texts)).isEqualTo(words);
      assertThat(commands).containsExactly("find");
    }
  }

  @Test
  void everyMetricIsShownWithItsUnitAndMeaning() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    new VaultMetrics(vault).bindTo(registry);
    vault.open(vault.seal("ada", "one"));

    for (VaultMeter meter : VaultMeter.values()) {
      Meter shown = registry.get(meter.metric).meter();
      assertThat(shown.getId().getBaseUnit()).isEqualTo(meter.unit);
      assertThat(shown.getId().getDescription()).isEqualTo(meter.description);
    }
    assertThat(registry.get("calmtrace.vault.sealed").functionCounter().count()).isOne();
    assertThat(registry.get("calmtrace.vault.opened").functionCounter().count()).isOne();
    assertThat(registry.get("calmtrace.vault.made").functionCounter().count()).isOne();
  }

  private MongoClientSettings counted(List<String> commands) {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(store.uri()))
        .addCommandListener(
            new CommandListener() {
              @Override
              public void commandStarted(CommandStartedEvent event) {
                commands.add(event.getCommandName());
              }
            })
        .build();
  }

  private TinkVault anotherProcess() {
    return process(store.databaseOfAnotherClient());
  }

  private TinkVault process(MongoDatabase database) {
    WrappedKeys keys = new WrappedKeys(database, "vault");
    WrappedKeys canaries = new WrappedKeys(database, "vault_canary");
    Path file = folder.resolve("keys/master.json");
    MasterKey master = new MasterKeyKeeper(file, keys, canaries, Clock.systemUTC()).bring();
    return new TinkVault(master, keys, SETTINGS, Clock.systemUTC());
  }
}
