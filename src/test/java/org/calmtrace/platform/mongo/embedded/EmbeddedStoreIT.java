package org.calmtrace.platform.mongo.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ConnectionString;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.calmtrace.platform.StartRefusedException;
import org.calmtrace.platform.mongo.EmbeddedStoreOnly;
import org.calmtrace.platform.mongo.TestStore;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the embedded store does: its file, its sign-in, its reading by identifier. */
@EmbeddedStoreOnly
class EmbeddedStoreIT {

  @TempDir Path folder;

  @Test
  void documentsAndUniqueKeysAreThereAfterANewStart() {
    try (TestStore store = TestStore.embeddedIn(folder)) {
      MongoCollection<Document> things = store.database().getCollection("things");
      things.createIndex(new Document("key", 1), new IndexOptions().unique(true));
      things.insertOne(new Document("_id", 1L).append("key", "a"));
    }
    try (TestStore store = TestStore.embeddedIn(folder)) {
      MongoCollection<Document> things = store.database().getCollection("things");

      assertThat(things.find(new Document("key", "a")).first()).containsEntry("_id", 1L);
      assertThat(
              catchThrowableOfType(
                  MongoWriteException.class,
                  () -> things.insertOne(new Document("_id", 2L).append("key", "a"))))
          .isNotNull();
    }
  }

