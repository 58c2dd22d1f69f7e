package org.calmtrace.incident.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

  @Test
  void aLineEndsAsTheStandardSays() {
    assertThat(Csv.line(List.of("1", "", "two"))).isEqualTo("1,,two\r\n");
    assertThat(Csv.line(List.of("", "two"))).isEqualTo(",two\r\n");
  }

  @Test
  void whatWouldBreakALineIsQuoted() {
    assertThat(Csv.line(List.of("T. B., 15", "said \"no\"", "a\nb")))
        .isEqualTo("\"T. B., 15\",\"said \"\"no\"\"\",\"a\nb\"\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {"=1+1;'=1+1", "+1;'+1", "-1+1;'-1+1", "@SUM(A1);'@SUM(A1)", "-15;-15", "–;–"})
  void noCellIsAFormula(String text, String cell) {
    assertThat(Csv.line(List.of(text))).isEqualTo(cell + "\r\n");
  }

  @Test
  void aTabOrAReturnBeforeAFormulaDoesNotHideIt() {
    assertThat(Csv.line(List.of("\t=1"))).isEqualTo("'\t=1\r\n");
    assertThat(Csv.line(List.of("\r=1"))).isEqualTo("\"'\r=1\"\r\n");
  }
}
