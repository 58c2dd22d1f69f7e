package org.calmtrace.ledger.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.calmtrace.ledger.merkle.TreeHash;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

  private static final Instant AT = Instant.parse("2026-11-20T21:08:00Z");
  private static final SigningKey LOG = Witness.log("ledger.example/cedar", 1);
  private static final Witness X1 = Witness.of("x1.example", 11);
  private static final Witness X2 = Witness.of("x2.example", 12);
  private static final Witness X3 = Witness.of("x3.example", 13);
  private static final Witness Y1 = Witness.of("y1.example", 21);
  private static final Witness Y2 = Witness.of("y2.example", 22);

  private static final SignedNote NOTE =
      new Checkpoint("ledger.example/cedar", 1, TreeHash.leaf(new byte[0])).sign(LOG);

  private static final String LOG_LINE = "log " + LOG.verifierKey() + "\n";

  /** The two levels of the specification's own example. */
  private static final String TWO_LEVELS =
      LOG_LINE
          + """
          # who looks over our shoulder
          witness X1 %s https://x1.example/
          witness X2 %s
           \t witness \t X3 %s \t
          group X-witnesses 2 X1 X2 X3

          witness Y1 %s
          witness Y2 %s
            # groups of groups
          group Y-witnesses any Y1 Y2
          group X-and-Y all X-witnesses Y-witnesses
          quorum X-and-Y
          """
              .formatted(X1.key(), X2.key(), X3.key(), Y1.key(), Y2.key());

  private static Policy policy(String text) throws MalformedException {
    return Policy.parse(text.getBytes(UTF_8));
  }

  @Test
  void withoutAQuorumTheLogsSignatureIsEnough() throws Exception {
    Accepted accepted = policy(LOG_LINE + "quorum none\n").accept(NOTE);
    assertThat(accepted.checkpoint().size()).isEqualTo(1);
    assertThat(accepted.log()).isEqualTo(LOG.verifierKey());
    assertThat(accepted.witnesses()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "x1 x2, false",
    "x1 y1, false",
    "y1 y2, false",
    "x1 x2 y2, true",
    "x3 x2 y1, true",
    "x1 x1 y1, false",
    "x1 x2 x3 y1 y2, true"
  })
  void aQuorumIsMetByEnoughOfEach(String cosigners, boolean enough) throws Exception {
    SignedNote note = NOTE;
    for (String name : cosigners.isEmpty() ? List.<String>of() : List.of(cosigners.split(" "))) {
      Witness witness =
          switch (name) {
            case "x1" -> X1;
            case "x2" -> X2;
            case "x3" -> X3;
            case "y1" -> Y1;
            default -> Y2;
          };
      note = witness.cosign(note, AT);
    }
    SignedNote cosigned = note;
    Policy policy = policy(TWO_LEVELS);
    if (enough) {
      assertThat(policy.accept(cosigned).witnesses()).isNotEmpty();
    } else {
      assertThatThrownBy(() -> policy.accept(cosigned))
          .isInstanceOf(UntrustedException.class)
          .hasMessageContaining("quorum X-and-Y");
    }
  }

  @Test
  void whoCosignedIsNamedWithTheLatestTime() throws Exception {
    SignedNote note = X2.cosign(X1.cosign(X1.cosign(NOTE, AT.plusSeconds(60)), AT), AT);
    Policy policy =
        policy(LOG_LINE + "witness ‹one› " + X1.key() + "\nwitness b " + X2.key() + "\nquorum b\n");
    assertThat(policy.accept(note).witnesses())
        .containsExactly(
            new Accepted.Witness("‹one›", AT.plusSeconds(60)), new Accepted.Witness("b", AT));
  }

  @Test
  void whoIsMissingIsSaid() throws Exception {
    Policy policy = policy(TWO_LEVELS);
    assertThatThrownBy(() -> policy.accept(NOTE)).hasMessageContaining("none cosigned");
    SignedNote note = X1.cosign(NOTE, AT);
    assertThatThrownBy(() -> policy.accept(note)).hasMessageContaining("only X1 cosigned");
  }

  @Test
  void aWitnesssSignatureThatDoesNotFitSpoilsTheCheckpointThoughItIsNotNeeded() throws Exception {
    SignedNote other =
        new Checkpoint("ledger.example/cedar", 1, TreeHash.leaf(new byte[1])).sign(LOG);
    SignedNote note = NOTE.with(X1.cosign(other, AT).signatures().getLast());
    Policy policy = policy(LOG_LINE + "witness X1 " + X1.key() + "\nquorum none\n");
    assertThatThrownBy(() -> policy.accept(note))
        .isInstanceOf(UntrustedException.class)
        .hasMessageContaining("x1.example");
    assertThat(policy(LOG_LINE + "quorum none\n").accept(note).witnesses()).isEmpty();
  }

  @Test
  void witnessesAloneAreNoLog() throws Exception {
    SignedNote unsigned = new SignedNote(NOTE.text(), List.of());
    SignedNote note = X1.cosign(unsigned, AT);
    Policy policy = policy(LOG_LINE + "witness X1 " + X1.key() + "\nquorum X1\n");
    assertThatThrownBy(() -> policy.accept(note))
        .isInstanceOf(UntrustedException.class)
        .hasMessageContaining("no key that the policy has for a log of that name");
  }

  @Test
  void aLogSignsForItsOwnNameOnly() throws Exception {
    SigningKey other = Witness.log("ledger.example/rowan", 2);
    SignedNote note = new SignedNote(NOTE.text(), List.of(other.sign(NOTE.text())));
    Policy policy =
        policy(LOG_LINE + "log " + other.verifierKey() + " https://ledger.example\nquorum none\n");
    assertThatThrownBy(() -> policy.accept(note)).hasMessageContaining("of that name");
    assertThat(policy.accept(NOTE).log()).isEqualTo(LOG.verifierKey());
  }

  @Test
  void aPolicyWithoutALogTakesNothingForTrue() throws Exception {
    Policy policy = policy("quorum none\n");
    assertThatThrownBy(() -> policy.accept(NOTE)).isInstanceOf(UntrustedException.class);
  }

  @Test
  void whatIsSignedHasToBeACheckpoint() throws Exception {
    SignedNote note = new SignedNote("a letter\n", List.of(LOG.sign("a letter\n")));
    Policy policy = policy(LOG_LINE + "quorum none\n");
    assertThatThrownBy(() -> policy.accept(note)).isInstanceOf(MalformedException.class);
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrongIsSaidWithItsLine() {
    String w = "witness a " + X1.key() + "\nwitness b " + X2.key() + "\n";
    String taken = "is taken";
    return Stream.of(
        malformed("nothing", "", "no line feed"),
        malformed("no quorum", LOG_LINE, "no line \"quorum\""),
        malformed("cut off", LOG_LINE + "quorum none", "no line feed"),
        malformed(
            "two quorums", "quorum none\nquorum none\n", "Line 2 of the policy: It is a second"),
        malformed("a quorum of nobody", "quorum\n", "It should be: quorum"),
        malformed("a quorum of two", w + "quorum a b\n", "It should be: quorum"),
        malformed("a quorum not named before", "quorum a\n" + w, "Nothing before it is named a"),
        malformed("a word of its own", "logs x\n", "begins with logs"),
        malformed("capitals", "Quorum none\n", "begins with Quorum"),
        malformed("carriage returns", "quorum none\r\n", "control character"),
        malformed("a delete", "# \u007f\nquorum none\n", "control character"),
        malformed("a log without a key", "log\nquorum none\n", "It should be: log"),
        malformed(
            "a log with too much", LOG_LINE.strip() + " a b\nquorum none\n", "should be: log"),
        malformed("a log's key that is none", "log a+b+c\nquorum none\n", "not base64"),
        malformed(
            "a comment behind", LOG_LINE.strip() + " # ours now\nquorum none\n", "It should be"),
        malformed("a log twice", LOG_LINE + LOG_LINE + "quorum none\n", "Line 2"),
        malformed(
            "a log's key under two names",
            LOG_LINE + "log " + Witness.log("another.example", 1).verifierKey() + "\nquorum none\n",
            "a log's key a second time"),
        malformed("a witness as a log", "log " + X1.key() + "\nquorum none\n", "is not a log's"),
        malformed(
            "a log as a witness",
            "witness a " + LOG.verifierKey() + "\nquorum a\n",
            "not a witness's"),
        malformed(
            "a witness without a name", "witness " + X1.key() + "\nquorum none\n", "should be"),
        malformed("a witness named none", "witness none " + X1.key() + "\nquorum none\n", taken),
        malformed("a name twice", w + "witness a " + X3.key() + "\nquorum a\n", taken),
        malformed(
            "a witness under two names",
            w + "witness c " + X1.key() + "\nquorum c\n",
            "second time"),
        malformed(
            "a witness's key under two of its names",
            w + "witness c " + Witness.of("other.example", 11).key() + "\nquorum c\n",
            "second time"),
        malformed("a group without members", w + "group g any\nquorum g\n", "It should be: group"),
        malformed("a group named like a witness", w + "group a any b\nquorum a\n", taken),
        malformed("a group named none", w + "group none any b\nquorum none\n", taken),
        malformed("a member not named before", w + "group g any a c\nquorum g\n", "is named c"),
        malformed("itself a member", w + "group g any g\nquorum g\n", "is named g"),
        malformed("none a member", w + "group g any none\nquorum g\n", "is named none"),
        malformed("a member twice", w + "group g 2 a a\nquorum g\n", "a is in a group already"),
        malformed(
            "a member of two groups", w + "group g any a\ngroup h any a\nquorum h\n", "already"),
        malformed("none of two", w + "group g 0 a b\nquorum g\n", "0 of 2"),
        malformed("three of two", w + "group g 3 a b\nquorum g\n", "3 of 2"),
        malformed("minus one of two", w + "group g -1 a b\nquorum g\n", "not a whole number"),
        malformed("01 of two", w + "group g 01 a b\nquorum g\n", "not a whole number"),
        malformed("most of two", w + "group g most a b\nquorum g\n", "not a whole number"));
  }

  private static DynamicTest malformed(String name, String policy, String said) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            assertThatThrownBy(() -> policy(policy))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining(said));
  }

  @Test
  void aSecretKeyInThePolicyIsNotRepeatedToTheTerminal() {
    String secret = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    assertThatThrownBy(() -> policy("log PRIVATE+KEY+Peter+c74f20a3+" + secret + "\nquorum none\n"))
        .isInstanceOf(MalformedException.class)
        .message()
        .doesNotContain(secret.substring(0, 10));
  }

  /** Names are octets: what looks alike is not the same, and what is no UTF-8 may stand there. */
  @Test
  void namesAreComparedOctetByOctet() throws Exception {
    String kelvin = "witness \u212a " + X1.key() + "\nquorum K\n";
    assertThatThrownBy(() -> policy(kelvin)).hasMessageContaining("named K");
    byte[] latin =
        (LOG_LINE + "# caf\u00e9\nwitness \u00e9 " + X1.key() + "\nquorum \u00e9\n")
            .getBytes(ISO_8859_1);
    assertThat(Policy.parse(latin).accept(X1.cosign(NOTE, AT)).witnesses()).hasSize(1);
  }

  @Test
  void hundredsOfEachAreTakenAndGroupsMayBeDeep() throws Exception {
    StringBuilder text = new StringBuilder(LOG_LINE);
    for (int i = 0; i < 100; i++) {
      text.append("log " + Witness.log("log" + i, 100 + i).verifierKey() + "\n");
    }
    text.append("witness w " + X1.key() + "\ngroup g0 all w\n");
    for (int i = 1; i < 5000; i++) {
      text.append("group g" + i + " all g" + (i - 1) + "\n");
    }
    Policy policy = policy(text.append("quorum g4999\n").toString());
    assertThat(policy.accept(X1.cosign(NOTE, AT)).witnesses()).hasSize(1);
    assertThatThrownBy(() -> policy.accept(NOTE)).isInstanceOf(UntrustedException.class);
  }
}
