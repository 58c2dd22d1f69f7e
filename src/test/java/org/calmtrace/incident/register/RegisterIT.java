package org.calmtrace.incident.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.calmtrace.WholeApplication;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentFolds;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.Ward;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.commands.Circumstances;
import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.ledger.ProjectionStatus;
import org.calmtrace.ledger.Projections;
import org.calmtrace.ledger.projections.Written;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.security.Role;
import org.calmtrace.security.Scope;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The register on its store: paging, filters and rebuilding, against a slow reading in memory. */
@WholeApplication
class RegisterIT {

  private static final int MANY = 250;
  private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-03-01T08:00:00+01:00");
  private static final Author NURSE = Author.of(new UUID(1, 1).toString(), "NURSE", DAY);
  private static final Author IVY = Author.of(new UUID(1, 2).toString(), "NURSE", DAY);
  private static final String OTHER = new UUID(5, 5).toString();
  private static final SignedIn READER =
      new SignedIn(
          "reader",
          "reader",
          "R.",
          Set.of(Role.QUALITY_OFFICER),
          new Scope(Set.of(), Set.of(Ward.CEDAR, Ward.ROWAN)));

  @Autowired private ApplicationContext application;
  @Autowired private Commands commands;
  @Autowired private LedgerReader ledger;
  @Autowired private Projections projections;
  @Autowired private ProjectionAdmin admin;
  @Autowired private Register register;
  @Autowired private IncidentFolds folds;

  @BeforeEach
  void aYearOfIncidents() {
    Ward.open(application);
    if (all(RegisterQuery.ALL, 200).size() < MANY) {
      try (ExecutorService wards = Executors.newFixedThreadPool(16)) {
        IntStream.range(0, MANY).forEach(n -> wards.execute(() -> file(new Random(n), n)));
      }
      awaitAll();
    }
  }

  @Test
  void pagesOfAnySizeMakeTheSameListInTheSameOrder() {
    List<RegisterRow> whole = all(RegisterQuery.ALL, 200);

    assertThat(whole).hasSizeGreaterThanOrEqualTo(MANY);
    assertThat(whole)
        .isSortedAccordingTo(
            Comparator.comparing((RegisterRow row) -> row.happened().toInstant())
                .reversed()
                .thenComparing(RegisterRow::number, Comparator.reverseOrder()));
    assertThat(all(RegisterQuery.ALL, 7)).isEqualTo(whole);
    assertThat(all(RegisterQuery.ALL, 199)).isEqualTo(whole);
    assertThat(new HashSet<>(whole)).hasSameSizeAs(whole);
  }

