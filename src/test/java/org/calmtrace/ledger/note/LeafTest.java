package org.calmtrace.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LeafTest {

  private static final String CONTENT =
      "9ea618b02f6e492df00b1d5f70777a06bd6cb224749c5f97b304be3a73e0a84e";

  private static final Leaf LEAF =
      new Leaf(
          1,
          "c4e80f2b-7a96-4d13-b05f-18e2a9d7c630",
          "incident.attempt-logged",
          "1",
          "Incident",
          "0b8f5e0c-1d1f-4f7e-9a35-6a0d2c1b7e44",
          1,
          Instant.parse("2026-11-20T21:07:12.455Z"),
          CONTENT);

  private static final String DATA =
      """
      calmtrace-leaf/v1
      1
      c4e80f2b-7a96-4d13-b05f-18e2a9d7c630
      incident.attempt-logged#1
      Incident
      0b8f5e0c-1d1f-4f7e-9a35-6a0d2c1b7e44
      1
      2026-11-20T21:07:12.455Z
      %s
      """
          .formatted(CONTENT);

  @Test
  void aLeafIsNineLinesAndTheirHash() throws Exception {
    assertThat(LEAF.data()).isEqualTo(DATA);
    assertThat(HexFormat.of().formatHex(LEAF.hash()))
        .isEqualTo("e251f67a8196478ddb16f7bfc35453e3c9edd0e1890ba15bcfbc636f9c65fa2d");
    assertThat(Leaf.parse(DATA.getBytes(UTF_8))).isEqualTo(LEAF);
  }

  @Test
  void anEventOfNoAggregateHasAnEmptyLine() throws Exception {
    String data = DATA.replace("\nIncident\n", "\n\n");
    Leaf leaf = Leaf.parse(data.getBytes(UTF_8));
    assertThat(leaf.aggregateType()).isNull();
    assertThat(leaf.data()).isEqualTo(data);
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrongIsSaid() {
    String lines = "not of 9 lines";
    return Stream.of(
        malformed("nothing", "", "no line feed"),
        malformed("cut off", DATA.stripTrailing(), "no line feed"),
        malformed("a line too few", DATA.replace("Incident\n", ""), lines),
        malformed("a line too many", DATA + "\n", lines),
        malformed("another format", DATA.replace("/v1", "/v2"), lines),
        malformed("carriage returns", DATA.replace("\n", "\r\n"), lines),
        malformed("one carriage return", DATA.replace("Incident", "Inci\rdent"), "carriage return"),
        malformed("a leading zero", DATA.replaceFirst("\n1\n", "\n01\n"), "position"),
        malformed("a negative position", DATA.replaceFirst("\n1\n", "\n-1\n"), "position"),
        malformed("no revision", DATA.replace("#1", ""), "type#revision"),
        malformed("a sequence in words", DATA.replace("44\n1\n", "44\none\n"), "sequence"),
        malformed("no time", DATA.replace("2026-11-20T21:07:12.455Z", "yesterday"), "not a time"),
        malformed("no thirteenth month", DATA.replace("-11-", "-13-"), "not a time"),
        malformed("microseconds", DATA.replace(".455Z", ".455000Z"), "three decimals"),
        malformed("a zone", DATA.replace("12.455Z", "12.455+00:00"), "time"),
        malformed("a small z", DATA.replace("455Z", "455z"), "three decimals"),
        malformed("whole seconds", DATA.replace(".455Z", "Z"), "three decimals"),
        malformed("a hash in capitals", DATA.replace("9ea6", "9EA6"), "64 hexadecimal digits"),
        malformed("a hash of 63 digits", DATA.replace("9ea6", "9ea"), "64 hexadecimal digits"));
  }

  private static DynamicTest malformed(String name, String data, String said) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            assertThatThrownBy(() -> Leaf.parse(data.getBytes(UTF_8)))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining(said));
  }
}
