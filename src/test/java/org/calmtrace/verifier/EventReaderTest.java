package org.calmtrace.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.calmtrace.ledger.note.Leaf;
import org.calmtrace.ledger.note.MalformedException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EventReaderTest {

  private static final Disclosure LEDGER = Disclosure.ofCedar();
  private static final String EVENT = new String(LEDGER.event(1), UTF_8);

  @Test
  void anEventComesToItsLeaf() throws Exception {
    assertThat(EventReader.leaf(LEDGER.event(1))).isEqualTo(Leaf.parse(LEDGER.leaf(1)));
  }

  @Test
  void anEventOfNoAggregateHasNoKindOfOne() throws Exception {
    byte[] event = EVENT.replace("\"aggType\": \"Incident\",", "").getBytes(UTF_8);
    assertThat(EventReader.leaf(event).aggregateType()).isNull();
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrongIsSaid() {
    String field = "is not what it should be";
    return Stream.of(
        wrong("nothing", "", "not a JSON object"),
        wrong("an array", "[" + EVENT + "]", "not a JSON object"),
        wrong("cut off", EVENT.substring(0, EVENT.length() - 3), "not JSON"),
        wrong("no JSON", EVENT.replace("\"id\":", "id:"), "not JSON"),
        wrong("two events", EVENT + EVENT, "Something follows"),
        wrong("a field twice", EVENT.replace("\"seq\"", "\"position\": 1, \"seq\""), "not JSON"),
        wrong("a field missing", EVENT.replace("\"rev\": \"1\",", ""), "lacks rev"),
        wrong(
            "an unknown field",
            EVENT.replace("\"seq\"", "\"name\": \"Ann\", \"seq\""),
            "no field name"),
        wrong("an object within", EVENT.replace("\"1\"", "{}"), "rev " + field),
        wrong("a null", EVENT.replace("\"1\"", "null"), "rev " + field),
        wrong("a number for a text", EVENT.replace("\"1\"", "1"), "rev " + field),
        wrong(
            "a text for a number",
            EVENT.replace("\"position\": 1", "\"position\": \"1\""),
            "position " + field),
        wrong(
            "a fraction",
            EVENT.replace("\"position\": 1", "\"position\": 1.0"),
            "position " + field),
        wrong(
            "2^63",
            EVENT.replace("\"position\": 1", "\"position\": 9223372036854775808"),
            "not JSON"),
        wrong(
            "a negative position",
            EVENT.replace("\"position\": 1", "\"position\": -1"),
            "position"),
        wrong("a line break in a field", EVENT.replace("event-1", "event-1\\nx"), "not of 9 lines"),
        wrong("half a character", EVENT.replace("tess", "\\ud800"), "no character"),
        wrong(
            "a salt of 15 bytes",
            EVENT.replace("AQAAAAAAAAAAAAAAAAAAAA==", "AQAAAAAAAAAAAAAAAAAA"),
            "16 bytes"),
        wrong(
            "a salt that is no base64", EVENT.replace("AQAAAAAAAAAAAAAAAAAAAA==", "?"), "16 bytes"),
        wrong(
            "another way to write the time",
            EVENT.replace("13.455Z", "13.455000Z"),
            "three decimals"));
  }

  private static DynamicTest wrong(String name, String event, String why) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            assertThatThrownBy(() -> EventReader.leaf(event.getBytes(UTF_8)))
                .isInstanceOfAny(WrongException.class, MalformedException.class)
                .hasMessageContaining(why));
  }
}
