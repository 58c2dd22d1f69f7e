package org.calmtrace.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es-MX, es;q=0.9, en;q=0.8 | es
          de-AT, es;q=0.5           | es
          en-GB                     | en
          de, fr                    | en
                                    | en
          """)
  void theFirstThatIsWrittenInBothPlacesIsTaken(String accepted, String language) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    if (accepted != null) {
      request.addHeader("Accept-Language", accepted);
    }
    assertThat(Languages.wanted(request).getLanguage()).isEqualTo(language);
  }
}
