package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.calmtrace.browser.PlainBrowser.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as plain HTTP: what they answer, to whom, and in which language. */
class PagesIT extends PlainCase {

  @ParameterizedTest
  @CsvSource({
    "tess.tech, /my-unit",
    "nora.nurse, /my-unit",
    "pat.practitioner, /my-unit",
    "quinn.quality, /queue",
    "reg.regulator, /register",
    "ada.admin, /admin",
  })
  void eachRoleHasItsFirstPage(String account, String first) {
    HttpResponse<String> home = browser.signIn(account).get("/");

    assertThat(PlainBrowser.location(home)).isEqualTo(first);
    assertThat(browser.get(first).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "tess.tech, /nowhere, 404, Nothing at this address",
    "tess.tech, /incidents/no-identifier, 404, No such incident",
    "tess.tech, /incidents/00000000-0000-4000-8000-000000000000, 404, No such incident",
    "quinn.quality, /report, 403, Not yours to write",
    "ada.admin, /register, 403, Not yours to read",
    "quinn.quality, /admin, 403, Not open to you",
    "tess.tech, /register?after=nonsense, 400, ''",
    "tess.tech, /board/nowhere, 404, There is no such unit",
    "tess.tech, /board/juniper, 403, Not one of your units",
    "ada.admin, /board, 403, Not yours to read",
    "tess.tech, /incidents/no-identifier/interventions/new, 404, No such incident",
    "quinn.quality, /incidents/no-identifier/interventions/new, 403, Not yours to write",
  })
  void whatIsRefusedIsAnsweredByAPageInWords(
      String account, String address, int status, String title) {
    HttpResponse<String> answer = browser.signIn(account).get(address);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("<h1>" + title).contains("Status " + status);
  }

  @Test
  void theSameAddressServesThePageAndItsFragment() {
    browser.signIn("tess.tech");
    String[] fragment = {"HX-Request", "true"};

    assertThat(browser.get("/register", fragment).body().strip())
        .startsWith("<section")
        .endsWith("</section>");
    assertThat(
            browser
                .get("/register", "HX-Request", "true", "HX-History-Restore-Request", "true")
                .body())
        .startsWith("<!DOCTYPE html>");
  }

  @Test
  void filtersAreAddresses() {
    browser.signIn("quinn.quality");

    assertThat(browser.get("/register?unit=rowan&outcome=seclusion").body())
        .contains("A. N., 52")
        .doesNotContain("J. A., 11")
        .contains("href=\"/register?outcome=seclusion\"");
    assertThat(browser.get("/register?to=1999-01-01").body())
        .contains("No incident matches these filters");
  }

  @Test
  void theLanguageIsTheBrowsersOrTheOneThatWasChosen() {
    assertThat(browser.get("/sign-in", "Accept-Language", "es-MX,es;q=0.9").body())
        .contains("lang=\"es\"")
        .contains("Contraseña");
    Form form = Form.of(browser.get("/sign-in").body(), "/language");

    HttpResponse<String> chosen = browser.post("/language", form.with("language", "es"));

    assertThat(PlainBrowser.location(chosen)).isEqualTo("/sign-in");
    assertThat(browser.get("/sign-in").body()).contains("Contraseña");
    assertThat(browser.signIn("tess.tech").get("/report").body())
        .contains("Informar de una escalada")
        .doesNotContain("??");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//elsewhere.example", "https://elsewhere.example/", "/\\elsewhere"})
  void aChoiceNeverLeadsElsewhere(String back) {
    Form form = Form.of(browser.get("/sign-in").body(), "/theme");
    Form elsewhere =
        new Form(form.fields().stream().filter(it -> !it.getKey().equals("back")).toList());

    HttpResponse<String> chosen =
        browser.post("/theme", elsewhere.with("theme", "dark").with("back", back));

    assertThat(PlainBrowser.location(chosen)).isEqualTo("/");
    assertThat(browser.get("/sign-in").body()).contains("media=\"screen\"");
  }
}
