package org.calmtrace.browser;

import java.util.List;
import java.util.function.Consumer;

/**
 * One page in one state, and how a visit comes there.
 *
 * @param name e.g. {@code register}: of its pictures too
 * @param account who goes there, signed in before
 */
record Stop(String name, String account, Consumer<Visit> way) {

  static final String NOBODY = "";

  static List<Stop> all() {
    return List.of(
        new Stop("sign-in", NOBODY, visit -> visit.go("/sign-in")),
        new Stop("sign-in-failed", NOBODY, visit -> visit.go("/sign-in?error")),
        new Stop("my-unit", "tess.tech", Stop::myUnit),
        new Stop("my-unit-settled", "tess.tech", visit -> visit.go("/my-unit?settled&unit=rowan")),
        new Stop("settled", "tess.tech", visit -> visit.go("/settled?unit=cedar")),
        new Stop("settled-filled", "tess.tech", Stop::settle),
        new Stop("settled-errors", "tess.tech", visit -> visit.go("/settled").press("Done")),
        new Stop("my-reports", "tess.tech", visit -> visit.go("/my-reports")),
        new Stop("answer", "tess.tech", visit -> answer(visit).press("Send the answer")),
        new Stop("report", "tess.tech", visit -> visit.go("/report")),
        new Stop("report-errors", "tess.tech", Stop::errors),
        new Stop("report-filled", "tess.tech", Stop::fill),
        new Stop("report-hands", "tess.tech", Stop::hands),
        new Stop("report-hurt", "tess.tech", Stop::hurt),
        new Stop("report-told", "tess.tech", Stop::told),
        new Stop("check", "tess.tech", Stop::check),
        new Stop("board", "nora.nurse", Episodes::board),
        new Stop(
            "board-wall", "nora.nurse", visit -> Episodes.board(visit).go("/board/cedar?wall")),
        new Stop("board-empty", "quinn.quality", visit -> visit.go("/board/juniper")),
        new Stop("episode", "nora.nurse", visit -> Episodes.running(visit)),
        new Stop("episode-start", "nora.nurse", Episodes::startForm),
        new Stop("episode-check", "nora.nurse", visit -> Episodes.form(visit, "check")),
        new Stop("episode-order", "nora.nurse", visit -> Episodes.form(visit, "order")),
        new Stop("episode-order-refused", "nora.nurse", Episodes::refusedOrder),
        new Stop("episode-evaluation", "nora.nurse", visit -> Episodes.form(visit, "evaluation")),
        new Stop("episode-notify", "nora.nurse", visit -> Episodes.form(visit, "notify")),
        new Stop("episode-medication", "nora.nurse", Episodes::medicineUnsaid),
        new Stop("episode-debrief", "nora.nurse", Episodes::debriefHeld),
        new Stop("episode-note-empty", "nora.nurse", Episodes::emptyNote),
        new Stop("episode-release", "nora.nurse", visit -> Episodes.form(visit, "release")),
        // Hers and tess's last: a report page that finds answers on the device goes on with them by
        // itself, perhaps while somebody fills it.
        new Stop("report-away", "nora.nurse", Stop::away),
        new Stop("episode-signature", "pat.practitioner", Episodes::signature),
        new Stop("not-found", "tess.tech", visit -> visit.go("/nowhere")),
        new Stop("report-waiting", "tess.tech", Stop::waiting),
        new Stop("register", "quinn.quality", visit -> visit.go("/register")),
        new Stop("register-filter", "quinn.quality", Stop::openFilter),
        new Stop("register-empty", "quinn.quality", visit -> visit.go("/register?to=1999-01-01")),
        new Stop("incident", "quinn.quality", Stop::openIncident),
        new Stop("incident-more", "quinn.quality", Stop::openMore),
        new Stop("action", "quinn.quality", visit -> act(visit, "review")),
        new Stop("action-errors", "quinn.quality", Stop::actWrongly),
        new Stop("correct", "quinn.quality", visit -> act(visit, "correct")),
        new Stop("correct-time", "quinn.quality", Stop::correctTime),
        new Stop("statement", "quinn.quality", visit -> act(visit, "statement")),
        new Stop("incident-debrief", "quinn.quality", visit -> act(visit, "entries/debrief")),
        new Stop("queue", "quinn.quality", visit -> visit.go("/queue")),
        new Stop("queue-keys", "quinn.quality", visit -> visit.go("/queue").key("j").key("?")),
        new Stop("queue-empty", "quinn.quality", visit -> visit.go("/queue?why=waiting")),
        new Stop("person", "quinn.quality", Stop::openPerson),
        new Stop("refused", "quinn.quality", visit -> visit.go("/report")),
        new Stop("figures", "quinn.quality", visit -> visit.go("/figures?weeks=13")),
        new Stop("admin", "ada.admin", visit -> visit.go("/admin")),
        new Stop("proof", "quinn.quality", Stop::proof),
        new Stop("seal", "ada.admin", visit -> visit.go("/admin/ledger")),
        new Stop(
            "seal-unsure",
            "ada.admin",
            visit -> visit.go("/admin/ledger").press("Sign with a new key")),
        new Stop("admin-retried", "ada.admin", Stop::tryAgain),
        new Stop("incident-withheld", "reg.regulator", Stop::openIncident));
  }

