package org.calmtrace.browser;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import org.bson.Document;
import org.calmtrace.browser.Chromium.Screen;
import org.junit.jupiter.api.Test;

/** A report on a ward with poor Wi-Fi: kept at every answer, sent exactly once. */
class OutboxIT extends BrowserCase {

  private static final String WORDS = "He threw the blue chair.";
  private static final String WAITING = "[data-outbox-waiting]:not([hidden])";

  /** Everything that the browser's own store holds, read as text whatever it is. */
  private static final String STORED =
      """
      async () => {
        const all = await indexedDB.databases();
        const found = [];
        for (const {name} of all) {
          const db = await new Promise(go => {
            const open = indexedDB.open(name);
            open.onsuccess = () => go(open.result);
          });
          for (const store of db.objectStoreNames) {
            const rows = await new Promise(go => {
              const get = db.transaction(store).objectStore(store).getAll();
              get.onsuccess = () => go(get.result);
            });
            for (const row of rows) {
              found.push(JSON.stringify(row) + new TextDecoder('latin1').decode(row.data));
            }
          }
          db.close();
        }
        return found.join('|') + JSON.stringify(localStorage) + JSON.stringify(sessionStorage);
      }
      """;

  @Test
  void whatWasAnsweredIsKeptAndCarriedOnAfterSigningInAgain() {
    String id;
    try (Visit tess = visit(Screen.DESK, true).signIn("tess.tech").go("/report")) {
      assertThat(tess.text("[data-outbox-state]")).contains("All sent");
      tess.page().waitForResponse(OutboxIT::keepsTheWords, () -> begin(tess));
      tess.page().waitForSelector("[data-outbox-state]:has-text('Kept ')");
      id = incident(tess);
      signOut(tess).page().waitForURL("**/sign-in?out");
    }
    try (Visit tess = visit(Screen.DESK, true).signIn("tess.tech").go("/report")) {
      tess.click(".begun a[href='/report?draft=" + id + "']").page().waitForURL("**draft=" + id);

      assertThat(tess.text("#who .part-says")).isEqualTo("N. P., 14 · by the door");
      assertThat(tess.page().inputValue("#narrative")).isEqualTo(WORDS);
      assertThat(tess.path()).endsWith("/report?draft=" + id);
      tess.press("Check and send").page().waitForSelector(".answers");
      tess.click("#send").page().waitForURL("**/incidents/" + id + "**");
      assertThat(tess.complaints()).isEmpty();
    }
    assertThat(store.getCollection("drafts").countDocuments(eq("_id", id))).isZero();
  }

  @Test
  void theLastAnswerIsKeptAlsoForOneWhoLeavesAtOnce() {
    try (Visit tess = visit(Screen.DESK, true).signIn("tess.tech").go("/report")) {
      begin(tess);
      String id = incident(tess);
      signOut(tess).page().waitForURL("**/sign-in?out");

      tess.signIn("tess.tech").go("/report?draft=" + id);
      assertThat(tess.page().inputValue("#narrative")).isEqualTo(WORDS);

      tess.open("#words").page().fill("#narrative", WORDS + " Nobody was hurt.");
      tess.go("/my-unit").go("/report?draft=" + id);
      assertThat(tess.page().inputValue("#narrative")).isEqualTo(WORDS + " Nobody was hurt.");
      assertThat(tess.complaints()).isEmpty();
    }
  }

  @Test
  void withTheNetworkCutItWaitsSealedAndGoesByItselfWhenTheNetworkIsBack() {
    try (Visit tess = visit(Screen.DESK, true).signIn("tess.tech").go("/report")) {
      lentKey(tess);
      tess.offline(true);
      begin(tess).page().waitForSelector("[data-outbox-state]:has-text('Kept on this device')");
      tess.press("Check and send").page().waitForSelector("#no-network:not([hidden])");
      tess.press("Send when the network is back").page().waitForSelector(WAITING);
      assertThat(tess.text("[data-outbox-state]")).isEqualToIgnoringWhitespace("1 waiting to send");
      tess.press("Send when the network is back");
      String stored = (String) tess.page().evaluate(STORED);
      String id = incident(tess);

      assertThat(stored)
          .contains(id)
          .doesNotContain("chair", "by the door", "narrative", "patient");
      tess.offline(false).page().waitForURL("**/incidents/" + id + "**");
      assertThat(reports(id)).isEqualTo(1);
    }
  }

