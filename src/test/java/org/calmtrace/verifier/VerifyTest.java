package org.calmtrace.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.calmtrace.ledger.merkle.TreeHash;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.SignedNote;
import org.calmtrace.ledger.note.Witness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyTest {

  private static final Disclosure LEDGER = Disclosure.ofCedar();

  private static final String SIGNED_BY =
      "signed by " + Disclosure.KEY.verifierKey() + ", cosigned by w at 2026-11-20T21:08:00Z.";

  @TempDir Path folder;

  private Path policy;

  private record Said(int code, List<String> out, List<String> err) {}

  @BeforeEach
  void aPolicyOfOnesOwn() throws Exception {
    policy = Files.writeString(folder.resolve("policy.txt"), Disclosure.POLICY);
  }

  private static Said verify(Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Verify.run(
            Stream.of(args).map(Object::toString).toList(),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    return new Said(
        code, out.toString(UTF_8).lines().toList(), err.toString(UTF_8).lines().toList());
  }

  private Path file(String name, byte[] bytes) throws Exception {
    return Files.write(folder.resolve(name), bytes);
  }

  private Said verifySet(Disclosure files) throws Exception {
    return verify(files.folder(Files.createTempDirectory(folder, "set")), "--policy", policy);
  }

  @Test
  void anEventIsProvedByItsLeaf() throws Exception {
    Path proof = file("one.tlog-proof", LEDGER.proof(1, 7));
    Path leaf = file("one.txt", LEDGER.leaf(1));
    Said said = verify(proof, "--leaf", leaf, "--policy", policy);
    assertThat(said.err()).isEmpty();
    assertThat(said.out())
        .containsExactly(
            "good   one.tlog-proof: position 1, incident.attempt-logged#1,"
                + " 2026-11-20T21:07:13.455Z, its content is not shown",
            "Good: the event stands in the ledger ledger.example/cedar, of 7 events with root "
                + LEDGER.root(7)
                + ", "
                + SIGNED_BY);
    assertThat(said.code()).isZero();
  }

  @Test
  void anEventIsProvedWithItsContent() throws Exception {
    Path proof = file("one.tlog-proof", LEDGER.proof(1, 7));
    Path event = file("one.json", LEDGER.event(1));
    Said said = verify("--policy=" + policy, "--event=" + event, proof);
    assertThat(said.out().getFirst()).endsWith("with its content");
    assertThat(said.code()).isZero();
  }

  @Test
  void aSetIsProvedFromAFolderOrAZipFile() throws Exception {
    Disclosure three = Disclosure.ofCedar().withThree().with("README.txt", "read me");
    Said said = verifySet(three);
    assertThat(said.out())
        .containsExactly(
            "other  README.txt: neither a proof nor an event, not looked at",
            "good   a: position 1, incident.attempt-logged#1, 2026-11-20T21:07:13.455Z,"
                + " its content is not shown",
            "good   c: position 6, incident.attempt-logged#1, 2026-11-20T21:07:18.455Z,"
                + " with its content",
            "good   deep/b: position 4, incident.attempt-logged#1, 2026-11-20T21:07:16.455Z,"
                + " with its content",
            "Good: all 3 events stand in the ledger ledger.example/cedar, of 7 events with root "
                + LEDGER.root(7)
                + ", "
                + SIGNED_BY);
    assertThat(said.code()).isZero();
    Said zipped = verify(three.zip(folder.resolve("three.zip")), "--policy", policy);
    assertThat(zipped).isEqualTo(said);
  }

  @Test
  void theLargestOfSeveralCheckpointsIsNamed() throws Exception {
    Said said =
        verifySet(
            Disclosure.ofCedar()
                .with("a.tlog-proof", LEDGER.proof(1, 3))
                .with("a.leaf", LEDGER.leaf(1))
                .with("b.tlog-proof", LEDGER.proof(1, 7))
                .with("b.leaf", LEDGER.leaf(1))
                .with("c.tlog-proof", LEDGER.proof(2, 5))
                .with("c.leaf", LEDGER.leaf(2)));
    assertThat(said.code()).isZero();
    assertThat(said.out().getLast()).contains("all 3 events", "of 7 events with root");
  }

  @Test
  void aProofWithoutItsEventAndAnEventWithoutItsProofAreBothWrong() throws Exception {
    Said said =
        verifySet(
            Disclosure.ofCedar()
                .withThree()
                .with("d.tlog-proof", LEDGER.proof(2, 7))
                .with("e.leaf", LEDGER.leaf(2))
                .with("f.event.json", LEDGER.event(2)));
    assertThat(said.out())
        .contains(
            "WRONG  d: There is no event for this proof.",
            "WRONG  e: There is no proof for this event.",
            "WRONG  f: There is no proof for this event.")
        .last()
        .isEqualTo("WRONG: 3 of 6 do not hold.");
    assertThat(said.code()).isEqualTo(1);
  }

  @TestFactory
  Stream<DynamicTest> whatDoesNotHoldIsSaidInWords() {
    byte[] proof = LEDGER.proof(1, 7);
    SignedNote unknown =
        new Checkpoint("other.example", 7, TreeHash.empty()).sign(Witness.log("other.example", 9));
    SignedNote bare =
        new SignedNote(
            LEDGER.checkpoint(7).text(), List.of(LEDGER.checkpoint(7).signatures().getFirst()));
    return Stream.of(
        wrong("a changed word", proof, change(LEDGER.event(1), "tess", "tom"), "another root"),
        wrong("a changed salt", proof, change(LEDGER.event(1), "AQAA", "AgAA"), "another root"),
        wrong("a changed time", proof, change(LEDGER.event(1), "13.455", "14.455"), "another root"),
        wrong(
            "a changed type",
            proof,
            change(LEDGER.event(1), "attempt-", "effort-"),
            "another root"),
        wrong(
            "another event",
            proof,
            LEDGER.event(2),
            "at position 2, and the proof is of position 1"),
        wrong("no event", proof, "hello".getBytes(UTF_8), "not JSON"),
        wrong("a leaf as event", proof, LEDGER.leaf(1), "not JSON"),
        wrong(
            "a moved proof",
            change(proof, "index 1", "index 2"),
            LEDGER.event(2),
            "lead to another root"),
        wrong(
            "a proof of fewer",
            LEDGER.proof(1, 7, LEDGER.checkpoint(3)),
            LEDGER.event(1),
            "more hashes"),
        wrong(
            "a changed size",
            change(proof, "\n7\n", "\n8\n"),
            LEDGER.event(1),
            "not one of this text"),
        wrong(
            "another's ledger",
            LEDGER.proof(1, 7, unknown),
            LEDGER.event(1),
            "No key that the policy knows"),
        wrong("no witness", LEDGER.proof(1, 7, bare), LEDGER.event(1), "none cosigned"),
        wrong("no proof", "hello".getBytes(UTF_8), LEDGER.event(1), "no blank line"));
  }

  private static byte[] change(byte[] file, String from, String to) {
    String text = new String(file, UTF_8);
    assertThat(text).contains(from);
    return text.replace(from, to).getBytes(UTF_8);
  }

  private DynamicTest wrong(String name, byte[] proof, byte[] event, String why) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Said said =
              verify(
                  file("one.tlog-proof", proof),
                  "--event",
                  file("one.json", event),
                  "--policy",
                  policy);
          assertThat(said.out()).hasSize(2);
          assertThat(said.out().getFirst()).startsWith("WRONG  one.tlog-proof: ").contains(why);
          assertThat(said.out().getLast()).isEqualTo("WRONG: 1 of 1 do not hold.");
          assertThat(said.code()).isEqualTo(1);
        });
  }

  @Test
  void aLeafAndAnEventBesideEachOtherHaveToBeTheSame() throws Exception {
    Said said =
        verifySet(
            Disclosure.ofCedar()
                .with("a.tlog-proof", LEDGER.proof(1, 7))
                .with("a.leaf", LEDGER.leaf(1))
                .with("a.event.json", change(LEDGER.event(1), "tess", "tom")));
    assertThat(said.out().getFirst()).contains("WRONG  a: ");
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void aLedgerThatTellsTwoStoriesIsFoundOut() throws Exception {
    Disclosure other = new Disclosure("cedar-2");
    Said sameSize =
        verifySet(
            Disclosure.ofCedar()
                .with("a.tlog-proof", LEDGER.proof(1, 7))
                .with("a.leaf", LEDGER.leaf(1))
                .with("b.tlog-proof", other.proof(2, 7))
                .with("b.leaf", other.leaf(2)));
    assertThat(sameSize.code()).isEqualTo(1);
    assertThat(sameSize.out().get(1))
        .contains("WRONG  b", "two stories", "7 events its key has signed another root");
    Said samePosition =
        verifySet(
            Disclosure.ofCedar()
                .with("a.tlog-proof", LEDGER.proof(1, 7))
                .with("a.leaf", LEDGER.leaf(1))
                .with("b.tlog-proof", other.proof(1, 6))
                .with("b.leaf", other.leaf(1)));
    assertThat(samePosition.code()).isEqualTo(1);
    assertThat(samePosition.out().get(1)).contains("two stories", "at position 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | What is to be checked?",
        "x.tlog-proof | whose signatures you trust. It has to be a file of your own: a policy that comes with the proofs proves nothing.",
        ". | whose signatures you trust",
        "x.tlog-proof --policy | name of a file is missing after --policy",
        "x.tlog-proof --policy p | either --leaf or --event",
        "x.tlog-proof --policy p --leaf l --event e | either --leaf or --event",
        "x.tlog-proof y.tlog-proof --policy p --leaf l | a second: y.tlog-proof",
        "x.tlog-proof --policy p --policy q --leaf l | --policy stands twice",
        "x.tlog-proof --policy p --leaves l | There is no option --leaves",
        ". --policy p --leaf l | each proof has its event beside it",
        "x.zip --policy=p --event=e | each proof has its event beside it",
        "--policy p --leaf l | What is to be checked?"
      })
  void wrongUsageIsToldWithTheRightOne(String line, String why) {
    Said said = verify(line.isEmpty() ? new Object[0] : line.split(" "));
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err().getFirst()).contains(why);
    assertThat(said.err()).hasSize(4).element(1).asString().startsWith("Usage: calmtrace verify");
  }

  @Test
  void whatCannotBeReadIsNotCalledWrong() throws Exception {
    Path proof = file("one.tlog-proof", LEDGER.proof(1, 7));
    Path leaf = file("one.leaf", LEDGER.leaf(1));
    Path missing = folder.resolve("missing");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path noPolicy = file("none.txt", "log x\n".getBytes(UTF_8));
    unreadable("There is no file", missing, "--leaf", leaf, "--policy", policy);
    unreadable("There is no file", proof, "--leaf", missing, "--policy", policy);
    unreadable("There is no file", proof, "--leaf", leaf, "--policy", missing);
    unreadable("There is no file", proof, "--leaf", leaf, "--policy", empty);
    unreadable("is not a policy. Line 1", proof, "--leaf", leaf, "--policy", noPolicy);
    unreadable("holds no proof and no event", empty, "--policy", policy);
    unreadable("There is no file", folder.resolve("missing.zip"), "--policy", policy);
    unreadable("not a zip file", file("no.zip", new byte[99]), "--policy", policy);
  }

  private static void unreadable(String why, Object... args) {
    Said said = verify(args);
    assertThat(said.err()).singleElement().asString().startsWith("Could not check: ").contains(why);
    assertThat(said.out()).isEmpty();
    assertThat(said.code()).isEqualTo(3);
  }

  @Test
  void whatComesWithTheProofsIsNeverObeyed() throws Exception {
    Witness forger = Witness.of("witness.example", 66);
    String theirs = "log " + Witness.log(Disclosure.ORIGIN, 66).verifierKey() + "\nquorum none\n";
    SignedNote forged =
        new Checkpoint(Disclosure.ORIGIN, 1, TreeHash.leaf(LEDGER.leaf(0)))
            .sign(Witness.log(Disclosure.ORIGIN, 66));
    Disclosure set =
        Disclosure.ofCedar()
            .with("policy", theirs)
            .with("a.tlog-proof", LEDGER.proof(0, 1, forger.cosign(forged, Disclosure.COSIGNED)))
            .with("a.leaf", LEDGER.leaf(0));
    Said said = verifySet(set);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).anyMatch(line -> line.contains("No key that the policy knows"));
    Path trusting = Files.writeString(folder.resolve("theirs"), theirs);
    Path place = set.folder(Files.createTempDirectory(folder, "set"));
    assertThat(verify(place, "--policy", trusting).code()).isZero();
  }

  @Test
  void namesAndWordsOfStrangersDoNotReachTheTerminalAsTheyAre() throws Exception {
    String rude = "\u001b[2Jx\u202e\u009b31m";
    Said said =
        verifySet(
            Disclosure.ofCedar()
                .with(rude + ".txt", "")
                .with("a.tlog-proof", "\u001b[2J\n\n")
                .with("a.leaf", LEDGER.leaf(0)));
    List<String> all = new ArrayList<>(said.out());
    assertThat(String.join("", all))
        .doesNotContain("\u001b", "\u202e", "\u009b")
        .contains("?[2Jx??31m");
  }
}
