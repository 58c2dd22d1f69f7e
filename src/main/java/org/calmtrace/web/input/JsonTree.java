package org.calmtrace.web.input;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.input.InputErrors;
import org.calmtrace.platform.input.InputRefusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON document (RFC 8259) strictly: no repeated names, nothing after the end, no deep
 * nesting. An object becomes a map, an array a list, a string a string, a whole number a {@link
 * BigInteger}, another number a {@link Fraction}.
 */
final class JsonTree {

  /** Our inputs are objects that hold lists of codes; a bomb of brackets needs more. */
  private static final int DEEPEST = 16;

  private static final JsonFactory JSON = new JsonFactory();

  private final InputErrors errors;

  private JsonTree(InputErrors errors) {
    this.errors = errors;
  }

  /**
   * Repeated names are reported in {@code errors}; the first one counts.
   *
   * @throws RefusedException if it is no JSON document, or too deep
   */
  static @Nullable Object parse(byte[] document, InputErrors errors) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), Utf8.read(document))) {
      parser.nextToken();
      Object root = new JsonTree(errors).value(parser, "", 0);
      if (parser.nextToken() != null) {
        throw notJson(parser.currentTokenLocation());
      }
      return root;
    } catch (JacksonException broken) {
      throw notJson(broken.getLocation());
    }
  }

  private @Nullable Object value(JsonParser parser, String pointer, int depth) {
    if (depth > DEEPEST) {
      throw RefusedException.at(pointer, InputRefusal.TOO_DEEP, DEEPEST);
    }
    @Nullable JsonToken token = parser.currentToken();
    if (token == null) {
      throw notJson(parser.currentLocation());
    }
    return switch (token) {
      case START_OBJECT -> object(parser, pointer, depth);
      case START_ARRAY -> array(parser, pointer, depth);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
      case VALUE_NUMBER_FLOAT -> new Fraction(parser.getString());
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> null;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw notJson(parser.currentTokenLocation());
    };
  }

  private Map<String, @Nullable Object> object(JsonParser parser, String pointer, int depth) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      String field = pointer + "/" + JsonPointers.escape(name);
      parser.nextToken();
      Object value = value(parser, field, depth + 1);
      if (fields.containsKey(name)) {
        errors.add(field, InputRefusal.REPEATED_FIELD);
      } else {
        fields.put(name, value);
      }
    }
    return fields;
  }

  private List<@Nullable Object> array(JsonParser parser, String pointer, int depth) {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser, pointer + "/" + elements.size(), depth + 1));
    }
    return elements;
  }

  private static RefusedException notJson(@Nullable TokenStreamLocation at) {
    return at == null
        ? RefusedException.of(InputRefusal.NOT_JSON, 1, 1)
        : RefusedException.of(
            InputRefusal.NOT_JSON, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  /** A number that is not written as a whole one. */
  record Fraction(String digits) {}
}
