package org.calmtrace.incident.pages.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.events.AttemptLogged;
import org.junit.jupiter.api.Test;

class WhatHelpedTest {

  @Test
  void whatHelpedMostOftenComesFirstAndEachIsCounted() {
    List<WhatHelped> helped =
        WhatHelped.of(
            List.of(
                attempt(Technique.OFFER_CHOICES, Response.NONE),
                attempt(Technique.OFFER_CHOICES, Response.PARTIAL),
                attempt(Technique.MUSIC, Response.CALMED),
                attempt(Technique.GIVE_SPACE, Response.WORSENED),
                attempt(Technique.MUSIC, Response.PARTIAL)));

    assertThat(helped)
        .containsExactly(
            new WhatHelped(Technique.MUSIC, 2, 1, 1, 0, 0),
            new WhatHelped(Technique.OFFER_CHOICES, 2, 0, 1, 1, 0),
            new WhatHelped(Technique.GIVE_SPACE, 1, 0, 0, 0, 1));
    assertThat(helped).extracting(WhatHelped::helped).containsExactly(2L, 1L, 0L);
  }

  private static AttemptLogged attempt(Technique technique, Response response) {
    return new AttemptLogged(
        new IncidentId(new UUID(1, 1)),
        new EntryId(new UUID(1, 2)),
        technique,
        null,
        OffsetDateTime.parse("2026-11-20T16:00:00+01:00"),
        response,
        null,
        null,
        null,
        null);
  }
}
