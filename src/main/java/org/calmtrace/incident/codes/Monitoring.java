package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** How the person is watched: 42 CFR 482.13(e)(15), 483.362, 483.364. */
public enum Monitoring implements Code {
  IN_PERSON("in-person"),
  THROUGH_WINDOW("through-window"),
  VIDEO_AUDIO_NEAR("video-audio-near"),
  VIDEO("video"),
  INTERVALS("intervals"),
  NONE("none");

  private final String code;

  Monitoring(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
