package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.calmtrace.incident.board.BoardEvent;
import org.calmtrace.incident.board.BoardWatch;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** Who writes a stream when, and what becomes of one that cannot be written. */
class BoardStreamTest {

  private static final BoardEvent FRESH = new BoardEvent.Fresh(7);

  /** Writers that write when they are told to. */
  private final Queue<Runnable> writers = new ArrayDeque<>();

  private final List<BoardStream> ended = new ArrayList<>();

  @Test
  void theGreetingAndTheHeadersAreSentBeforeAnyWriterCould() throws Exception {
    MvcResult answer = follow(stream(SseEmitter.event().data("fresh")), FRESH);

    assertThat(writers).as("what comes first waits for one").hasSize(1);
    assertThat(answer.getResponse().isCommitted()).isTrue();
    assertThat(answer.getResponse().getContentAsString()).isEqualTo(":following\n\n");

    writeAll();
    assertThat(answer.getResponse().getContentAsString()).isEqualTo(":following\n\ndata:fresh\n\n");
  }

  @Test
  void whatWasToldBeforeItBeganIsWrittenAfterTheGreeting() throws Exception {
    BoardStream stream = stream(SseEmitter.event().data("fresh"));
    stream.tell(FRESH);

    MvcResult answer = follow(stream);
    writeAll();

    assertThat(answer.getResponse().getContentAsString()).isEqualTo(":following\n\ndata:fresh\n\n");
  }

  @Test
  void aStreamThatCannotBeWrittenEndsAndDoesNotLeaveItsClientWaiting() throws Exception {
    // Nothing that writes answers knows how to make a picture of this.
    BoardStream stream = stream(SseEmitter.event().data(FRESH, MediaType.IMAGE_PNG));
    MvcResult answer = follow(stream, FRESH);

    writeAll();

    assertThat(ended).containsExactly(stream);
    assertThat(answer.getAsyncResult(1_000)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aStreamThatNobodyReadsIsEnded() throws Exception {
    BoardStream stream = stream(SseEmitter.event().data("fresh"));
    MvcResult answer = follow(stream);

    for (int told = 0; told <= 256; told++) {
      assertThat(ended).isEmpty();
      stream.tell(FRESH);
    }

    assertThat(ended).containsExactly(stream);
    writeAll();
    assertThat(answer.getRequest().isAsyncStarted()).isTrue();
    assertThat(answer.getAsyncResult(1_000)).as("its answer has come to its end").isNull();
    assertThat(answer.getResponse().getContentAsString()).isEqualTo(":following\n\n");
  }

  private BoardStream stream(SseEventBuilder frame) {
    return new BoardStream(
        "cedar", "tess", null, Instant.EPOCH, event -> frame, writers::add, ended::add);
  }

  private static MvcResult follow(BoardStream stream, BoardEvent... first) throws Exception {
    stream.begin(
        SseEmitter.event().comment("following"), new BoardWatch.Beginning(1, List.of(first)));
    return MockMvcBuilders.standaloneSetup(new Following(stream))
        .build()
        .perform(get("/stream"))
        .andReturn();
  }

  private void writeAll() {
    for (Runnable next = writers.poll(); next != null; next = writers.poll()) {
      next.run();
    }
  }

  /** The address at which one stream is followed. */
  @RestController
  private static final class Following {

    private final BoardStream stream;

    Following(BoardStream stream) {
      this.stream = stream;
    }

    @GetMapping("/stream")
    SseEmitter stream() {
      return stream.emitter();
    }
  }
}
