package org.calmtrace.incident.pages.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.incident.IncidentAccess;
import org.calmtrace.incident.board.Board;
import org.calmtrace.incident.board.Boards;
import org.calmtrace.incident.pages.cards.CardViews;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.Right;
import org.calmtrace.security.SignedIn;
import org.calmtrace.web.Fragments;
import org.calmtrace.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of a unit: at the desk in the shell, on the wall ({@code ?wall}) without it. */
@Page
@RequestMapping("/board")
class BoardController {

  private static final String VIEW = "incident/board";

  private final Boards boards;
  private final CardViews cards;
  private final Units units;
  private final IncidentAccess access;
  private final CurrentUser currentUser;
  private final Clock clock;

  BoardController(
      Boards boards,
      CardViews cards,
      Units units,
      IncidentAccess access,
      CurrentUser currentUser,
      Clock clock) {
    this.boards = boards;
    this.cards = cards;
    this.units = units;
    this.access = access;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** The first of the reader's units; the others are one tap away. */
  @GetMapping
  String first(@RequestParam Map<String, String> query, HttpServletRequest request, Model model) {
    SignedIn reader = currentUser.get();
    access.mustRead(reader);
    List<Unit> mine = unitsOf(reader);
    if (!mine.isEmpty()) {
      return board(mine.getFirst().id(), query, request, model);
    }
    model.addAttribute("now", clock.instant().atZone(ZoneOffset.UTC));
    return "incident/board-none";
  }

  @GetMapping("/{unit}")
  String board(
      @PathVariable("unit") String unitId,
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      Model model) {
    SignedIn reader = currentUser.get();
    Board board = boards.read(unitId, reader);
    Unit unit = units.find(unitId).orElseThrow();
    model.addAttribute("unit", unit);
    model.addAttribute("units", unitsOf(reader));
    model.addAttribute("cards", cards.of(board, unit, reader));
    model.addAttribute("complete", board.complete());
    model.addAttribute("wall", query.containsKey("wall"));
    model.addAttribute("writes", reader.has(Right.WRITE));
    model.addAttribute("now", board.at().atZone(unit.zone()));
    return Fragments.view(request, VIEW, "cards");
  }

  private List<Unit> unitsOf(SignedIn reader) {
    return units.all().stream()
        .filter(unit -> reader.scope().holds(unit.facilityId(), unit.id()))
        .toList();
  }
}
