package org.calmtrace.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.calmtrace.ledger.note.Leaf;
import org.calmtrace.ledger.note.MalformedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads an event file: one JSON object with the fields of {@code docs/reference/ledger-format.md}.
 * A field that is not committed to is refused, for nothing in the file may look proved and not be.
 * Token by token, because binding objects would take longer than all the rest of the check.
 */
final class EventReader {

  private static final Set<String> TEXTS =
      Set.of("id", "type", "rev", "agg", "ts", "payload", "meta", "salt");
  private static final String AGGREGATE_TYPE = "aggType";
  private static final Set<String> NUMBERS = Set.of("position", "seq");
  private static final int SALT = 16;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private EventReader() {}

  static Leaf leaf(byte[] file) throws MalformedException, WrongException {
    Map<String, String> fields = fields(file);
    requireOneMeaning(fields);
    return Leaf.parse(leafData(fields).getBytes(UTF_8));
  }

  /**
   * What would let one leaf be read as two events: another place between payload and meta, between
   * type and revision, or another way to be in no aggregate.
   */
  private static void requireOneMeaning(Map<String, String> event) throws WrongException {
    for (String content : List.of("payload", "meta")) {
      if (field(event, content).indexOf('\0') >= 0) {
        throw new WrongException(
            "The event's " + content + " holds a zero character, which no JSON text does");
      }
    }
    if (field(event, "rev").indexOf('#') >= 0) {
      throw new WrongException("The event's rev holds a #");
    }
    if (event.containsKey(AGGREGATE_TYPE) && field(event, AGGREGATE_TYPE).isEmpty()) {
      throw new WrongException(
          "The event's aggType is empty, it must hold something or not be there");
    }
  }

  /** As text, so that whatever is odd in a field is found where every leaf is read. */
  private static String leafData(Map<String, String> event) throws WrongException {
    return String.join(
        "\n",
        Leaf.FORMAT,
        field(event, "position"),
        field(event, "id"),
        field(event, "type") + "#" + field(event, "rev"),
        event.getOrDefault(AGGREGATE_TYPE, ""),
        field(event, "agg"),
        field(event, "seq"),
        field(event, "ts"),
        Leaf.contentHash(salt(field(event, "salt")), field(event, "payload"), field(event, "meta")),
        "");
  }

  private static Map<String, String> fields(byte[] file) throws WrongException {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), file)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new WrongException("The event is not a JSON object");
      }
      Map<String, String> fields = new HashMap<>();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        fields.put(name, value(name, json));
      }
      if (json.nextToken() != null) {
        throw new WrongException("Something follows the event in its file");
      }
      requireAll(fields);
      return fields;
    } catch (JacksonException e) {
      throw new WrongException("The event is not JSON: " + e.getOriginalMessage());
    }
  }

  private static String value(String name, JsonParser json) throws WrongException {
    JsonToken token = json.nextToken();
    if (NUMBERS.contains(name) && token == JsonToken.VALUE_NUMBER_INT) {
      return Long.toString(json.getLongValue());
    }
    boolean known = TEXTS.contains(name) || name.equals(AGGREGATE_TYPE);
    if (known && token == JsonToken.VALUE_STRING) {
      return utf8(name, json.getString());
    }
    throw new WrongException(
        known || NUMBERS.contains(name)
            ? "The event's field " + name + " is not what it should be, a text or a whole number"
            : "An event has no field " + name);
  }

  /** Half of a pair of surrogates has no UTF-8, and would be hashed as if it were another text. */
  private static String utf8(String name, String text) throws WrongException {
    if (!UTF_8.newEncoder().canEncode(text)) {
      throw new WrongException("The event's field " + name + " holds what is no character");
    }
    return text;
  }

  private static void requireAll(Map<String, String> fields) throws WrongException {
    TreeSet<String> missing = new TreeSet<>(TEXTS);
    missing.addAll(NUMBERS);
    missing.removeAll(fields.keySet());
    if (!missing.isEmpty()) {
      throw new WrongException("The event lacks " + String.join(", ", missing));
    }
  }

  private static String field(Map<String, String> event, String name) {
    return event.getOrDefault(name, "");
  }

  private static byte[] salt(String text) throws WrongException {
    try {
      byte[] salt = Base64.getDecoder().decode(text);
      if (salt.length == SALT) {
        return salt;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new WrongException("The event's salt is not " + SALT + " bytes in base64");
  }
}
