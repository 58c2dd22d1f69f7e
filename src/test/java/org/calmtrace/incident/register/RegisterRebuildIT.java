package org.calmtrace.incident.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.bson.BsonDocument;
import org.calmtrace.incident.IncidentFolds;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.Ward;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.ledger.ProjectionStatus;
import org.calmtrace.ledger.projections.Written;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register built again from the ledger, and its events once more. */
class RegisterRebuildIT extends RegisterCase {

  @Autowired private ProjectionAdmin admin;
  @Autowired private IncidentFolds folds;

  @Test
  void rebuiltFromTheLedgerItIsTheSame() {
    awaitAll();
    List<BsonDocument> live = documents();

    admin.rebuild(Register.NAME);
    awaitSwitch();

    assertThat(documents()).isEqualTo(live);
    report(
        IncidentId.parse(UUID.randomUUID().toString()),
        Ward.CEDAR,
        DAY.plusDays(1),
        DAY.plusDays(1));
    awaitAll();
    assertThat(documents()).as("and it goes on").hasSize(live.size() + 1);
  }

  @Test
  void allProjectionsRebuiltTogetherAreAsTheyWere() {
    List<String> names = admin.all().stream().map(ProjectionStatus::name).toList();
    names.forEach(
        name ->
            assertThat(projections.await(name, ledger.head(), Duration.ofSeconds(60))).isTrue());
    List<List<BsonDocument>> live = names.stream().map(this::documents).toList();

    admin.rebuildAll();
    admin.rebuildAll(); // they are being rebuilt: nothing more to do
    names.forEach(this::awaitSwitch);

    assertThat(names).hasSizeGreaterThan(5);
    assertThat(names.stream().map(this::documents).toList()).isEqualTo(live);
  }

  @Test
  void eventsThatComeTwiceChangeNothing() {
    awaitAll();
    List<BsonDocument> before = documents();
    MongoCollection<BsonDocument> rows = projections.collection(Register.NAME);
    RegisterProjection projection = new RegisterProjection(folds);

    for (BsonDocument row : before.subList(0, 20)) {
      ledger.stream(row.getString("_id").getValue(), Object.class)
          .forEach(recorded -> Written.to(rows, projection.on(recorded)));
    }

    assertThat(documents()).isEqualTo(before);
  }

  private List<BsonDocument> documents() {
    return documents(Register.NAME);
  }

  private List<BsonDocument> documents(String projection) {
    List<BsonDocument> documents =
        projections.collection(projection).find().batchSize(1000).into(new ArrayList<>());
    documents.sort(Comparator.comparing(document -> document.getString("_id")));
    return documents;
  }

  private void awaitSwitch() {
    awaitSwitch(Register.NAME);
  }

  private void awaitSwitch(String projection) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    ProjectionStatus.@Nullable Rebuild rebuild = null;
    while (System.nanoTime() < deadline) {
      rebuild =
          admin.all().stream()
              .filter(status -> status.name().equals(projection))
              .findFirst()
              .orElseThrow()
              .rebuild();
      if (rebuild != null && rebuild.state() == ProjectionStatus.State.SWITCHED) {
        return;
      }
      pause();
    }
    assertThat(rebuild).as("it has switched").isNull();
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
