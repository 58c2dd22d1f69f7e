package org.calmtrace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calmtrace.ledger.check.Tampering.alterText;

import com.mongodb.ConnectionString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.calmtrace.ledger.check.WardLedger;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that checks a ledger, as somebody runs it at a terminal. */
@Isolated("silences the log of the whole process")
class LedgerCheckCommandIT {

  @TempDir Path data;

  /** What the command has said. */
  private record Said(int code, List<String> out, List<String> err) {}

  private static Said run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of("ledger", "check"));
    all.addAll(List.of(args));
    int code =
        LedgerCheckCommand.run(
            all, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return new Said(
        code, out.toString(UTF_8).lines().toList(), err.toString(UTF_8).lines().toList());
  }

  /** The ledger of a ward, after somebody was there, checked where it is stored. */
  private Said onWard(Consumer<WardLedger> tampered, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--calmtrace.data=" + data);
    TestStore fresh = TestStore.fresh();
    if (fresh.kind() == StoreKind.EXTERNAL) {
      try (WardLedger ward = new WardLedger(fresh, data.resolve("keys"))) {
        tampered.accept(ward);
        all.add("--spring.mongodb.uri=" + uri(fresh));
        return run(all.toArray(String[]::new));
      }
    }
    fresh.close();
    // The command opens the file, which one process holds at a time.
    try (WardLedger ward =
        new WardLedger(TestStore.embeddedIn(data.resolve("store")), data.resolve("keys"))) {
      tampered.accept(ward);
    }
    return run(all.toArray(String[]::new));
  }

  private static String uri(TestStore store) {
    ConnectionString server = new ConnectionString(store.uri());
    return server
        .getConnectionString()
        .replaceFirst("(//[^/?]*)/?", "$1/" + store.database().getName());
  }

  @Test
  void aLedgerThatIsAsItWasWrittenIsGood() {
    Said said = onWard(ward -> {});
    assertThat(said.code).isZero();
    assertThat(said.out)
        .containsExactly(
            "Good: 604 events are as they were recorded, of the first 602 a checkpoint is signed.");
    assertThat(said.err).isEmpty();
  }

  @Test
  void oneThatIsNotIsWrongAndTheLastLineSaysWhere() {
    Said said =
        onWard(
            ward -> {
              ward.tampering.event(8, 17, event -> alterText(event, "payload"));
              ward.tampering.collection("ledger").dropIndex("events.id_1");
            });
    assertThat(said.code).isEqualTo(1);
    assertThat(said.out)
        .hasSize(5)
        .startsWith("25  The event at position 25 was changed after it was recorded.")
        .endsWith("Wrong: The event at position 25 was changed after it was recorded.");
    assertThat(said.out.get(1)).matches(" {4}event-altered: computed leaf [0-9a-f]{64}, stored .*");
    assertThat(said.out.get(2)).startsWith("The index events.id_1 of the database is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--from=300", "--from 300"})
  void fromAPositionOnItSaysWhatItTookAsItIs(String from) {
    Said said =
        onWard(
            ward -> ward.tampering.event(8, 17, event -> alterText(event, "payload")),
            from.split(" "));
    assertThat(said.code).isZero();
    assertThat(said.out)
        .containsExactly(
            "From the commit at position 268 on, which holds or is before 300. The tree before it"
                + " was taken as it is stored.",
            "Good: 336 events are as they were recorded, of the first 602 a checkpoint is signed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--from", "--from x", "--from=-1", "--from 1 2", "everything"})
  void whatIsNoUseOfItIsSaid(String args) {
    Said said = run(args.split(" "));
    assertThat(said.code).isEqualTo(2);
    assertThat(said.err).containsExactly("Usage: calmtrace ledger check [--from <position>]");
    assertThat(said.out).isEmpty();
  }

  @Test
  void whereThereIsNoLedgerNothingIsCheckedAndNothingMade() {
    Said said = run("--calmtrace.data=" + data.resolve("nowhere"), "--spring.mongodb.uri=");
    assertThat(said.code).isEqualTo(3);
    assertThat(said.err)
        .singleElement()
        .asString()
        .startsWith("Not checked: There is no ledger in");
    assertThat(data.resolve("nowhere")).doesNotExist();
  }

  @Test
  void whereNothingTellsOfALedgerItIsNotCalledGood() {
    Said said =
        onWard(
            ward -> {
              empty(ward);
              assertThat(data.resolve("keys/ledger.checkpoint").toFile().delete()).isTrue();
            });
    assertThat(said.code).isEqualTo(3);
    assertThat(said.out).isEmpty();
    assertThat(said.err)
        .singleElement()
        .asString()
        .startsWith("Not checked: there is no event of a ledger in ")
        .containsAnyOf(data.resolve("store").toString(), "the database ");
  }

  @Test
  void aLedgerThatIsGoneAndRememberedIsWrong() {
    Said said = onWard(LedgerCheckCommandIT::empty);
    assertThat(said.code).isEqualTo(1);
    assertThat(said.out.getFirst()).startsWith("0  The ledger is older than it was");
  }

  private static void empty(WardLedger ward) {
    for (String each : List.of("ledger", "tiles", "checkpoints")) {
      ward.tampering.collection(each).drop();
    }
  }

  @Test
  void aStoreThatDoesNotAnswerIsNotChecked() {
    Said said =
        run("--spring.mongodb.uri=mongodb://127.0.0.1:1/calmtrace", "--calmtrace.data=" + data);
    assertThat(said.code).isEqualTo(3);
    assertThat(said.err)
        .singleElement()
        .asString()
        .startsWith("Not checked: No server answered in 8 seconds for database calmtrace");
  }

  @Test
  void keysThatCannotBeReadAreNotGuessed() throws IOException {
    Said said =
        onWard(
            ward -> {
              try {
                Files.writeString(data.resolve("keys").resolve("ledger.keys"), "no key\n");
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(said.code).isEqualTo(3);
    assertThat(said.err).singleElement().asString().contains("ledger.keys: Not a key");
  }
}
