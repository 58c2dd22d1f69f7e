package org.calmtrace.incident.pages.ward;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calmtrace.care.People;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.board.Boards;
import org.calmtrace.incident.pages.cards.CardViews;
import org.calmtrace.security.SignedIn;
import org.calmtrace.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of the ward: what is going on in my unit on this shift, and what I can do. */
@Page
class MyUnitController {

  private final MyUnits units;
  private final People people;
  private final Tallies tallies;
  private final Boards boards;
  private final CardViews cards;
  private final MyReports reports;
  private final MyDrafts drafts;
  private final WardSettings settings;

  MyUnitController(
      MyUnits units,
      People people,
      Tallies tallies,
      Boards boards,
      CardViews cards,
      MyReports reports,
      MyDrafts drafts,
      WardSettings settings) {
    this.units = units;
    this.people = people;
    this.tallies = tallies;
    this.boards = boards;
    this.cards = cards;
    this.reports = reports;
    this.drafts = drafts;
    this.settings = settings;
  }

  @GetMapping("/my-unit")
  String show(@RequestParam Map<String, String> query, Model model) {
    SignedIn person = units.person();
    List<Unit> mine = units.of(person);
    Optional<Unit> chosen = units.choose(query.get("unit"), mine);
    model.addAttribute("mine", mine);
    model.addAttribute("reports", reports.few(person));
    model.addAttribute("reportCount", reports.count(person));
    model.addAttribute("settled", query.containsKey("settled"));
    ZonedDateTime now = units.now(chosen);
    model.addAttribute("now", now);
    model.addAttribute("today", now.toLocalDate());
    model.addAttribute("drafts", drafts.of(person, now));
    model.addAttribute("unit", chosen.orElse(null));
    chosen.ifPresent(unit -> addUnit(unit, now, person, model));
    return "incident/my-unit";
  }

  private void addUnit(Unit unit, ZonedDateTime now, SignedIn person, Model model) {
    model.addAttribute("shift", Shift.at(now.toLocalTime(), settings.begins()).orElse(null));
    model.addAttribute("here", people.on(unit.id()).size());
    model.addAttribute("tally", tallies.of(unit, now, person));
    model.addAttribute("cards", cards.of(boards.read(unit.id(), person), unit, person));
  }
}
