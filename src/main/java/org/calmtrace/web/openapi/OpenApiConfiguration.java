package org.calmtrace.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the document says as a whole. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String BASIC = "basic";

  private static final String ABOUT =
      """
      Incidents of behavioural-health wards as immutable events in a hash-chained ledger.

      **Writing.** Every entry carries an identifier that its writer makes (a UUID). Sending the same \
      entry again is harmless: it answers 200 with the position it has, 201 was the first time. The \
      same identifier with other content answers 409. `ETag` is the version of an incident, \
      `If-Match` makes a command fail with 412 if somebody else was faster, and `Ledger-Position` is \
      the place of the entry in the ledger.

      **Refusals** are problem documents (RFC 9457) with a stable `code`; for fields that are wrong, \
      `errors` names each with a JSON pointer.

      **Times** are dates with time and offset (ISO 8601), kept as they were said.
      """;

  @Bean
  OpenAPI openApi(ObjectProvider<BuildProperties> build) {
    BuildProperties built = build.getIfAvailable();
    String version = built == null ? "development" : String.valueOf(built.getVersion());
    return new OpenAPI()
        .info(
            new Info()
                .title("Calmtrace")
                .version(version)
                .description(ABOUT)
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .addServersItem(new Server().url("/").description("This server"))
        .components(
            new Components()
                .addSecuritySchemes(
                    BASIC,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("basic")
                        .description("The name and password of an account")))
        .addSecurityItem(new SecurityRequirement().addList(BASIC));
  }
}
