package org.calmtrace.ledger.store;

import java.util.Optional;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.calmtrace.ledger.EventType;
import org.calmtrace.ledger.EventTypes;
import org.calmtrace.platform.Json;

/**
 * Writes events as JSON under their logical names. What is no event of ours (Axon's own metadata)
 * keeps its class name.
 */
public final class EventSerializer extends Jackson3Serializer {

  private final EventTypes types;

  private EventSerializer(Builder builder, EventTypes types) {
    super(builder);
    this.types = types;
  }

  public static EventSerializer of(EventTypes types) {
    return new EventSerializer(
        Jackson3Serializer.builder().jsonMapperBuilderCustomizer(Json::strict), types);
  }

  @Override
  @SuppressWarnings("rawtypes") // as Axon declares it
  public SerializedType typeForClass(Class type) {
    Optional<EventType> known = type == null ? Optional.empty() : types.of(type);
    return known
        .<SerializedType>map(
            event -> new SimpleSerializedType(event.name(), Integer.toString(event.revision())))
        .orElseGet(() -> super.typeForClass(type));
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    Optional<EventType> known = types.named(type.getName());
    return known.isPresent() ? known.get().type() : super.classForType(type);
  }
}