  @Test
  void onlyTheOwnerMayReadFolderAndFile() throws IOException {
    Path store = folder.resolve("store");
    Files.createDirectory(store);
    Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path file = Files.createFile(store.resolve(StoreFile.NAME));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    EmbeddedStore.open(store).close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void whoDoesNotKnowThePasswordIsRefused() {
    try (EmbeddedStore store = EmbeddedStore.open(folder)) {
      String uri = store.connectionString().getConnectionString();
      String without = uri.replaceFirst("//.*@", "//").replace("authMechanism=PLAIN&", "");
      String wrong = uri.replaceFirst(":[^:@]*@", ":guessed@");

      try (MongoClient client = MongoClients.create(without)) {
        assertThat(
                catchThrowableOfType(
                        com.mongodb.MongoCommandException.class,
                        () ->
                            client.getDatabase("calmtrace").getCollection("ledger").find().first())
                    .getErrorCodeName())
            .isEqualTo("Unauthorized");
      }
      try (MongoClient client = MongoClients.create(wrong)) {
        assertThat(
                catchThrowableOfType(
                    MongoSecurityException.class,
                    () -> client.getDatabase("calmtrace").getCollection("ledger").find().first()))
            .isNotNull();
      }
    }
  }

  @Test
  void itListensOnTheLoopbackAddressOnly() {
    try (EmbeddedStore store = EmbeddedStore.open(folder)) {
      assertThat(store.connectionString().getHosts()).singleElement().asString().startsWith("127.");
    }
  }

  @Test
  void aFolderInUseIsRefused() {
    try (EmbeddedStore running = EmbeddedStore.open(folder)) {
      assertThat(refusal(folder))
          .hasMessageContaining("already runs on this folder")
          .hasMessageContaining(running.file().toString())
          .extracting(StartRefusedException::action)
          .asString()
          .contains("calmtrace.data");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(refusal(file.resolve("store"))).hasMessageContaining("cannot be written to");
  }

  @Test
  void aFileThatIsNoStoreIsRefusedAndLeftAsItWas() throws IOException {
    byte[] content = "not a store\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve(StoreFile.NAME), content);

    assertThat(refusal(folder)).hasMessageContaining("cannot be read as an embedded store");

    assertThat(file).hasBinaryContent(content);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void aFileOfAnotherFormatIsRefused(int format) {
    EmbeddedStore.open(folder).close();
    try (MVStore file = StoreFile.open(folder)) {
      file.openMap("something").put("key", "value");
      file.setStoreVersion(format);
    }

    assertThat(refusal(folder)).hasMessageContaining("a format that this version does not know");
  }

  @Test
  void aCursorKeepsWhatItHasReadThoughTheDocumentsChange() {
    try (TestStore store = TestStore.embeddedIn(folder)) {
      MongoCollection<Document> things = store.database().getCollection("things");
      IntStream.range(0, 5)
          .forEach(n -> things.insertOne(new Document("_id", n).append("rank", n)));

      try (MongoCursor<Document> cursor =
          things.find().sort(Sorts.descending("rank")).batchSize(1).cursor()) {
        assertThat(cursor.next()).containsEntry("rank", 4);
        things.updateOne(Filters.eq("_id", 3), Updates.set("rank", 99));

        assertThat(cursor.next()).containsEntry("rank", 3);
      }
    }
  }

  @Test
  void aLongReadGoesOnPastWhatWasRemovedMeanwhileAndSeesWhatWasAdded() {
    try (TestStore store = TestStore.embeddedIn(folder)) {
      MongoCollection<Document> things = store.database().getCollection("things");
      LongRange.insert(things, 0, 10);

      try (MongoCursor<Document> cursor = things.find().batchSize(5).cursor()) {
        for (long n = 0; n < 5; n++) {
          assertThat(cursor.next()).containsEntry("_id", n);
        }
        things.deleteOne(Filters.eq("_id", 4L));
        things.deleteOne(Filters.eq("_id", 5L));
        LongRange.insert(things, 10, 12);

        assertThat(LongRange.rest(cursor)).containsExactly(6L, 7L, 8L, 9L, 10L, 11L);
      }
    }
  }

  @Test
  void manyLargeDocumentsComeInAsManyMessagesAsTheyNeed() {
    try (TestStore store = TestStore.embeddedIn(folder)) {
      MongoCollection<Document> things = store.database().getCollection("things");
      String text = "x".repeat(3 * 1024 * 1024);
      for (long n = 0; n < 20; n++) {
        things.insertOne(new Document("_id", n).append("text", text));
      }

      try (MongoCursor<Document> cursor = things.find().cursor()) {
        assertThat(LongRange.rest(cursor)).hasSize(20);
      }
    }
  }

  @Test
  void anIndexThatCouldNotBeBuiltIsNotThereAfterwards() {
    try (TestStore store = TestStore.embeddedIn(folder)) {
      MongoCollection<Document> things = store.database().getCollection("things");
      Stream.of(1, 2).forEach(n -> things.insertOne(new Document("_id", n).append("key", "same")));
      Document key = new Document("key", 1);
      IndexOptions unique = new IndexOptions().unique(true);

      for (int attempt = 0; attempt < 2; attempt++) {
        assertThat(
                catchThrowableOfType(
                    com.mongodb.MongoException.class, () -> things.createIndex(key, unique)))
            .isNotNull();
      }
      things.insertOne(new Document("_id", 3).append("key", "same"));
    }
  }

  @Test
  void theConnectionStringNamesNoDatabase() {
    try (EmbeddedStore store = EmbeddedStore.open(folder)) {
      ConnectionString connection = store.connectionString();

      assertThat(connection.getDatabase()).isNull();
      assertThat(connection.getRetryWritesValue()).isFalse();
    }
  }

  private static StartRefusedException refusal(Path folder) {
    return catchThrowableOfType(
        StartRefusedException.class, () -> EmbeddedStore.open(folder).close());
  }

  /** Documents with a number and nothing else. */
  private static final class LongRange {

    static void insert(MongoCollection<Document> to, long from, long end) {
      for (long n = from; n < end; n++) {
        to.insertOne(new Document("_id", n));
      }
    }

    static java.util.List<Long> rest(MongoCursor<Document> cursor) {
      java.util.List<Long> ids = new java.util.ArrayList<>();
      cursor.forEachRemaining(each -> ids.add(each.getLong("_id")));
      return ids;
    }
  }
}
