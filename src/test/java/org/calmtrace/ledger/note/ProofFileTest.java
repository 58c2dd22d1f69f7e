package org.calmtrace.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.calmtrace.ledger.merkle.InclusionProof;
import org.calmtrace.ledger.merkle.MemoryTree;
import org.calmtrace.ledger.merkle.ProofException;
import org.calmtrace.ledger.merkle.TreeHash;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProofFileTest {

  private static final SigningKey LOG = Witness.log("ledger.example/cedar", 1);
  private static final Witness WITNESS = Witness.of("witness.example", 2);
  private static final MemoryTree TREE = tree();
  private static final byte[] LEAF = TREE.hash(0, 4);

  private static final SignedNote CHECKPOINT =
      WITNESS.cosign(
          new Checkpoint("ledger.example/cedar", 7, TREE.root(7)).sign(LOG),
          Instant.parse("2026-11-20T21:08:00Z"));

  private static final String FILE =
      ProofFile.of(InclusionProof.of(TREE, 4, 7), CHECKPOINT).toString();

  private static final Policy POLICY = policy();

  private static MemoryTree tree() {
    MemoryTree tree = new MemoryTree();
    for (int i = 0; i < 7; i++) {
      tree.append(TreeHash.leaf(new byte[] {(byte) i}));
    }
    return tree;
  }

  private static Policy policy() {
    String lines = "log " + LOG.verifierKey() + "\nwitness w " + WITNESS.key() + "\nquorum w\n";
    try {
      return Policy.parse(lines.getBytes(UTF_8));
    } catch (MalformedException e) {
      throw new AssertionError(e);
    }
  }

  private static ProofFile check(byte[] file)
      throws MalformedException, UntrustedException, ProofException {
    ProofFile proof = ProofFile.parse(file);
    proof.verify(LEAF, POLICY.accept(proof.checkpoint()));
    return proof;
  }

  @Test
  void aFileIsReadAsItWasWrittenAndHolds() throws Exception {
    assertThat(FILE)
        .startsWith("c2sp.org/tlog-proof@v1\nindex 4\n")
        .endsWith("\n\n" + CHECKPOINT)
        .hasLineCount(2 + 3 + 1 + 3 + 1 + 2);
    assertThat(ProofFile.parse(FILE.getBytes(UTF_8))).hasToString(FILE);
    check(FILE.getBytes(UTF_8));
  }

  @Test
  void extraDataIsCarriedAndMeansNothing() throws Exception {
    String file = FILE.replace("index", "extra aGVsbG8=\nindex");
    ProofFile proof = ProofFile.parse(file.getBytes(UTF_8));
    assertThat(proof.extra()).isEqualTo("hello".getBytes(UTF_8));
    assertThat(proof).hasToString(file);
    check(file.getBytes(UTF_8));
  }

  @Test
  void theOnlyLeafOfATreeNeedsNoHash() throws Exception {
    SignedNote one = new Checkpoint("ledger.example/cedar", 1, TREE.root(1)).sign(LOG);
    ProofFile proof = ProofFile.of(InclusionProof.of(TREE, 0, 1), one);
    assertThat(proof).hasToString("c2sp.org/tlog-proof@v1\nindex 0\n\n" + one);
    assertThat(ProofFile.parse(proof.bytes()).hashes()).isEmpty();
  }

  @Test
  void aProofOfAnotherLeafPositionOrSizeDoesNotHold() throws Exception {
    Accepted accepted = POLICY.accept(CHECKPOINT);
    ProofFile proof = ProofFile.parse(FILE.getBytes(UTF_8));
    assertThatThrownBy(() -> proof.verify(TREE.hash(0, 5), accepted))
        .isInstanceOf(ProofException.class);
    ProofFile moved = ProofFile.parse(FILE.replace("index 4", "index 5").getBytes(UTF_8));
    assertThatThrownBy(() -> moved.verify(LEAF, accepted)).isInstanceOf(ProofException.class);
    ProofFile shifted = ProofFile.parse(FILE.replaceFirst("\n\n", "\n\n\n").getBytes(UTF_8));
    assertThatThrownBy(() -> POLICY.accept(shifted.checkpoint()))
        .isInstanceOf(UntrustedException.class);
    ProofFile beyond = ProofFile.parse(FILE.replace("index 4", "index 7").getBytes(UTF_8));
    assertThatThrownBy(() -> beyond.verify(LEAF, accepted)).hasMessageContaining("no position 7");
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrongIsSaid() {
    String hash = FILE.split("\n")[2] + "\n";
    String index = "which index";
    return Stream.of(
        malformed("nothing", "", "no blank line"),
        malformed("no blank line", "c2sp.org/tlog-proof@v1\nindex 4\n", "no blank line"),
        malformed("a blank line first", "\n\n" + FILE, "does not begin"),
        malformed("another format", FILE.replace("@v1", "@v2"), "does not begin"),
        malformed("a space behind the format", FILE.replace("@v1", "@v1 "), "does not begin"),
        malformed("carriage returns", FILE.replace("\n", "\r\n"), "no blank line"),
        malformed("no index", FILE.replace("index 4\n", ""), index),
        malformed("an index in capitals", FILE.replace("index", "Index"), index),
        malformed("extra behind the index", FILE.replace(hash, "extra aGVsbG8=\n"), "base64"),
        malformed("extra twice", FILE.replace("index", "extra YQ==\nextra YQ==\nindex"), index),
        malformed("extra that is no base64", FILE.replace("index", "extra !\nindex"), "extra data"),
        malformed("a negative index", FILE.replace("index 4", "index -4"), "whole number"),
        malformed("a leading zero", FILE.replace("index 4", "index 04"), "whole number"),
        malformed("no number", FILE.replace("index 4", "index "), "whole number"),
        malformed("two spaces", FILE.replace("index 4", "index  4"), "whole number"),
        malformed("2^63", FILE.replace("index 4", "index 9223372036854775808"), "whole number"),
        malformed("a hash that is no base64", FILE.replace(hash, "?" + hash), "not base64"),
        malformed("a hash of 31 bytes", FILE.replace(hash, "A".repeat(40) + "AA==\n"), "31 bytes"),
        malformed("a hash of 64 bytes", FILE.replace(hash, "A".repeat(86) + "==\n"), "64 bytes"),
        malformed("64 hashes", FILE.replace(hash, hash.repeat(62)), "more than 63"),
        malformed("no checkpoint", FILE.substring(0, FILE.indexOf("\n\n") + 2), "no blank line"),
        malformed("cut off", FILE.substring(0, FILE.length() - 1), "no line feed"));
  }

  private static DynamicTest malformed(String name, String file, String said) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            assertThatThrownBy(() -> check(file.getBytes(UTF_8)))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining(said));
  }

  @Test
  void noChangedBitOfAFileHolds() {
    byte[] file = FILE.getBytes(UTF_8);
    for (int bit = 0; bit < 8 * file.length; bit++) {
      byte[] changed = file.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(held(changed)).as("bit %d of byte %d", bit % 8, bit / 8).isEmpty();
    }
  }

  /** Characters put in, left out, doubled, exchanged: one thing as a rule, sometimes several. */
  @Test
  void whatHoldsOfMangledFilesSaysTheSame() {
    Random random = new Random(8032);
    int same = 0;
    for (int i = 0; i < 3000; i++) {
      StringBuilder mangled = new StringBuilder(FILE);
      do {
        mangle(mangled, random);
      } while (random.nextInt(3) == 0);
      Optional<ProofFile> held = held(mangled.toString().getBytes(UTF_8));
      if (held.isPresent()) {
        // A signature line stands there twice, or somebody's whom the policy does not know.
        assertThat(held.get().checkpoint().text()).isEqualTo(CHECKPOINT.text());
        assertThat(held.get().index()).isEqualTo(4);
        assertThat(held.get().hashes())
            .containsExactlyElementsOf(InclusionProof.of(TREE, 4, 7).hashes());
        same++;
      }
    }
    assertThat(same).isLessThan(60);
  }

  private static Optional<ProofFile> held(byte[] file) {
    try {
      return Optional.of(check(file));
    } catch (MalformedException | UntrustedException | ProofException e) {
      return Optional.empty();
    }
  }

  private static void mangle(StringBuilder file, Random random) {
    int at = random.nextInt(file.length());
    int other = random.nextInt(file.length());
    switch (random.nextInt(5)) {
      case 0 -> file.insert(at, "\n ex0=\u2014+".charAt(random.nextInt(8)));
      case 1 -> file.deleteCharAt(at);
      case 2 -> file.insert(at, file.charAt(other));
      case 3 -> {
        char there = file.charAt(at);
        file.setCharAt(at, file.charAt(other));
        file.setCharAt(other, there);
      }
      default -> file.insert(at, file.substring(Math.min(at, other), Math.max(at, other)));
    }
  }
}
