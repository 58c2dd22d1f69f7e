package org.calmtrace.platform;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and makes records component by component, for what is done to all of a kind alike. */
public final class Records {

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private Records() {}

  /** In the order in which they were declared. */
  public static List<RecordComponent> components(Class<? extends Record> type) {
    return SHAPES.get(type).components;
  }

  public static Optional<RecordComponent> component(Class<? extends Record> type, String name) {
    return components(type).stream().filter(it -> it.getName().equals(name)).findFirst();
  }

  /** What the component of this record holds. */
  public static @Nullable Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record cannot be read: " + component, e);
    }
  }

  /** A record of the values that are given for its components. */
  public static <R extends Record> R create(
      Class<R> type, Function<RecordComponent, @Nullable Object> values) {
    Shape shape = SHAPES.get(type);
    @Nullable Object[] arguments = shape.components.stream().map(values).toArray();
    try {
      return type.cast(shape.constructor.newInstance(arguments));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException("A record cannot be made: " + type, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record cannot be made: " + type, e);
    }
  }

  private record Shape(List<RecordComponent> components, Constructor<?> constructor) {

    static Shape of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true); // a record may be its package's own
        for (RecordComponent component : components) {
          component.getAccessor().setAccessible(true);
        }
        return new Shape(List.of(components), constructor);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("A record without its constructor: " + type, e);
      }
    }
  }
}
