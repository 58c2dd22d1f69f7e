package org.calmtrace.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;

/** What a form sent, by field name; a field that was not sent is empty text. */
public record Posted(MultiValueMap<String, String> fields) {

  public String text(String name) {
    String value = fields.getFirst(name);
    return value == null ? "" : value.strip();
  }

  /** Every value of a field that may have several, e.g. boxes that were ticked. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of()).stream().map(String::strip).toList();
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** One field as it goes into a page: name and value. */
  public record Field(String name, String value) {}

  /** Gathers the fields that a page carries along unseen; empty ones are left out. */
  public static final class Carried {

    private final List<Field> fields = new ArrayList<>();

    public Carried add(String name, String value) {
      if (!value.isEmpty()) {
        fields.add(new Field(name, value));
      }
      return this;
    }

    public Carried addAll(String name, List<String> values) {
      values.forEach(value -> add(name, value));
      return this;
    }

    public List<Field> fields() {
      return List.copyOf(fields);
    }
  }
}
