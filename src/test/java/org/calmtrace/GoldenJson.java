package org.calmtrace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.calmtrace.ledger.EventType;
import org.calmtrace.ledger.EventTypes;
import org.calmtrace.ledger.store.EventSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the JSON of each event type to a file, {@code
 * src/test/resources/golden/<name>.<revision>.json}: what was written once must be written and read
 * so for ever. To write a file for a new type or revision, run its test with {@code
 * -Dcalmtrace.golden.update=true} and look at the difference.
 */
public final class GoldenJson {

  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final Path OLDER = Path.of("src/test/resources/golden-older");
  static final boolean UPDATE = Boolean.getBoolean("calmtrace.golden.update");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EventTypes types;
  private final EventSerializer serializer;

  private GoldenJson(Collection<EventType> types) {
    this.types = new EventTypes(List.of(() -> List.copyOf(types)));
    this.serializer = EventSerializer.of(this.types);
  }

  /**
   * Checks one example of every type of a feature: as full as can be, so that every field shows.
   */
  public static void check(Collection<EventType> types, Object... examples) throws IOException {
    assertThat(Arrays.stream(examples).<Class<?>>map(Object::getClass).toList())
        .as("an example of every event type")
        .containsExactlyInAnyOrderElementsOf(
            types.stream().<Class<?>>map(EventType::type).collect(Collectors.toList()));
    GoldenJson golden = new GoldenJson(types);
    for (Object example : examples) {
      golden.check(example);
    }
  }

  /**
   * Checks that what was written before an optional field was added is still read, and says the
   * same: each file of {@code src/test/resources/golden-older} is the golden file of that time.
   */
  public static void checkOlder(Collection<EventType> types) throws IOException {
    GoldenJson golden = new GoldenJson(types);
    try (Stream<Path> files = Files.list(OLDER)) {
      for (Path file : files.toList()) {
        for (EventType type : types) {
          if (file.getFileName().toString().startsWith(name(type))) {
            golden.checkOlder(type, file);
          }
        }
      }
    }
  }

  /** What is written of it today may say more, but nothing that was not said then. */
  private void checkOlder(EventType type, Path file) throws IOException {
    JsonNode then = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
    Object event = read(type, then.toString());
    JsonNode now = JSON.readTree(serializer.serialize(event, String.class).getData());
    for (String field : now.propertyNames()) {
      JsonNode said = then.has(field) ? then.get(field) : JSON.createArrayNode();
      assertThat(now.get(field)).as(file.getFileName() + ", " + field).isEqualTo(said);
    }
    assertThat(now.propertyNames()).as(file.toString()).containsAll(then.propertyNames());
  }

  private static String name(EventType type) {
    return type.name() + "." + type.revision() + ".";
  }

  private void check(Object example) throws IOException {
    EventType type = types.of(example.getClass()).orElseThrow();
    Path file = FOLDER.resolve(name(type) + "json");
    String written = pretty(serializer.serialize(example, String.class).getData());
    if (UPDATE) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, written);
    }
    assertThat(file).as("golden file; -Dcalmtrace.golden.update=true writes it").exists();
    String golden = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(written).as(type.name() + " as it is written").isEqualTo(golden);
    assertThat(read(type, golden)).as(type.name() + " as it is read").isEqualTo(example);
  }

  private Object read(EventType type, String json) {
    return serializer.deserialize(
        new SimpleSerializedObject<>(
            json, String.class, type.name(), Integer.toString(type.revision())));
  }

  private static String pretty(String json) {
    return JSON.writerWithDefaultPrettyPrinter()
            .writeValueAsString(JSON.readTree(json))
            .replace("\r\n", "\n")
        + "\n";
  }
}
