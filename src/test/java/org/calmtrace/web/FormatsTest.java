package org.calmtrace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class FormatsTest {

  private final Formats formats = new Formats(messages());

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/web");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @AfterEach
  void forgetLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 min",
    "PT59M59S, 59 min",
    "PT1H, 1 h",
    "PT2H10M, 2 h 10 min",
    "PT9H59M, 9 h 59 min",
    "PT10H33M, 10 h",
    "PT47H59M, 47 h",
    "PT48H, 2 days",
  })
  void aSpanIsTheCoarserTheLongerItIs(String span, String words) {
    assertThat(formats.span(Duration.parse(span))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 2026-11-30T09:05:00-05:00, 09:05",
    "en, 2026-11-24T21:14:00-05:00, Tue 21:14",
    "es, 2026-12-06T21:14:00-05:00, dom 21:14",
    "en, 2026-11-23T21:14:00-05:00, 23 Nov",
    "es, 2025-12-23T21:14:00-05:00, 23 dic 2025",
  })
  void aMomentInAListIsTheCoarserTheFartherItIs(
      String language, OffsetDateTime moment, String words) {
    LocaleContextHolder.setLocale(Locale.of(language));

    assertThat(formats.near(moment, LocalDate.parse("2026-11-30"))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 2026-11-24T09:05:00-05:00, 09:05, 24 Nov, Tuesday 24 November 2026",
    "es, 2025-11-24T21:05:00-05:00, 21:05, 24 nov 2025, 'lunes, 24 de noviembre de 2025'",
  })
  void timesAreWrittenInTheReadersLanguageAndTheirOwnOffset(
      String language, OffsetDateTime moment, String time, String day, String longDay) {
    LocaleContextHolder.setLocale(Locale.of(language));

    assertThat(formats.time(moment)).isEqualTo(time);
    assertThat(formats.day(moment, LocalDate.parse("2026-11-30"))).isEqualTo(day);
    assertThat(formats.longDay(moment)).isEqualTo(longDay);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-19, 2026-11-24, 19–24 Nov 2026",
    "2026-10-19, 2026-11-24, 19 Oct–24 Nov 2026",
    "2025-10-19, 2026-11-24, 19 Oct 2025–24 Nov 2026",
  })
  void whatTwoDaysShareIsSaidOnce(LocalDate from, LocalDate to, String words) {
    assertThat(formats.days(from, to)).isEqualTo(words);
  }

  @Test
  void numbersAreGroupedByThinBreaks() {
    assertThat(formats.number(7)).isEqualTo("7");
    assertThat(formats.number(41_207)).isEqualTo("41\u00a0207");
    assertThat(formats.number(1_041_207)).isEqualTo("1\u00a0041\u00a0207");
  }

  @ParameterizedTest
  @CsvSource({"Real choices, real choices", "PRN offered, PRN offered", "'', ''", "Ángel, ángel"})
  void insideASentenceWordsBeginSmall(String words, String inline) {
    assertThat(formats.inline(words)).isEqualTo(inline);
  }
}
