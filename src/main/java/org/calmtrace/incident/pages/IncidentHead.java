package org.calmtrace.incident.pages;

import java.util.List;
import java.util.Locale;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.Intervention;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.web.Formats;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Says in a few words what an incident came to: {@code seclusion, 40 minutes}. */
final class IncidentHead {

  private final MessageSource messages;
  private final Formats formats;

  IncidentHead(MessageSource messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  String of(IncidentState state) {
    List<Intervention> interventions = state.interventions();
    if (interventions.isEmpty()) {
      EscalationResolved end = state.resolution();
      return formats.inline(say(end == null ? "state.open" : "outcome." + end.outcome().code()));
    }
    String kinds =
        String.join(
            ", ",
            interventions.stream()
                .map(it -> it.start().kind())
                .distinct()
                .map(this::word)
                .toList());
    long minutes = interventions.stream().mapToLong(it -> it.minutes().orElse(0)).sum();
    return state.running()
        ? say("incident.running", kinds)
        : say("incident.lasted", kinds, minutes);
  }

  private String word(InterventionKind kind) {
    return formats.inline(say("intervention-kind." + kind.code()));
  }

  private String say(String key, Object... arguments) {
    Locale locale = LocaleContextHolder.getLocale();
    return messages.getMessage(key, arguments, locale);
  }
}
