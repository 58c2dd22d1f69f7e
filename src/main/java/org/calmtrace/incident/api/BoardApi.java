package org.calmtrace.incident.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.calmtrace.incident.board.Board;
import org.calmtrace.incident.board.Boards;
import org.calmtrace.security.CurrentUser;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers programs what is going on in a unit and what is due next. */
@Tag(name = "Board")
@RestController
@RequestMapping("/api/units/{unit}/board")
class BoardApi {

  private final Boards boards;
  private final CurrentUser currentUser;

  BoardApi(Boards boards, CurrentUser currentUser) {
    this.boards = boards;
    this.currentUser = currentUser;
  }

  /** What is going on in a unit now, and what is due next. */
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Board board(@Parameter(example = "cedar") @PathVariable String unit) {
    return boards.read(unit, currentUser.get());
  }
}
