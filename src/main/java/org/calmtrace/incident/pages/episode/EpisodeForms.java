package org.calmtrace.incident.pages.episode;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.SecurityRefusal;
import org.calmtrace.security.SignedIn;
import org.springframework.stereotype.Component;

/** The forms of an episode by their place in addresses. */
@Component
class EpisodeForms {

  private final Map<String, EpisodeForm> byKey;

  EpisodeForms(List<EpisodeForm> forms) {
    this.byKey = forms.stream().collect(Collectors.toMap(EpisodeForm::key, Function.identity()));
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }

  /** The form, if this person may file it. */
  EpisodeForm find(String key, SignedIn writer) {
    EpisodeForm form = byKey.get(key);
    if (form == null) {
      throw RefusedException.of(IncidentRefusal.ENTRY_NOT_FOUND);
    }
    if (form.rights().stream().noneMatch(writer::has)) {
      throw RefusedException.of(SecurityRefusal.ROLE_MAY_NOT_WRITE);
    }
    return form;
  }
}
