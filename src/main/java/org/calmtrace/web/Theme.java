package org.calmtrace.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Light, dark, or whatever the device prefers; kept in a cookie, so it works without script. */
public enum Theme {
  SYSTEM("screen and (prefers-color-scheme: dark)", "light dark"),
  LIGHT(null, "light"),
  DARK("screen", "dark");

  private final @Nullable String darkMedia;
  private final String colorScheme;

  Theme(@Nullable String darkMedia, String colorScheme) {
    this.darkMedia = darkMedia;
    this.colorScheme = colorScheme;
  }

  /** The theme of that code; {@link #SYSTEM} for anything unknown. */
  public static Theme of(@Nullable String code) {
    for (Theme theme : values()) {
      if (theme.code().equals(code)) {
        return theme;
      }
    }
    return SYSTEM;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Where the style sheet with the dark colours applies; null if it is not linked. Never on paper.
   */
  public @Nullable String darkMedia() {
    return darkMedia;
  }

  /** What the browser's own controls and scroll bars follow. */
  public String colorScheme() {
    return colorScheme;
  }
}
