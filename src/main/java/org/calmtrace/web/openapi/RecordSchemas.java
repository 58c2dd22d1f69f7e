package org.calmtrace.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.calmtrace.platform.input.Range;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in the schemas what the records say: which components are always there, how long words may
 * be, between what a number lies, and that inputs take no other fields.
 */
@Component
class RecordSchemas implements ModelConverter {

  private static final String INPUTS = ".inputs";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    JavaType java = Json.mapper().constructType(type.getType());
    if (schema != null && java != null && java.getRawClass().isRecord()) {
      describe(java.getRawClass(), schema, context);
    }
    return schema;
  }

  private static void describe(Class<?> record, Schema<?> schema, ModelConverterContext context) {
    if (isIdentifier(record)) {
      schema.setFormat("uuid");
      return;
    }
    Schema<?> model = ownPart(context.getDefinedModels().get(record.getSimpleName()));
    if (model != null) {
      model.setRequired(required(record));
      Arrays.stream(record.getRecordComponents()).forEach(part -> limit(part, model));
      if (record.getPackageName().endsWith(INPUTS)) {
        model.setAdditionalProperties(false);
      }
    }
  }

  /** Where the record's own properties stand: beside the type that it implements, if it does. */
  private static @Nullable Schema<?> ownPart(@Nullable Schema<?> model) {
    if (model == null || model.getProperties() != null) {
      return model;
    }
    return model.getAllOf() == null
        ? null
        : model.getAllOf().stream()
            .filter(part -> part.getProperties() != null)
            .findFirst()
            .orElse(null);
  }

  /** A record of one UUID is written as its text. */
  private static boolean isIdentifier(Class<?> record) {
    RecordComponent[] parts = record.getRecordComponents();
    return parts.length == 1 && parts[0].getType() == UUID.class;
  }

  private static List<String> required(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .filter(part -> !isLeftOutWhenEmpty(record, part))
        .map(RecordComponent::getName)
        .toList();
  }

  private static boolean isLeftOutWhenEmpty(Class<?> record, RecordComponent part) {
    JsonInclude written = record.getAnnotation(JsonInclude.class);
    return written != null
        && written.value() == JsonInclude.Include.NON_EMPTY
        && part.getType() == List.class;
  }

  private static void limit(RecordComponent part, Schema<?> model) {
    Schema<?> property = model.getProperties().get(part.getName());
    if (property == null) {
      return;
    }
    Text text = part.getAnnotation(Text.class);
    if (text != null) {
      property.setMaxLength(text.max());
    }
    Range range = part.getAnnotation(Range.class);
    if (range != null) {
      property.setMinimum(BigDecimal.valueOf(range.min()));
      property.setMaximum(BigDecimal.valueOf(range.max()));
    }
  }
}