  void reach(Visit visit) {
    way.accept(visit);
  }

  /** With something going on, a question and thanks. */
  private static void myUnit(Visit visit) {
    Colleague colleague = colleague(visit);
    colleague.starts(Colleague.ago(13));
    colleague.closes(Colleague.ago(60));
    colleague.asksAbout(Colleague.ago(120));
    visit.go("/my-unit?unit=cedar");
  }

  private static Colleague colleague(Visit visit) {
    return new Colleague((String) visit.page().evaluate("() => location.origin"));
  }

  private static void settle(Visit visit) {
    visit.go("/settled?unit=cedar").choose("who", "D. W.").choose("cause", "Noise");
    visit.choose("ways", "Music").choose("ways", "Walk").choose("end", "Settled with time");
  }

  private static Visit answer(Visit visit) {
    return visit.go(colleague(visit).asksAbout(Colleague.ago(180)));
  }

  private static void errors(Visit visit) {
    visit.go("/report").choose("tried", "Real choices").choose("end", "Seclusion");
    visit.press("Check and send");
  }

  private static Visit fill(Visit visit) {
    visit.go("/report").choose("who", "N. P.,").ago("began", 30);
    visit.page().fill("#place", "day room, by the television");
    visit.choose("before", "Asked to move on");
    visit.choose("happened", "Threat").choose("happened", "2: mod");
    visit.choose("tried", "Real choices").ago("attempt.when", 30);
    visit.choose("tried", "No change").click("#tried [data-add]");
    visit.page().waitForSelector(".tried li");
    visit.choose("tried", "Time and space").ago("attempt.when", 15);
    visit.choose("tried", "A little");
    visit.choose("end", "Settled with time").ago("ended", 5);
    return visit.open("#tried");
  }

  private static void hands(Visit visit) {
    fill(visit).choose("end", "Physical restraint").open("#hands");
  }

  private static void hurt(Visit visit) {
    visit.go("/report").choose("hurt", "Staff").choose("hurt", "Bruise").choose("hurt", "Mild");
    visit.ago("injury.when", 5).click("#hurt [data-add]").choose("hurt", "The person");
  }

  private static void told(Visit visit) {
    visit.go("/report").choose("told", "Supervisor").choose("told", "In person");
  }

  private static void check(Visit visit) {
    Visit filled = fill(visit).open("#words");
    filled.page().fill("#narrative", "Shouting, then threw a chair. Nobody near it.");
    filled.press("Check and send").page().waitForSelector(".answers");
  }

  /** The network is cut while a report is written. */
  private static Visit away(Visit visit) {
    fill(visit).offline(true).press("Check and send");
    visit.page().waitForSelector("#no-network:not([hidden])");
    return visit.offline(false);
  }

  private static void waiting(Visit visit) {
    fill(visit).offline(true).press("Check and send").press("Send when the network is back");
    visit.page().waitForSelector("[data-outbox-waiting]:not([hidden])");
  }

  private static void openFilter(Visit visit) {
    visit.go("/register?unit=cedar");
    visit.page().click(".filter summary >> nth=0");
  }

  private static void tryAgain(Visit visit) {
    visit.go("/admin").press("Try again").page().waitForSelector(".notice");
  }

  private static void openMore(Visit visit) {
    openIncident(visit);
    visit.click(".more-actions summary");
  }

  private static void openPerson(Visit visit) {
    openIncident(visit);
    visit.click(".facts dd a").page().waitForURL("**/people/**");
  }

  private static Visit act(Visit visit, String action) {
    openIncident(visit);
    return visit.go(visit.path() + "/" + action);
  }

  private static void correctTime(Visit visit) {
    act(visit, "correct").click(".correct-list details summary");
    visit.click(".correct-fields a[href$='field=occurredAt']");
    visit.page().waitForURL("**field=occurredAt");
  }

  private static void actWrongly(Visit visit) {
    act(visit, "review").click("#send").page().waitForSelector(".summary");
  }

  private static void proof(Visit visit) {
    openIncident(visit);
    visit.click(".moment-ledger a").page().waitForURL("**/proofs/**");
  }

  /** One that was filed long after it happened, and says why. */
  private static void openIncident(Visit visit) {
    visit.go("/register").click(".rows tr:has(.tag-late:has-text('1 h')) a");
    visit.page().waitForURL("**/incidents/**");
  }
}
