package org.calmtrace.browser;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calmtrace.DemoApplication;
import org.calmtrace.browser.PlainBrowser.Form;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages as plain HTTP: what they answer, to whom, and that a form files once. */
@DemoApplication
class PagesIT {

  private static final Pattern PERSON =
      Pattern.compile("name=\"patient\" value=\"([^\"]*)\"[^>]*>\\s*<span[^>]*><span>N\\. P\\.");

  @LocalServerPort private int port;
  @Autowired private MongoDatabase store;
  @AutoClose private PlainBrowser browser;

  @BeforeEach
  void theWardsAreFilled() throws InterruptedException {
    browser = new PlainBrowser(port);
    for (int i = 0;
        i < 600 && store.getCollection("demo").countDocuments(eq("done", true)) < 1;
        i++) {
      Thread.sleep(100);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tess.tech, /my-unit",
    "nora.nurse, /my-unit",
    "pat.practitioner, /my-unit",
    "quinn.quality, /board",
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
  void aReportIsFiledOnceHoweverOftenItIsSent() {
    browser.signIn("tess.tech");
    Form form = filled();
    HttpResponse<String> check = browser.post("/report", form.with("step", "check"));
    assertThat(check.body()).contains("Check your answers").contains("30 min ago");

    Form checked = Form.of(check.body(), "/report").with("step", "send");
    HttpResponse<String> first = browser.post("/report", checked.with("late-reason", "Busy."));
    HttpResponse<String> again = browser.post("/report", checked.with("late-reason", "Busy."));

    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(PlainBrowser.location(first)).startsWith("/incidents/").endsWith("?filed");
    assertThat(PlainBrowser.location(again)).isEqualTo(PlainBrowser.location(first));
    String trail = browser.get(PlainBrowser.location(first)).body();
    assertThat(trail.split("class=\"moment\"", -1)).as("report, attempt and end").hasSize(4);
    assertThat(browser.get("/register").body().split(path(first), -1)).hasSize(2);
  }

  @Test
  void otherAnswersUnderTheSameNameAreRefusedAndKept() {
    browser.signIn("tess.tech");
    Form form = filled().with("step", "send");
    HttpResponse<String> first = browser.post("/report", form.with("narrative", "One."));

    HttpResponse<String> other = browser.post("/report", form.with("narrative", "Another."));

    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body())
        .contains("This report was sent before with other answers")
        .contains("href=\"" + path(first) + "\"")
        .contains("Another.");
  }

  @Test
  void wordsAreShownAsTheyWereWrittenAndNeverRun() {
    browser.signIn("tess.tech");
    String words = "<script>alert(1)</script> ${7*7} [[${7*7}]] \"'&";
    HttpResponse<String> filed =
        browser.post("/report", filled().with("narrative", words).with("step", "send"));

    assertThat(browser.get(path(filed)).body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7} [[${7*7}]] &quot;&#39;&amp;")
        .doesNotContain("<script>alert");
  }

  @Test
  void aRegulatorReadsCodedFactsOnly() {
    HttpResponse<String> filed =
        browser
            .signIn("tess.tech")
            .post("/report", filled().with("narrative", "Hit the door.").with("step", "send"));

    try (PlainBrowser regulator = new PlainBrowser(port).signIn("reg.regulator")) {
      assertThat(regulator.get(path(filed)).body())
          .contains("Withheld: your role reads coded facts only.")
          .contains("Person withheld")
          .doesNotContain("Hit the door")
          .doesNotContain("N. P.")
          .doesNotContain("Okafor");
      assertThat(regulator.get("/register").body()).doesNotContain("N. P.");
    }
  }

  @Test
  void aFormWithoutItsIdentifiersBeginsAnew() {
    browser.signIn("tess.tech");
    Form form = Form.of(browser.get("/report").body(), "/report");
    Form tampered =
        new Form(form.fields().stream().filter(it -> !it.getKey().equals("incident")).toList());

    HttpResponse<String> answer = browser.post("/report", tampered.with("step", "send"));

    assertThat(PlainBrowser.location(answer)).isEqualTo("/report");
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
  void aRowThatIsDoneWithIsCarriedAlong() {
    browser.signIn("tess.tech");

    String page = browser.post("/report", filled().with("step", "add-tried")).body();

    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("Then")
        .contains("name=\"tried.0.technique\" value=\"music\"");
    Form carried = Form.of(page, "/report").with("attempt.technique", "quiet-room");
    assertThat(browser.post("/report", carried.with("step", "add-tried")).body())
        .as("what is missing of the next")
        .contains("Say when it was tried")
        .contains("name=\"tried.0.technique\" value=\"music\"");
  }

  @Test
  void aHoldThatGoesOnLeadsToItsOwnPageAndOneThatIsOverToItsIncident() {
    browser.signIn("tess.tech");
    Form hands = hands();

    HttpResponse<String> running =
        browser.post(
            "/report",
            hands.with("outcome", "running").with("hands.kind", "physical").with("step", "send"));
    HttpResponse<String> over = browser.post("/report", over().with("step", "send"));

    assertThat(PlainBrowser.location(running))
        .matches("/incidents/[-0-9a-f]{36}/interventions/[-0-9a-f]{36}");
    assertThat(PlainBrowser.location(over)).matches("/incidents/[-0-9a-f]{36}\\?filed");
    assertThat(browser.get(path(over)).body().split("class=\"moment\"", -1))
        .as("report, start, end, resolution, injury, notice")
        .hasSize(7);
  }

  @Test
  void aDraftIsItsReportersAloneAndGoesWhenItIsSent() {
    browser.signIn("tess.tech");
    Form form = filled().with("narrative", "A draft of Tess.");
    String id = form.value("incident");
    HttpResponse<String> kept = browser.post("/report/drafts/" + id, form);
    assertThat(kept.statusCode()).isEqualTo(204);
    assertThat(browser.get("/report?draft=" + id).body()).contains("A draft of Tess.");
    assertThat(browser.get("/report").body()).contains("href=\"/report?draft=" + id + "\"");

    try (PlainBrowser nora = new PlainBrowser(port).signIn("nora.nurse")) {
      assertThat(PlainBrowser.location(nora.get("/report?draft=" + id))).isEqualTo("/report");
      assertThat(nora.get("/report").body()).doesNotContain(id);
      Form hers = Form.of(nora.get("/report").body(), "/report");
      Form taken = hers.without("incident").with("incident", id).with("narrative", "Mine now.");
      assertThat(nora.post("/report/drafts/" + id, taken).statusCode()).isEqualTo(404);
    }

    browser.post("/report", form.with("step", "send"));
    assertThat(PlainBrowser.location(browser.get("/report?draft=" + id))).isEqualTo("/report");
    assertThat(browser.post("/report/drafts/" + id, form).statusCode()).isEqualTo(204);
    assertThat(PlainBrowser.location(browser.get("/report?draft=" + id)))
        .as("what is kept late does not outlive its report")
        .isEqualTo("/report");
  }

  @Test
  void aDraftOfAnotherNameIsNotKept() {
    browser.signIn("tess.tech");
    Form form = filled();

    assertThat(browser.post("/report/drafts/" + new UUID(0, 1), form).statusCode()).isEqualTo(400);
  }

  @Test
  void leavingKeepsAndDiscardingForgets() {
    browser.signIn("tess.tech");
    Form form = filled();
    String id = form.value("incident");

    assertThat(PlainBrowser.location(browser.post("/report", form.with("step", "leave"))))
        .isEqualTo("/");
    assertThat(browser.get("/report?draft=" + id).body()).contains("value=\"" + id + "\"");
    assertThat(PlainBrowser.location(browser.post("/report", form.with("step", "discard"))))
        .isEqualTo("/report");
    assertThat(PlainBrowser.location(browser.get("/report?draft=" + id))).isEqualTo("/report");
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
  void anAdministratorBuildsAListAgain() throws InterruptedException {
    browser.signIn("ada.admin");
    Form form = Form.of(browser.get("/admin").body(), "/admin/projections/register/rebuild");

    HttpResponse<String> begun = browser.post("/admin/projections/register/rebuild", form);

    assertThat(PlainBrowser.location(begun)).isEqualTo("/admin");
    String page = browser.get("/admin").body();
    for (int i = 0; i < 100 && !page.contains("Built up to"); i++) {
      Thread.sleep(100);
      page = browser.get("/admin").body();
    }
    assertThat(page).contains("Built up to").contains("0 skipped");
  }

  @Test
  void anAdministratorSeesWhatAListDidNotUnderstandAndTriesItAgain() {
    browser.signIn("ada.admin");
    assertThat(browser.get("/admin").body()).doesNotContain("not understood");
    Misunderstood.bySome(store);

    String page = browser.get("/admin").body();
    assertThat(page)
        .contains("3 not understood")
        .contains("register: events not understood")
        .contains("IllegalArgumentException")
        .contains("Fold.java:57")
        .contains("Waits behind an earlier one")
        .contains("Once, last on 24 Nov 2026 at 07:30 UTC")
        .contains("2 times, last on");
    Form form = Form.of(page, "/admin/projections/register/retry");
    HttpResponse<String> tried = browser.post("/admin/projections/register/retry", form);

    assertThat(PlainBrowser.location(tried)).isEqualTo("/admin");
    assertThat(browser.get("/admin").body())
        .contains("register understands them now")
        .contains("Understood: 3. Failed again: 0. Still there: 0.")
        .doesNotContain("not understood");
    assertThat(browser.get("/admin").body()).as("said once").doesNotContain("Understood: 3");
  }

  @Test
  void nobodyElseTriesAgain() {
    browser.signIn("quinn.quality");
    Form form = Form.of(browser.get("/register").body(), "/sign-out");

    assertThat(browser.post("/admin/projections/register/retry", form).statusCode()).isEqualTo(403);
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

  /** A report with what is needed, one attempt and an end. */
  private Form filled() {
    String page = browser.get("/report").body();
    Matcher person = PERSON.matcher(page);
    assertThat(person.find()).as("N. P. is on the unit").isTrue();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    return Form.of(page, "/report")
        .with("patient", person.group(1))
        .with("began", now.minus(30, ChronoUnit.MINUTES).toString())
        .with("behaviour", "threat")
        .with("attempt.technique", "music")
        .with("attempt.when", now.minus(20, ChronoUnit.MINUTES).toString())
        .with("attempt.response", "calmed")
        .with("outcome", "resolved-space")
        .with("ended", now.minus(10, ChronoUnit.MINUTES).toString());
  }

  /** A report of a hold that began. */
  private Form hands() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    return filled()
        .without("outcome")
        .without("ended")
        .with("hands.began", now.minus(15, ChronoUnit.MINUTES).toString())
        .with("hands.purpose", "violent");
  }

  /** A report of a hold that ended, with somebody hurt and somebody told, and nothing tried. */
  private Form over() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    return hands()
        .without("attempt.technique")
        .without("attempt.when")
        .without("attempt.response")
        .with("outcome", "physical-restraint")
        .with("ended", now.minus(10, ChronoUnit.MINUTES).toString())
        .with("hands.ended", now.minus(10, ChronoUnit.MINUTES).toString())
        .with("hands.end-reason", "criteria-met")
        .with("injury.who", "staff")
        .with("injury.type", "bruise")
        .with("injury.harm", "mild")
        .with("injury.when", now.minus(12, ChronoUnit.MINUTES).toString())
        .with("notice.party", "supervisor")
        .with("notice.method", "in-person")
        .with("notice.reached", "yes")
        .with("notice.when", now.minus(5, ChronoUnit.MINUTES).toString());
  }

  private static String path(HttpResponse<String> filed) {
    return PlainBrowser.location(filed).replace("?filed", "");
  }
}
