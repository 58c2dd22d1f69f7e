package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.calmtrace.incident.api.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are too long, packed, or written in another alphabet of bytes; and wrong methods. */
class BadBodyIT extends ApiCase {

  @ParameterizedTest
  @MethodSource("narrativesOfAMegabyte")
  void aNarrativeOfAMegabyteIsRefusedAndNothingIsRecorded(String words, int status, String code) {
    String id = newId();

    Answer answer = api.post(TECH, INCIDENTS, with(report(id), "narrative", words));

    assertProblem(answer, status, code);
    if (status == 400) {
      assertThat(answer.text("/errors/0/pointer")).isEqualTo("/narrative");
      assertThat(answer.text("/errors/0/code")).isEqualTo("input.too-long");
    }
    assertThat(answer.body().toString()).as("it is not sent back").hasSizeLessThan(1_000);
    assertProblem(api.get(TECH, at(id, "")), 404, "incident.not-found");
  }

  static Stream<Arguments> narrativesOfAMegabyte() {
    return Stream.of(
        Arguments.of("x".repeat(1_000_000), 400, "input.invalid"),
        Arguments.of("é".repeat(500_000), 400, "input.invalid"),
        Arguments.of("\u202e".repeat(300_000), 400, "input.invalid"),
        Arguments.of("x".repeat(1 << 20), 413, "input.body-too-large"),
        Arguments.of("\u0001".repeat(1 << 18), 413, "input.body-too-large"),
        Arguments.of("🙂".repeat(1 << 18), 413, "input.body-too-large"));
  }

  /** Marks that turn the direction of writing, and characters that are made of several. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u2066abc\u2069 \u2067\u05D0\u05D1\u2069 \u200E\u200F\u061C",
        "\u202A\u202B\u202D\u202E never closed",
        "invoice\u202Efdp.exe",
        "\uFEFFwith a mark of order, and zero\u200Bwidth\u2060",
        "\uD83D\uDC4D\uD83C\uDFFE \uD83C\uDDEA\uD83C\uDDF8 1\uFE0F\u20E3",
        "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 \uD83E\uDEE8",
        "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324",
        "\uD835\uDCD7 \uDBFF\uDFFD \u2028 \u2029"
      })
  void everyCharacterThatIsOneIsKeptInEveryFieldOfWords(String words) {
    String id = newId();
    String attempt = newId();
    Map<String, Object> report = with(with(report(id), "narrative", words), "place", words);
    Map<String, Object> sung =
        with(with(attempt(attempt, "other"), "otherTechnique", words), "note", words);

    assertThat(api.post(TECH, INCIDENTS, report).status()).isEqualTo(201);
    assertThat(api.post(TECH, at(id, "/attempts"), sung).status()).isEqualTo(201);

    Answer file = api.get(TECH, at(id, ""));
    for (String pointer :
        List.of(
            "/report/content/narrative/text",
            "/report/content/place/text",
            "/attempts/0/content/otherTechnique/text",
            "/attempts/0/content/note/text")) {
      assertThat(file.text(pointer)).as(pointer).isEqualTo(words);
    }
    assertThat(api.post(TECH, INCIDENTS, report).status()).as("the same again").isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "\\ud83d, input.broken-character",
    "\\ude42, input.broken-character",
    "\\ude42\\ud83d, input.broken-character",
    "\\ud83d \\ude42, input.broken-character",
    "\\ufffe, input.broken-character",
    "\\u0000, input.control-character",
    "\\u009b, input.control-character",
  })
  void whatIsNoCharacterIsRefused(String escaped, String code) {
    String body =
        ApiClient.JSON
            .writeValueAsString(with(report(newId()), "narrative", "@"))
            .replace("@", "a" + escaped + "b");

    Answer answer = api.post(TECH, INCIDENTS, body);

    assertProblem(answer, 400, "input.invalid");
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/narrative");
    assertThat(answer.text("/errors/0/code")).isEqualTo(code);
  }

  /** Half a pair in bytes, too long a form, a byte that never is, a character cut off. */
  @ParameterizedTest
  @ValueSource(strings = {"EDA080", "EDA0BDEDB982", "C0AF", "FF", "F09F99", "F4908080"})
  void bytesThatAreNoUtf8AreRefused(String hex) {
    byte[] whole = ApiClient.JSON.writeValueAsBytes(with(report(newId()), "narrative", "@"));
    String broken = HexFormat.of().formatHex(whole).replace("224022", "22" + hex + "22");

    assertProblem(
        api.post(TECH, INCIDENTS, HexFormat.of().parseHex(broken)), 400, "input.not-json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-32"})
  void anotherAlphabetOfBytesIsRefusedThoughItIsAnnounced(String charset) {
    String json = ApiClient.JSON.writeValueAsString(with(report(newId()), "narrative", "niño"));

    Answer answer =
        api.send(
            posting("application/json;charset=" + charset)
                .POST(BodyPublishers.ofByteArray(json.getBytes(Charset.forName(charset)))));

    assertProblem(answer, 400, "input.not-json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "GZIP, identity", "*", "\u00e9"})
  void aPackedBodyIsRefusedAndNotUnpacked(String encoding) throws IOException {
    Answer answer =
        api.send(
            posting("application/json")
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofByteArray(bomb())));

    assertProblem(answer, 415, "input.body-encoded");
    assertThat(answer.text("/detail")).contains("Content-Encoding");
  }

  @Test
  void aBodyThatSaysThatItIsNotPackedIsTaken() {
    String id = newId();

    Answer answer =
        api.send(
            posting("application/json")
                .header("Content-Encoding", "identity")
                .POST(BodyPublishers.ofByteArray(ApiClient.JSON.writeValueAsBytes(report(id)))));

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
  }

  /** Small on its way, and a hundred megabytes for whoever unpacks it. */
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int n = 0; n < 100; n++) {
        gzip.write(spaces);
      }
    }
    return packed.toByteArray();
  }

  private HttpRequest.Builder posting(String type) {
    return api.request(TECH, INCIDENTS).header("Content-Type", type);
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /api/incidents, GET",
    "PUT, /api/incidents, POST",
    "POST, /api/incidents/{id}, GET",
    "PATCH, /api/incidents/{id}, GET",
    "GET, /api/incidents/{id}/attempts, POST",
    "PUT, /api/incidents/{id}/attempts, POST",
    "DELETE, /api/incidents/{id}/entries/{id}, GET",
    "POST, /api/incidents/{id}/timeline, GET",
    "GET, /api/incidents/{id}/resolution, POST",
    "POST, /api/units/sea-rowan/board, GET",
    "DELETE, /api/units/sea-rowan/board/stream, GET",
  })
  void anotherMethodIsToldWhichThereAre(String method, String path, String allowed) {
    String id = reported();

    Answer answer =
        api.send(
            api.request(NURSE, path.replace("{id}", id))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{}")));

    assertProblem(answer, 405, "http.method-not-allowed");
    assertThat(answer.header("Allow").split(", ")).contains(allowed).doesNotContain(method);
    assertThat(answer.text("/detail")).contains(allowed);
  }

  @Test
  void aMethodThatNobodyKnowsIsRefusedAtTheDoor() {
    assertProblem(
        api.send(api.request(NURSE, INCIDENTS).method("BREW", BodyPublishers.noBody())),
        400,
        "http.bad-request");
  }
}
