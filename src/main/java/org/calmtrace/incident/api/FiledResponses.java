package org.calmtrace.incident.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Says in the OpenAPI document that filing answers 201, and 200 for a repeat, with three headers.
 */
@Component
class FiledResponses implements GlobalOperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    ResolvableType answer = ResolvableType.forMethodReturnType(method.getMethod()).getGeneric(0);
    ApiResponse ok = operation.getResponses().get("200");
    if (ok != null && answer.resolve() == FiledAnswer.class) {
      operation
          .getResponses()
          .addApiResponse("201", filed("Recorded.").content(ok.getContent()))
          .addApiResponse(
              "200", filed("It stood already; nothing was changed.").content(ok.getContent()));
    }
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()))
          .forEach(
              parameter ->
                  parameter.description(
                      "the version that you have seen, as an earlier `ETag` said it"));
    }
    return operation;
  }

  private static ApiResponse filed(String description) {
    return new ApiResponse()
        .description(description)
        .addHeaderObject(
            "Location",
            new Header()
                .description("where the entry is read")
                .schema(new StringSchema().format("uri")))
        .addHeaderObject(
            "ETag",
            new Header()
                .description("the version of the incident now")
                .schema(new StringSchema().example("\"2\"")))
        .addHeaderObject(
            FiledAnswer.LEDGER_POSITION,
            new Header()
                .description("where the entry stands in the ledger")
                .schema(new IntegerSchema().format("int64")));
  }
}
