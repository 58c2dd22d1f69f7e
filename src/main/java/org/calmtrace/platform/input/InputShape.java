package org.calmtrace.platform.input;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record of input asks of its components: which are needed (all but {@code @Nullable} ones)
 * and what they may hold ({@link Text}, {@link Range}). Forms and JSON are held against the same
 * one.
 */
public final class InputShape<R extends Record> {

  /** Looking at a class costs more than reading an input. */
  private static final ClassValue<InputShape<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected InputShape<?> computeValue(Class<?> type) {
          return new InputShape<>(type.asSubclass(Record.class));
        }
      };

  private final Constructor<R> constructor;
  private final List<Field> fields;

  private InputShape(Class<R> type) {
    this.fields = Arrays.stream(type.getRecordComponents()).map(Field::new).toList();
    this.constructor = canonical(type);
  }

  @SuppressWarnings("unchecked") // made of this very class
  public static <R extends Record> InputShape<R> of(Class<R> type) {
    return (InputShape<R>) KNOWN.get(type);
  }

  public List<Field> fields() {
    return fields;
  }

  /** The same input with clean words, or everything that is wrong with it. */
  @SuppressWarnings("unchecked")
  public static <R extends Record> R clean(R input) {
    InputShape<R> shape = of((Class<R>) input.getClass());
    InputErrors errors = new InputErrors();
    @Nullable Object[] values =
        shape.fields.stream().map(f -> f.check(f.read(input), errors)).toArray();
    errors.throwIfAny();
    return shape.create(values);
  }

  /**
   * Makes the record of values that {@link Field#check} has let through, in the order of fields.
   */
  public R create(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException("An input cannot be made", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("An input cannot be made", e);
    }
  }

  private static <R extends Record> Constructor<R> canonical(Class<R> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true); // a record may be its package's own
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record without its constructor: " + type, e);
    }
  }

  /** One component of an input. */
  public static final class Field {

    private final RecordComponent component;

    private Field(RecordComponent component) {
      this.component = component;
      component.getAccessor().setAccessible(true);
    }

    public String name() {
      return component.getName();
    }

    /** JSON pointer within the input. */
    public String pointer() {
      return "/" + name();
    }

    public java.lang.reflect.Type type() {
      return component.getGenericType();
    }

    public boolean required() {
      return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The value to keep; what is wrong with it goes to {@code errors}. */
    public @Nullable Object check(@Nullable Object value, InputErrors errors) {
      return check(value, pointer(), errors);
    }

    /** The same of a value that stands elsewhere in its document. */
    public @Nullable Object check(@Nullable Object value, String pointer, InputErrors errors) {
      int before = errors.size();
      Object kept =
          value instanceof String words && component.getType() == String.class
              ? checkWords(words, pointer, errors)
              : value;
      if (kept instanceof Integer number) {
        checkNumber(number, pointer, errors);
      }
      boolean nothingSaid = errors.size() == before;
      if (kept == null && required() && nothingSaid) {
        errors.add(pointer, InputRefusal.REQUIRED);
      }
      return kept;
    }

    private @Nullable String checkWords(String words, String pointer, InputErrors errors) {
      Text limit = component.getAnnotation(Text.class);
      if (limit == null) {
        throw new IllegalStateException("Words without @Text: " + component);
      }
      return CleanText.of(words, limit.max(), pointer, errors);
    }

    private void checkNumber(int number, String pointer, InputErrors errors) {
      Range range = component.getAnnotation(Range.class);
      if (range == null) {
        throw new IllegalStateException("A number without @Range: " + component);
      }
      if (number < range.min() || number > range.max()) {
        errors.add(pointer, InputRefusal.OUT_OF_RANGE, range.min(), range.max());
      }
    }

    private @Nullable Object read(Record input) {
      try {
        return component.getAccessor().invoke(input);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("An input cannot be read: " + component, e);
      }
    }
  }
}
