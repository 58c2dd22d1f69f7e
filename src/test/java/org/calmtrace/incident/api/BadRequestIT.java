package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.calmtrace.incident.api.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked in a way that nobody answers: a clear problem document, whatever it is. */
class BadRequestIT extends ApiCase {

  private static final int MOST_BYTES = 1 << 20;

  @Test
  void aBodyOverOneMebibyteIsRefusedHoweverItIsSent() {
    byte[] over = padded(MOST_BYTES + 1);

    assertProblem(api.post(TECH, INCIDENTS, over), 413, "input.body-too-large");
    assertProblem(api.postChunked(TECH, INCIDENTS, over), 413, "input.body-too-large");
    assertProblem(api.postChunked(TECH, INCIDENTS, padded(MOST_BYTES)), 400, "input.not-json");
  }

  @Test
  void anEndlessBodyIsNotReadToItsEnd() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(api.chunkedHead(TECH, INCIDENTS).getBytes(StandardCharsets.US_ASCII));
      byte[] chunk =
          ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
      // A little more than is read; the end never comes, and still there is an answer.
      for (int sent = 0; sent <= MOST_BYTES; sent += 0x10000) {
        out.write(chunk);
      }
      out.flush();

      String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

      assertThat(answer).isEqualTo("HTTP/1.1 413");
    }
  }

  private static byte[] padded(int size) {
    byte[] body = new byte[size];
    Arrays.fill(body, (byte) ' ');
    return body;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "multipart/form-data", // which says less than it must
        "application/xml",
        "nonsense"
      })
  void onlyJsonIsTaken(String type) {
    Answer answer =
        api.send(
            api.request(TECH, INCIDENTS)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{}")));

    assertProblem(answer, 415, "http.unsupported-media-type");
    assertThat(answer.header("Accept")).contains("application/json");
  }

  @Test
  void aCharsetBesideJsonMeansNothing() {
    for (String charset : List.of("UTF-8", "ISO-8859-1", "UTF-16")) {
      String id = newId();
      byte[] body = ApiClient.JSON.writeValueAsBytes(with(report(id), "narrative", "niño"));
      api.send(
          api.request(TECH, INCIDENTS)
              .header("Content-Type", "application/json;charset=" + charset)
              .POST(BodyPublishers.ofByteArray(body)));
      assertThat(api.get(TECH, at(id, "")).text("/report/content/narrative/text"))
          .isEqualTo("niño");
    }
  }

  @Test
  void aBodyWithoutATypeIsNotGuessed() {
    assertProblem(
        api.send(api.request(TECH, INCIDENTS).POST(BodyPublishers.ofString("{}"))),
        415,
        "http.unsupported-media-type");
  }

  @Test
  void onlyTheMethodsThatThereAreAreAnswered() {
    String id = reported();
    for (String method : List.of("PUT", "PATCH", "DELETE")) {
      Answer answer =
          api.send(
              api.request(TECH, at(id, ""))
                  .header("Content-Type", "application/json")
                  .method(method, BodyPublishers.ofString("{}")));
      assertProblem(answer, 405, "http.method-not-allowed");
      assertThat(answer.header("Allow")).contains("GET");
    }
    assertProblem(api.get(TECH, at(id, "/attempts")), 405, "http.method-not-allowed");
  }

  @Test
  void onlyTheFormsThatThereAreAreGiven() {
    String id = reported();

    for (String path : List.of(INCIDENTS, at(id, ""), at(id, "/timeline"))) {
      Answer answer = api.send(api.request(TECH, path).header("Accept", "application/xml").GET());
      assertProblem(answer, 406, "http.not-acceptable");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"x\"", "1", "\"1\", \"2\"", "\"-1\"", "\"99999999999999999999\"", "a b"})
  void aVersionThatIsNoneIsRefused(String version) {
    String id = reported();

    assertProblem(
        api.post(TECH, at(id, "/attempts"), attempt(newId(), "music"), "If-Match", version),
        400,
        "input.not-a-version");
  }

  @Test
  void whatAReaderSaysOfABodyThatIsNotThereMeansNothing() {
    Answer answer =
        api.send(api.request(TECH, INCIDENTS).header("Content-Type", "multipart/form-data").GET());

    assertThat(answer.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?=0", "?%01=1", "?a%ff=1", "?unit=%ff"})
  void parametersThatCannotBeReadAreTheirSendersFault(String parameters) {
    assertProblem(api.get(TECH, INCIDENTS + parameters), 400, "http.bad-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/incidents/%00",
        "/api/incidents/a%2Fb",
        "/api/incidents/%2e%2e/x",
        "/api//incidents",
        "/api/incidents;x=1",
        "/api/incidents/%C0%AF",
        "/api/incidents/" // no address of ours ends so
      })
  void anAddressThatNoHonestProgramBuildsIsAProblemToo(String path) {
    Answer answer = api.get(TECH, path);

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.text("/code")).startsWith("http.");
  }
}
