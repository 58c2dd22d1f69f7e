package org.calmtrace.incident.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.calmtrace.incident.board.Board;
import org.calmtrace.incident.board.Boards;
import org.calmtrace.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Answers programs what is going on in a unit and what is due next. */
@Tag(name = "Board")
@RestController
@RequestMapping("/api/units/{unit}/board")
class BoardApi {

  private final Boards boards;
  private final BoardStreams streams;
  private final CurrentUser currentUser;

  BoardApi(Boards boards, BoardStreams streams, CurrentUser currentUser) {
    this.boards = boards;
    this.streams = streams;
    this.currentUser = currentUser;
  }

  /** What is going on in a unit now, and what is due next. */
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Board board(@Parameter(example = "cedar") @PathVariable String unit) {
    return boards.read(unit, currentUser.get());
  }

  /**
   * Follows the board of a unit, as server-sent events.
   *
   * <p>`board` comes first and holds the whole board; then `card` for each incident that changed
   * and is on the board, and `gone` for each that is not. Their `id` is the position in the ledger
   * up to which all was told: a client that connects again with `Last-Event-ID` is told what it has
   * missed, or the whole board. `stale` says since when the board may not be how it is, `fresh`
   * that it is again. A comment comes every 15 seconds, and the connection ends after a while:
   * connect again. Times move without an event: count down to each duty's `dueAt`, and take a card
   * away at its `leavesAt`.
   */
  @ApiResponse(
      responseCode = "200",
      description = "Events as they happen",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(type = "string")))
  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(
      @Parameter(example = "cedar") @PathVariable String unit,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @Parameter(hidden = true) HttpServletRequest request,
      @Parameter(hidden = true) HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    // A proxy that gathers an answer before it passes it on would hold all of this back.
    response.setHeader("X-Accel-Buffering", "no");
    return streams.open(
        unit, currentUser.get(), seen(lastEventId), session == null ? null : session.getId());
  }

  /** What is no position of ours says nothing: the client is told everything. */
  private static @Nullable Long seen(@Nullable String lastEventId) {
    try {
      return lastEventId == null ? null : Long.valueOf(lastEventId);
    } catch (NumberFormatException another) {
      return null;
    }
  }
}
