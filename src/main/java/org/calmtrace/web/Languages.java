package org.calmtrace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The languages that every page is written in. */
public final class Languages {

  public static final Locale SPANISH = Locale.of("es");

  /** The first is the answer to those who ask for none of them. */
  public static final List<Locale> ALL = List.of(Locale.ENGLISH, SPANISH);

  private Languages() {}

  /** The language of that code; English for anything unknown. */
  public static Locale of(@Nullable String code) {
    return ALL.stream().filter(it -> it.getLanguage().equals(code)).findFirst().orElse(ALL.get(0));
  }

  /**
   * What the browser asks for ({@code Accept-Language}, RFC 9110 section 12.5.4), as far as we have
   * it.
   */
  static Locale wanted(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return ALL.get(0);
    }
    for (Locale wanted : Collections.list(request.getLocales())) {
      for (Locale ours : ALL) {
        if (ours.getLanguage().equals(wanted.getLanguage())) {
          return ours;
        }
      }
    }
    return ALL.get(0);
  }
}
