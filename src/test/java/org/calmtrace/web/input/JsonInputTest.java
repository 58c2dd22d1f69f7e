package org.calmtrace.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.calmtrace.platform.Code;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.input.InputRefusal;
import org.calmtrace.platform.input.InvalidInputException;
import org.calmtrace.platform.input.Range;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of JSON, and what is said about JSON of which nothing can be made. */
class JsonInputTest {

  private static final String ID = "0b8f5e0c-1d1f-4f7e-9a35-6a0d2c1b7e44";

  /** Every kind of component that an input may have. */
  record Sample(
      Id id,
      @Text(max = 10) String name,
      @Nullable UUID other,
      @Nullable OffsetDateTime at,
      @Nullable Colour colour,
      @Nullable List<Colour> colours,
      @Nullable @Range(min = 0, max = 4) Integer size,
      @Nullable Boolean yes,
      @Nullable @Text(max = 5) String note) {}

  record Id(UUID value) {}

  enum Colour implements Code {
    RED("red"),
    DARK_BLUE("dark-blue");

    private final String code;

    Colour(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  @Test
  void everyKindOfComponentIsRead() {
    Sample sample =
        read(
            """
            {"id": "%s", "name": "Zoë 🙂", "other": "%s", "at": "2026-11-20T16:02+01:00",
             "colour": "dark-blue", "colours": ["red", "red"], "size": 4, "yes": false,
             "note": null}
            """
                .formatted(ID, ID.toUpperCase(Locale.ROOT)));

    UUID id = UUID.fromString(ID);
    assertThat(sample)
        .isEqualTo(
            new Sample(
                new Id(id),
                "Zoë 🙂",
                id,
                OffsetDateTime.parse("2026-11-20T16:02:00+01:00"),
                Colour.DARK_BLUE,
                List.of(Colour.RED, Colour.RED),
                4,
                false,
                null));
  }

  @Test
  void whatIsOptionalMayBeLeftOut() {
    assertThat(read("{\"id\": \"" + ID + "\", \"name\": \"x\"}").colours()).isNull();
  }

  @Test
  void blankWordsSayNothing() {
    assertThat(read(with("\"note\": \" \\n\\t\"")).note()).isNull();
    assertThat(errors("{\"id\": \"" + ID + "\", \"name\": \"  \"}"))
        .containsExactly("/name input.required");
  }

  @Test
  void lineEndsBecomeOneKindAndMarkupStaysText() {
    assertThat(read(with("\"note\": \"a\\r\\nb\\rc\"")).note()).isEqualTo("a\nb\nc");
    assertThat(read(with("\"note\": \"<b>&\"")).note()).isEqualTo("<b>&");
    assertThat(read(with("\"note\": \"${x}\"")).note()).isEqualTo("${x}");
  }

  @Test
  void lengthIsCountedInCharactersAndNotInHalves() {
    assertThat(read(with("\"note\": \"🙂🙂🙂🙂🙂\"")).note()).hasSize(10);
    assertThat(errors(with("\"note\": \"🙂🙂🙂🙂🙂🙂\""))).containsExactly("/note input.too-long");
  }

  @ParameterizedTest
  @MethodSource("wrongFields")
  void aWrongFieldIsNamed(String field, String error) {
    assertThat(errors(with(field))).containsExactly(error);
  }

  static Stream<Arguments> wrongFields() {
    return Stream.of(
        Arguments.of("\"other\": \"1-1-1-1-1\"", "/other input.not-a-uuid"),
        Arguments.of("\"other\": 7", "/other input.not-text"),
        Arguments.of("\"at\": \"2026-11-20T16:02:00\"", "/at input.not-a-time"),
        Arguments.of("\"at\": \"2026-02-30T16:02:00Z\"", "/at input.not-a-time"),
        Arguments.of("\"at\": \"yesterday\"", "/at input.not-a-time"),
        Arguments.of("\"at\": \"+10000-01-01T00:00Z\"", "/at input.not-a-time"),
        Arguments.of("\"at\": \"-0001-12-31T00:00Z\"", "/at input.not-a-time"),
        Arguments.of("\"at\": \"2026-11-20T16:02:60Z\"", "/at input.not-a-time"),
        Arguments.of("\"at\": \"2026-11-20T16:02:00+19:00\"", "/at input.not-a-time"),
        Arguments.of("\"at\": 1763650920", "/at input.not-text"),
        Arguments.of("\"colour\": \"green\"", "/colour input.unknown-code"),
        Arguments.of("\"colour\": \"RED\"", "/colour input.unknown-code"),
        Arguments.of("\"colour\": 0", "/colour input.not-text"),
        Arguments.of("\"colour\": {\"code\": \"red\"}", "/colour input.not-text"),
        Arguments.of("\"colours\": \"red\"", "/colours input.not-a-list"),
        Arguments.of("\"colours\": [\"red\", \"green\"]", "/colours/1 input.unknown-code"),
        Arguments.of("\"colours\": [null]", "/colours/0 input.not-text"),
        Arguments.of("\"colours\": [[\"red\"]]", "/colours/0 input.not-text"),
        Arguments.of(
            "\"colours\": [" + "\"red\",".repeat(200) + "\"red\"]", "/colours input.too-many"),
        Arguments.of("\"size\": 5", "/size input.out-of-range"),
        Arguments.of("\"size\": -1", "/size input.out-of-range"),
        Arguments.of("\"size\": 99999999999999999999", "/size input.out-of-range"),
        Arguments.of("\"size\": 2.0", "/size input.not-a-whole-number"),
        Arguments.of("\"size\": 1e999", "/size input.not-a-whole-number"),
        Arguments.of("\"size\": \"2\"", "/size input.not-a-whole-number"),
        Arguments.of("\"yes\": \"true\"", "/yes input.not-true-or-false"),
        Arguments.of("\"yes\": 1", "/yes input.not-true-or-false"),
        Arguments.of("\"note\": 5", "/note input.not-text"),
        Arguments.of("\"note\": [\"a\"]", "/note input.not-text"),
        Arguments.of("\"note\": \"a\\u0000\"", "/note input.control-character"),
        Arguments.of("\"note\": \"a\\u001b[0m\"", "/note input.control-character"),
        Arguments.of("\"note\": \"a\\u0085\"", "/note input.control-character"),
        Arguments.of("\"note\": \"a\\ud83d\"", "/note input.broken-character"),
        Arguments.of("\"note\": \"\\udc00a\"", "/note input.broken-character"),
        Arguments.of("\"note\": \"\\uffff\"", "/note input.broken-character"),
        Arguments.of("\"colour\": \"red\", \"colour\": \"red\"", "/colour input.repeated-field"),
        Arguments.of("\"Note\": \"x\"", "/Note input.unknown-field"),
        Arguments.of("\"a/b~c\": 1", "/a~1b~0c input.unknown-field"),
        Arguments.of("\"\": 1", "/ input.unknown-field"));
  }

  @Test
  void aNameThatStandsTwiceIsSeenAtAnyDepth() {
    assertThat(errors(with("\"x\": [{\"y\": 1, \"y\": 2}]")))
        .containsExactly("/x/0/y input.repeated-field", "/x input.unknown-field");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    assertThat(
            errors(
                """
                {"id": "x", "at": "x", "colours": ["red", "x", 3], "size": 9, "surplus": 1}
                """))
        .containsExactlyInAnyOrder(
            "/id input.not-a-uuid",
            "/name input.required",
            "/at input.not-a-time",
            "/colours/1 input.unknown-code",
            "/colours/2 input.not-text",
            "/size input.out-of-range",
            "/surplus input.unknown-field");
  }

  @Test
  void aHostileInputIsNotAnsweredAtLength() {
    String surplus =
        Stream.iterate(0, n -> n + 1)
            .limit(5_000)
            .map(n -> "\"" + "x".repeat(100) + n + "\": 1")
            .reduce((a, b) -> a + "," + b)
            .orElseThrow();

    List<String> errors = errors(with(surplus));

    assertThat(errors).hasSize(50);
    assertThat(errors).allMatch(error -> error.length() < 100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"id\"",
        "{\"id\":}",
        "{'id': 1}",
        "{id: 1}",
        "{\"id\": \"\u0007\"}",
        "{\"id\": NaN}",
        "{\"id\": 01}",
        "{\"id\": 1,}",
        "[1, 2",
        "{} {}",
        "{}]",
        "// remark\n{}",
        "nothing",
        " ",
        "\uFEFF",
      })
  void whatIsNoJsonIsRefusedWithThePlace(String document) {
    RefusedException refused = refused(document.getBytes(StandardCharsets.UTF_8));

    assertThat(refused.refusal()).isEqualTo(InputRefusal.NOT_JSON);
    assertThat(refused.arguments()).hasSize(2).allMatch(n -> (Integer) n >= 1);
  }

  @ParameterizedTest
  @CsvSource({"7b22ff223a317d", "7b2261223a22c328227d", "fffe0000", "00000000"})
  void whatIsNoUtf8IsRefused(String hex) {
    byte[] document = HexFormat.of().parseHex(hex);

    assertThat(refused(document).refusal()).isEqualTo(InputRefusal.NOT_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"text\"", "7", "true", "null", "[{}]"})
  void onlyAnObjectIsAnInput(String document) {
    assertThat(refused(document.getBytes(StandardCharsets.UTF_8)).refusal())
        .isEqualTo(InputRefusal.NOT_AN_OBJECT);
  }

  @Test
  void aBombOfBracketsIsRefusedAndNotClimbed() {
    for (String bomb : List.of("[".repeat(400_000), "{\"a\":".repeat(100_000))) {
      assertThat(refused(bomb.getBytes(StandardCharsets.UTF_8)).refusal())
          .isEqualTo(InputRefusal.TOO_DEEP);
    }
  }

  private static String with(String more) {
    return "{\"id\": \"" + ID + "\", \"name\": \"x\", " + more + "}";
  }

  private static Sample read(String document) {
    return JsonInput.read(document.getBytes(StandardCharsets.UTF_8), Sample.class);
  }

  private static List<String> errors(String document) {
    InvalidInputException invalid =
        catchThrowableOfType(InvalidInputException.class, () -> read(document));
    return invalid.errors().stream()
        .map(error -> error.field() + " " + error.refusal().code())
        .toList();
  }

  private static RefusedException refused(byte[] document) {
    return catchThrowableOfType(
        RefusedException.class, () -> JsonInput.read(document, Sample.class));
  }
}