  @Test
  void afterAReloadAndASecondPressItIsThereOnce() {
    try (Visit tess = visit(Screen.DESK, true).signIn("tess.tech").go("/report")) {
      begin(tess).press("Check and send").page().waitForSelector(".answers");
      String id = incident(tess);
      // The answer is lost, not the report: the worst that a network can do.
      tess.page().route("**/report", OutboxIT::lose);
      tess.click("#send").page().waitForSelector(WAITING);
      tess.click("#send").page().waitForTimeout(200);
      assertThat(tess.text("[data-outbox-count]")).isEqualTo("1 waiting to send");

      tess.page().unroute("**/report");
      tess.go("/register").page().waitForFunction(empty());

      assertThat(reports(id)).isEqualTo(1);
      tess.go("/register");
      assertThat(tess.page().locator("a[href='/incidents/" + id + "']").count()).isEqualTo(1);
      assertThat(tess.page().locator(WAITING).count()).isZero();
    }
  }

  @Test
  void signingOutWarnsFirstAndThenErasesWhatWaits() {
    try (Visit tess = visit(Screen.DESK, true).signIn("tess.tech").go("/report")) {
      begin(tess).press("Check and send").page().waitForSelector(".answers");
      tess.page().route("**/report", Route::abort);
      tess.click("#send").page().waitForSelector(WAITING);
      String id = incident(tess);
      long keys = keys();

      signOut(tess).page().waitForSelector("[data-outbox-leaving]:not([hidden])");
      assertThat(tess.text("[data-outbox-leaving-words]"))
          .isEqualTo("1 report is still waiting; signing out deletes it from this device.");
      assertThat(tess.violations()).isEmpty();
      tess.press("Stay signed in");
      assertThat(tess.page().isVisible("[data-outbox-leaving]")).isFalse();
      signOut(tess).click("[data-outbox-leave]").page().waitForURL("**/sign-in?out");

      assertThat((String) tess.page().evaluate(STORED)).doesNotContain(id);
      assertThat((Object) tess.page().evaluate("() => indexedDB.databases().then(it => it.length)"))
          .isEqualTo(0);
      assertThat(keys()).as("this device's is gone").isEqualTo(keys - 1);
      assertThat(reports(id)).isZero();
    }
  }

  @Test
  void whenTheSessionHasEndedTheSamePersonSendsAfterSigningInAgain() {
    try (Visit tess = visit(Screen.DESK, true).signIn("tess.tech").go("/report")) {
      begin(tess).press("Check and send").page().waitForSelector(".answers");
      tess.page().route("**/report", Route::abort);
      tess.click("#send").page().waitForSelector(WAITING);
      String id = incident(tess);
      // The session ends first: with the way free, the page would send it of its own accord.
      tess.endSession().page().waitForSelector("[data-outbox-ended]:not([hidden])");
      tess.page().unroute("**/report");
      assertThat(tess.text(WAITING)).contains("Sign in again to send");

      tess.signIn("nora.nurse").go("/register").page().waitForTimeout(500);
      assertThat(reports(id)).as("nobody else sends it").isZero();
      tess.endSession().signIn("tess.tech").page().waitForFunction(empty());

      assertThat(reports(id)).isEqualTo(1);
    }
  }

  /** Answers are kept a moment after each; the words are the last of them. */
  private static boolean keepsTheWords(Response answer) {
    String sent = answer.request().postData();
    return answer.url().contains("/report/drafts/") && sent != null && sent.contains("blue+chair");
  }

  private static Visit begin(Visit tess) {
    tess.choose("who", "N. P.,").ago("began", 5).page().fill("#place", "by the door");
    tess.choose("end", "Settled with time").ago("ended", 0);
    tess.open("#words").page().fill("#narrative", WORDS);
    return tess;
  }

  private static Visit signOut(Visit visit) {
    return visit.click(".rail form[action='/sign-out'] button");
  }

  private static String incident(Visit visit) {
    return visit.page().locator("main input[name=incident]").inputValue();
  }

  private static void lentKey(Visit visit) {
    visit.page().waitForFunction("() => outbox.borrow().then(() => true)");
  }

  private static String empty() {
    return "() => indexedDB.databases().then(all => all.length === 0 ? true : outbox.flush()"
        + ".then(() => new Promise(go => { const open = indexedDB.open('calmtrace');"
        + " open.onsuccess = () => { const get = open.result.transaction('outbox')"
        + ".objectStore('outbox').count(); get.onsuccess = () => { open.result.close();"
        + " go(get.result === 0); }; }; })))";
  }

  /** Lets the request through, and the answer not back. */
  private static void lose(Route route) {
    if (route.request().method().equals("POST")) {
      route.fetch();
      route.abort();
    } else {
      route.resume();
    }
  }

  private long reports(String id) {
    return store
        .getCollection("ledger")
        .countDocuments(and(eq("events.agg", id), eq("events.type", "incident.reported")));
  }

  private long keys() {
    long keys = 0;
    for (Document key : store.getCollection("outbox_keys").find()) {
      keys += key.getString("_id").endsWith(tessId()) ? 1 : 0;
    }
    return keys;
  }

  private String tessId() {
    Document tess = store.getCollection("accounts").find(eq("_id", "tess.tech")).first();
    return tess == null ? "nobody" : tess.getString("staffId");
  }
}