  @Test
  void rowsOfOneMomentAreNotLostBetweenPages() {
    RegisterQuery moment =
        new RegisterQuery(
            Set.of(),
            DAY.toInstant(),
            DAY.plusSeconds(1).toInstant(),
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    List<RegisterRow> whole = all(moment, 200);

    assertThat(whole).hasSizeGreaterThan(3);
    assertThat(all(moment, 1)).isEqualTo(whole);
  }

  @Test
  void whatIsFiledMeanwhileDoesNotMoveThePages() {
    RegisterPage first = register.page(RegisterQuery.ALL, null, 50, READER);
    report(
        IncidentId.parse(UUID.randomUUID().toString()),
        Ward.CEDAR,
        DAY.plusYears(1),
        DAY.plusYears(1));
    awaitAll();

    RegisterPage second = register.page(RegisterQuery.ALL, first.next(), 50, READER);

    assertThat(second.incidents()).doesNotContainAnyElementsOf(first.incidents());
    assertThat(second.incidents().getFirst().happened())
        .isBeforeOrEqualTo(first.incidents().getLast().happened());
  }

  @Test
  void everyFilterFindsWhatASlowReadingFinds() {
    OffsetDateTime from = DAY.plusDays(40);
    OffsetDateTime to = DAY.plusDays(200);
    check(query(null, null, null, null), row -> true);
    check(query(Outcome.SECLUSION, null, null, null), row -> row.outcome() == Outcome.SECLUSION);
    check(query(null, Stage.OPEN, null, null), row -> row.state() == Stage.OPEN);
    check(query(null, null, true, null), RegisterRow::late);
    check(query(null, null, false, null), row -> !row.late());
    check(
        query(null, null, null, Technique.MUSIC),
        row -> row.techniques().contains(Technique.MUSIC));
    check(RegisterQuery.ofPatient(OTHER), row -> row.patient().equals(OTHER));
    check(RegisterQuery.ofReporter(IVY.actor()), row -> row.reporter().equals(IVY.actor()));
    check(
        new RegisterQuery(
            Set.of(Ward.ROWAN),
            from.toInstant(),
            to.toInstant(),
            Outcome.POLICE,
            Stage.RESOLVED,
            true,
            Technique.MUSIC,
            null,
            null,
            null),
        row ->
            row.unit().equals(Ward.ROWAN)
                && !row.happened().isBefore(from)
                && row.happened().isBefore(to)
                && row.outcome() == Outcome.POLICE
                && row.late()
                && row.techniques().contains(Technique.MUSIC));
  }

  private void check(RegisterQuery query, Predicate<RegisterRow> slowly) {
    List<RegisterRow> expected = all(RegisterQuery.ALL, 200).stream().filter(slowly).toList();

    assertThat(expected).as("a filter that finds something: %s", query).isNotEmpty();
    assertThat(all(query, 11)).isEqualTo(expected);
  }

  @Test
  void aCountIsTheNumberOfAllRows() {
    RegisterQuery late = query(null, null, true, null);

    assertThat(register.count(late, READER)).isPositive().isEqualTo(all(late, 200).size());
  }

  @Test
  void whatSettledWithoutHandsOnCanBeAskedFor() {
    List<RegisterRow> settled =
        all(RegisterQuery.ALL, 200).stream()
            .filter(row -> row.outcome() != null && row.outcome().handsOff())
            .toList();

    assertThat(all(RegisterQuery.ALL.settled(), 200))
        .isNotEmpty()
        .containsExactlyElementsOf(settled);
    assertThat(register.count(RegisterQuery.ALL.settled(), READER)).isEqualTo(settled.size());
  }

  @Test
  void nobodySeesMoreThanTheirScope() {
    SignedIn cedarOnly =
        new SignedIn("c", "c", "C.", Set.of(Role.NURSE), new Scope(Set.of(), Set.of(Ward.CEDAR)));
    SignedIn nowhere =
        new SignedIn("n", "n", "N.", Set.of(Role.NURSE), new Scope(Set.of(), Set.of()));

    assertThat(register.page(RegisterQuery.ALL, null, 200, cedarOnly).incidents())
        .isNotEmpty()
        .allMatch(row -> row.unit().equals(Ward.CEDAR));
    assertThat(register.page(RegisterQuery.ALL, null, 200, nowhere).incidents()).isEmpty();
  }

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

  @Test
  void theIndexOfItsQueriesIsThereWhereTheServerHasSuch() {
    boolean hasIndexes = application.getBean(StoreKind.class) == StoreKind.EXTERNAL;

    List<String> names = new ArrayList<>();
    projections
        .collection(Register.NAME)
        .listIndexes()
        .forEach(index -> names.add(index.getString("name")));

    assertThat(names.contains("unit_1_happened_-1_number_-1")).isEqualTo(hasIndexes);
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

  private static RegisterQuery query(
      @Nullable Outcome outcome,
      @Nullable Stage state,
      @Nullable Boolean late,
      @Nullable Technique technique) {
    return new RegisterQuery(
        Set.of(), null, null, outcome, state, late, technique, null, null, null);
  }

  private List<RegisterRow> all(RegisterQuery query, int limit) {
    List<RegisterRow> rows = new ArrayList<>();
    String next = null;
    do {
      RegisterPage page = register.page(query, next, limit, READER);
      assertThat(page.incidents()).hasSizeLessThanOrEqualTo(limit);
      rows.addAll(page.incidents());
      next = page.next();
    } while (next != null);
    return rows;
  }

  private void awaitAll() {
    assertThat(projections.await(Register.NAME, ledger.head(), Duration.ofSeconds(60))).isTrue();
  }

  /** Few moments, so that many incidents share one. */
  private void file(Random random, int n) {
    IncidentId id = new IncidentId(new UUID(77, random.nextLong()));
    OffsetDateTime happened = DAY.plusDays(random.nextInt(26) * 14L);
    OffsetDateTime recorded = happened.plusMinutes(random.nextInt(40));
    report(id, n % 3 == 0 ? Ward.ROWAN : Ward.CEDAR, happened, recorded);
    for (int attempt = random.nextInt(4); attempt > 0; attempt--) {
      send(
          new AttemptLogged(
              id,
              new EntryId(new UUID(78, attempt)),
              random.nextBoolean() ? Technique.MUSIC : Technique.GIVE_SPACE,
              null,
              happened,
              Response.NONE,
              null,
              null,
              null,
              null),
          recorded);
    }
    if (random.nextInt(10) > 0) {
      Outcome[] outcomes = {Outcome.SECLUSION, Outcome.POLICE, Outcome.RESOLVED_SPACE};
      Outcome outcome = outcomes[random.nextInt(outcomes.length)];
      EntryId entry = new EntryId(new UUID(79, 0));
      send(new EscalationResolved(id, entry, outcome, happened, null, null), recorded);
    }
  }

  private void report(
      IncidentId id, String unit, OffsetDateTime happened, OffsetDateTime recorded) {
    send(
        new IncidentReported(
            id,
            unit,
            id.value().getLeastSignificantBits() % 5 == 0 ? OTHER : Ward.PATIENT,
            happened,
            null,
            List.of(),
            null,
            List.of(),
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null),
        recorded);
  }

  private void send(IncidentEvent entry, OffsetDateTime recorded) {
    boolean ivys = entry.incident().value().getLeastSignificantBits() % 4 == 0;
    Author by = ivys ? IVY : NURSE;
    commands.send(
        IncidentCommand.of(entry, new Circumstances(recorded, by.actor(), null)),
        Author.of(by.actor(), by.role(), recorded));
  }
}
