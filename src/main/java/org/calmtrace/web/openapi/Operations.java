package org.calmtrace.web.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.calmtrace.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds to each operation how it may be refused, and to each that takes a body the example that
 * stands for it in {@code openapi/<operation>.json}.
 */
@Component
class Operations implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

  private static final String PROBLEM = "application/problem+json";

  private static final Map<Integer, String> ALWAYS =
      Map.of(
          401, "Who asks has not signed in.",
          403, "The role or the scope of who asks does not reach so far.",
          406, "The answer does not exist in the form asked for.",
          429, "Too many wrong passwords: wait as long as `Retry-After` says.",
          503, "The store does not answer; send the same again in a moment.");

  private static final Map<Integer, String> WITH_BODY =
      Map.of(
          409, "The identifier stands for other content, or somebody else was faster.",
          412, "The version in `If-Match` is not the newest: `version` and `changes` say what is.",
          413, "The body is larger than one mebibyte.",
          415, "The body is not JSON.",
          422, "A rule refuses it; `citation` names its paragraph where there is one.");

  private final JsonMapper json;

  Operations(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    Map<Integer, String> refusals = new TreeMap<>(ALWAYS);
    boolean takesBody = operation.getRequestBody() != null;
    boolean takesParameters = operation.getParameters() != null;
    if (takesBody || takesParameters) {
      refusals.put(400, "The request is malformed; `errors` names each field that is wrong.");
    }
    if (hasParameter(operation, "query")) {
      refusals.put(422, "A parameter names what there is not.");
    }
    if (method.hasMethodAnnotation(PostMapping.class)) {
      refusals.put(409, "It is under way already, or another process has to be asked.");
    }
    if (takesBody) {
      refusals.putAll(WITH_BODY);
      addExample(operation);
    }
    if (takesParameters) {
      refusals.put(404, "There is nothing by this identifier, or not so much of it.");
    }
    ApiResponses responses = operation.getResponses();
    refusals.forEach((status, why) -> responses.addApiResponse(status.toString(), problem(why)));
    return operation;
  }

  /** Problems are answered by no method of ours, so nothing else brings their schema in. */
  @Override
  public void customise(OpenAPI document) {
    Components components = document.getComponents();
    ModelConverters.getInstance(true)
        .readAll(new AnnotatedType(Problem.class))
        .forEach(components::addSchemas);
  }

  private static boolean hasParameter(Operation operation, String in) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(p -> in.equals(p.getIn()));
  }

  private static ApiResponse problem(String why) {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
    return new ApiResponse()
        .description(why)
        .content(new Content().addMediaType(PROBLEM, new MediaType().schema(schema)));
  }

  private void addExample(Operation operation) {
    Object example = example(operation.getOperationId());
    if (example != null) {
      operation.getRequestBody().getContent().values().forEach(type -> type.setExample(example));
    }
  }

  private @Nullable Object example(String operationId) {
    try (InputStream resource =
        Operations.class.getResourceAsStream("/openapi/" + operationId + ".json")) {
      return resource == null ? null : json.readValue(resource, Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
