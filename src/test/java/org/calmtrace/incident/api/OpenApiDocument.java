package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** An OpenAPI document, as far as a test has to understand it. */
record OpenApiDocument(JsonNode root) {

  /** What one operation needs to be tried out. */
  record Operation(String path, JsonNode description) {

    JsonNode example() {
      return description.at("/requestBody/content/application~1json/example");
    }

    /** The schema of the answer with this status. */
    JsonNode answer(int status) {
      return description
          .at("/responses/" + status + "/content")
          .values()
          .iterator()
          .next()
          .at("/schema");
    }
  }

  List<String> paths() {
    return List.copyOf(root.at("/paths").propertyNames());
  }

  List<String> incidentPaths() {
    return paths().stream().filter(path -> path.startsWith("/api/incidents")).toList();
  }

  Map<String, JsonNode> operations(String path) {
    Map<String, JsonNode> operations = new LinkedHashMap<>();
    root.at("/paths").get(path).properties().forEach(e -> operations.put(e.getKey(), e.getValue()));
    return operations;
  }

  /** With the examples of its parameters put in. */
  Operation operation(String id) {
    for (String path : paths()) {
      for (JsonNode operation : operations(path).values()) {
        if (operation.at("/operationId").asString().equals(id)) {
          return new Operation(filled(path, operation), operation);
        }
      }
    }
    throw new AssertionError("No operation " + id);
  }

  private static String filled(String path, JsonNode operation) {
    String filled = path;
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : operation.at("/parameters").values()) {
      String name = parameter.at("/name").asString();
      String example = parameter.at("/example").asString("");
      if (parameter.at("/in").asString().equals("path")) {
        filled = filled.replace("{" + name + "}", example);
      } else if (parameter.at("/in").asString().equals("query") && !example.isEmpty()) {
        query.append(query.isEmpty() ? "?" : "&").append(name).append('=');
        query.append(URLEncoder.encode(example, StandardCharsets.UTF_8));
      }
    }
    return filled + query;
  }

  JsonNode schema(String name) {
    return root.at("/components/schemas/" + name);
  }

  /** Nothing in the value that the schema does not describe, and all that it promises. */
  void check(JsonNode value, JsonNode schema) {
    check(value, schema, "");
  }

  private void check(JsonNode value, JsonNode schema, String where) {
    JsonNode described = resolved(schema);
    assertThat(value.isNull()).as("null, which no schema allows: " + where).isFalse();
    if (described.has("oneOf")) {
      assertThat(described.at("/oneOf").valueStream().anyMatch(one -> fits(value, one, where)))
          .as("one of the forms of " + where)
          .isTrue();
    } else if (value.isArray()) {
      value.forEach(element -> check(element, described.at("/items"), where + "/*"));
    } else if (value.isObject()) {
      checkObject(value, described, where);
    } else if (described.has("enum")) {
      assertThat(described.at("/enum").toString()).as(where).contains(value.toString());
    }
  }

  private void checkObject(JsonNode value, JsonNode schema, String where) {
    Map<String, JsonNode> properties = properties(schema);
    JsonNode more = schema.at("/additionalProperties");
    if (more.isMissingNode() || more.isBoolean() && !more.asBoolean()) {
      assertThat(properties.keySet()).as(where).containsAll(value.propertyNames());
    }
    schema
        .at("/required")
        .forEach(name -> assertThat(value.has(name.asString())).as(where + name).isTrue());
    properties.forEach(
        (name, property) -> {
          if (value.has(name)) {
            check(value.get(name), property, where + "/" + name);
          }
        });
  }

  private boolean fits(JsonNode value, JsonNode schema, String where) {
    try {
      check(value, schema, where);
      return true;
    } catch (AssertionError other) {
      return false;
    }
  }

  private Map<String, JsonNode> properties(JsonNode schema) {
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    schema.at("/properties").properties().forEach(p -> properties.put(p.getKey(), p.getValue()));
    StreamSupport.stream(schema.at("/allOf").spliterator(), false)
        .forEach(part -> properties.putAll(properties(resolved(part))));
    return properties;
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.at("/$ref").asString("");
    return reference.isEmpty() ? schema : root.at(reference.substring(1));
  }
}
