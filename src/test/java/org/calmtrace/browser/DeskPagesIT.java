package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calmtrace.browser.PlainBrowser.Form;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk's pages as plain HTTP, so without any script. */
class DeskPagesIT extends PlainCase {

  private static final Pattern NUMBER = Pattern.compile("No\\. ([\\d\u00a0]+)");

  @AutoClose private Reports reports;

  @BeforeEach
  void others() {
    reports = new Reports(port, this::caughtUp);
  }

  @Test
  void theQueueIsForReviewersAndItsFiltersAreAddresses() {
    String id = reports.submitted();
    browser.signIn("quinn.quality");

    String page = browser.get("/queue").body();
    assertThat(page).contains("/incidents/" + id).contains("href=\"/queue?why=review\"");
    assertThat(browser.get("/queue?why=waiting").body()).doesNotContain("/incidents/" + id);
    assertThat(browser.get("/queue?why=review&unit=rowan").body())
        .doesNotContain("/incidents/" + id)
        .contains("href=\"/queue?why=review\"");
    assertThat(browser.get("/queue?why=nothing&unit=nowhere").body()).contains("/incidents/" + id);
    try (PlainBrowser tess = new PlainBrowser(port).signIn("tess.tech")) {
      assertThat(tess.get("/queue").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void aReviewIsFiledOnceHoweverOftenItsFormIsSent() {
    String id = reports.submitted();
    String address = "/incidents/" + id + "/review";
    browser.signIn("quinn.quality");
    Form form = Form.of(browser.get(address).body(), address).with("finding", "learning");

    HttpResponse<String> first = browser.post(address, form);
    HttpResponse<String> second = browser.post(address, form);

    assertThat(PlainBrowser.location(first)).isEqualTo("/incidents/" + id + "?done=review");
    assertThat(PlainBrowser.location(second)).isEqualTo(PlainBrowser.location(first));
    assertThat(reports.get(Reports.QUINN, "/" + id).at("/version").asInt()).isEqualTo(7);
    assertThat(browser.get(PlainBrowser.location(first)).body())
        .contains("Reviewed. It can be closed now.")
        .contains("Reviewed: something to learn");
  }

  @Test
  void whoHasNotSeenTheNewestIsToldWhatIsNewAndCanGoOn() {
    String id = reports.submitted();
    String address = "/incidents/" + id + "/review";
    browser.signIn("quinn.quality");
    Form form = Form.of(browser.get(address).body(), address).with("finding", "no-concern");
    reports.file(
        Reports.NORA,
        id + "/addenda",
        "{'addendumId':'%s','words':'His mother called.'}",
        UUID.randomUUID());

    HttpResponse<String> told = browser.post(address, form.with("note", "All well."));

    assertThat(told.statusCode()).isEqualTo(412);
    assertThat(told.body())
        .contains("Others have added to this incident")
        .contains("Addendum")
        .contains("All well.");
    assertThat(reports.get(Reports.QUINN, "/" + id).at("/state").asString()).isEqualTo("submitted");
    Form again = Form.of(told.body(), address).with("finding", "no-concern");
    assertThat(PlainBrowser.location(browser.post(address, again))).endsWith("?done=review");
  }

  @Test
  void whatIsRefusedIsSaidInWordsAndTheAnswersAreKept() {
    String id = reports.reported(20);
    browser.signIn("quinn.quality");
    String review = "/incidents/" + id + "/review";
    Form form = Form.of(browser.get(review).body(), review);

    HttpResponse<String> empty = browser.post(review, form.with("note", "Kept."));
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("One thing to put right").contains("Kept.");
    HttpResponse<String> early = browser.post(review, form.with("finding", "learning"));
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("Who filed the record has not submitted it.");

    assertThat(browser.get("/incidents/" + id + "/submit").statusCode()).isEqualTo(403);
    assertThat(browser.get("/incidents/" + id + "/nothing").statusCode()).isEqualTo(404);
    try (PlainBrowser reg = new PlainBrowser(port).signIn("reg.regulator")) {
      assertThat(reg.get("/incidents/" + id + "/addendum").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void anEntryIsPutRightWithTheOldValueBesideTheNew() {
    String id = reports.reported(20);
    browser.signIn("tess.tech");
    String choose = browser.get("/incidents/" + id + "/correct").body();
    String query = "entry=" + id + "&amp;field=narrative";
    assertThat(choose).contains("/incidents/" + id + "/correct?" + query);

    String address = "/incidents/" + id + "/correct";
    String page = browser.get(address + "?entry=" + id + "&field=narrative").body();
    assertThat(page).contains("Refused a phone call, then hit the door.");
    Form form = Form.of(page, address).with("value", "Hit the wall.");
    assertThat(browser.post(address, form).body()).as("why is needed").contains("to put right");
    HttpResponse<String> right = browser.post(address, form.with("reason", "Misread."));

    assertThat(PlainBrowser.location(right)).isEqualTo("/incidents/" + id + "?done=correct");
    assertThat(browser.get("/incidents/" + id).body())
        .contains("Hit the wall.")
        .contains("Put right: What happened")
        .contains("Misread.");
    assertThat(browser.get(address + "?entry=" + id + "&field=patient").statusCode())
        .as("what says whom it is about stays")
        .isEqualTo(404);
  }

  @Test
  void theRegisterGoesOutAsATableWithItsFilters() {
    browser.signIn("quinn.quality");

    HttpResponse<String> table = browser.get("/register.csv?unit=rowan&outcome=seclusion");
    List<String> lines = table.body().lines().toList();

    assertThat(table.headers().firstValue("Content-Type").orElse(""))
        .isEqualTo("text/csv;charset=UTF-8");
    assertThat(table.headers().firstValue("Content-Disposition").orElse(""))
        .contains("calmtrace-register.csv");
    assertThat(lines.getFirst()).startsWith("number,incident,unit,unit_name,person,happened,");
    assertThat(lines.subList(1, lines.size()))
        .isNotEmpty()
        .allMatch(line -> line.contains(",rowan,Rowan,") && line.contains("seclusion,Seclusion"));
    assertThat(table.body()).contains("\"A. N., 52\"");
    try (PlainBrowser reg = new PlainBrowser(port).signIn("reg.regulator")) {
      assertThat(reg.get("/register.csv").body())
          .contains("Person withheld")
          .doesNotContain("A. N.");
    }
    try (PlainBrowser ada = new PlainBrowser(port).signIn("ada.admin")) {
      assertThat(ada.get("/register.csv").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void anIncidentIsFoundByItsNumberAndByAnyPositionOfItsEntries() {
    String id = reports.submitted();
    browser.signIn("quinn.quality");
    Matcher number = NUMBER.matcher(browser.get("/incidents/" + id).body());
    assertThat(number.find()).isTrue();
    long first = Long.parseLong(number.group(1).replace("\u00a0", ""));

    assertThat(PlainBrowser.location(browser.get("/register?number=" + first)))
        .isEqualTo("/incidents/" + id);
    assertThat(PlainBrowser.location(browser.get("/register?number=" + (first + 3))))
        .isEqualTo("/incidents/" + id);
    assertThat(browser.get("/register?number=999999").body())
        .contains("No incident of your units has the number 999999");
  }

  @Test
  void aPersonsHistoryIsForThoseWhoReadPersonalText() {
    String id = reports.submitted();
    String patient = reports.get(Reports.QUINN, "/" + id).at("/patient").asString();

    assertThat(browser.signIn("quinn.quality").get("/people/" + patient).body())
        .contains("What helped before")
        .contains("/incidents/" + id)
        .contains("40");
    assertThat(browser.get("/people/nobody").statusCode()).isEqualTo(404);
    try (PlainBrowser reg = new PlainBrowser(port).signIn("reg.regulator")) {
      assertThat(reg.get("/people/" + patient).statusCode()).isEqualTo(403);
    }
  }
}
