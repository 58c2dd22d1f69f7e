package org.calmtrace.incident.api;

import java.time.Instant;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.board.BoardEvent;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Writes what followers of a board are told as server-sent events. */
@Component
class BoardFrames {

  /** How soon a browser connects again by itself, milliseconds. */
  private static final long RETRY = 2_000;

  private final JsonMapper json;

  BoardFrames(JsonMapper json) {
    this.json = json;
  }

  /** What {@code gone} says. */
  private record GoneFrame(IncidentId incidentId) {}

  /** What {@code stale} says. */
  private record StaleFrame(Instant since) {}

  /** What {@code fresh} says. */
  private record FreshFrame(long position) {}

  /** Only what says how far the follower has come has an identifier: it comes back with it. */
  SseEventBuilder frame(BoardEvent event) {
    return switch (event) {
      case BoardEvent.Whole whole -> frame("board", whole.board()).id(id(whole));
      case BoardEvent.Changed changed -> frame("card", changed.card()).id(id(changed));
      case BoardEvent.Gone gone -> frame("gone", new GoneFrame(gone.incidentId())).id(id(gone));
      case BoardEvent.GrownOld old -> frame("gone", new GoneFrame(old.incidentId()));
      case BoardEvent.Stale stale -> frame("stale", new StaleFrame(stale.since()));
      case BoardEvent.Fresh fresh -> frame("fresh", new FreshFrame(fresh.position()));
    };
  }

  private SseEventBuilder frame(String name, Object said) {
    // Written here and on one line: the form would break at a line's end.
    return SseEmitter.event().name(name).data(json.writeValueAsString(said), MediaType.TEXT_PLAIN);
  }

  private static String id(BoardEvent.Placed event) {
    return Long.toString(event.position());
  }

  /** Comes at once, so that a client knows that it is connected though there is no news. */
  SseEventBuilder greeting() {
    return SseEmitter.event().reconnectTime(RETRY).comment("following");
  }

  SseEventBuilder heartbeat() {
    return SseEmitter.event().comment("still here");
  }
}
