package org.calmtrace.incident.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.calmtrace.incident.timeline.EntryContent;
import org.calmtrace.incident.timeline.TimelineEntry;
import org.calmtrace.platform.Code;
import org.calmtrace.web.Formats;
import org.springframework.context.MessageSource;

/** Says in one line what an entry is: its name and the coded facts that matter most. */
final class EntryTitles {

  /** By stored name of the event; an entry that is not here is called by its name alone. */
  private static final Map<String, List<String>> LEADING =
      Map.ofEntries(
          Map.entry("incident.order-recorded", List.of("form", "maxMinutes")),
          Map.entry("incident.check-recorded", List.of("demeanour", "position", "readiness")),
          Map.entry("incident.face-to-face-evaluated", List.of("purpose", "method")),
          Map.entry("incident.intervention-ended", List.of("reason")),
          Map.entry("incident.injury-recorded", List.of("who", "type", "bodyPart")),
          Map.entry("incident.medication-given", List.of("route")),
          Map.entry("incident.party-notified", List.of("party", "method")),
          Map.entry("incident.debrief-held", List.of("with", "status")),
          Map.entry("incident.statement-added", List.of("by")),
          Map.entry("incident.reviewed", List.of("finding")),
          Map.entry("incident.marked-in-error", List.of("reason")));

  private static final String STARTED = "incident.intervention-started";

  private final MessageSource messages;
  private final Locale locale;
  private final Formats formats;

  EntryTitles(MessageSource messages, Locale locale, Formats formats) {
    this.messages = messages;
    this.locale = locale;
    this.formats = formats;
  }

  /** E.g. {@code Order: telephone, 2 h}. */
  String of(TimelineEntry entry) {
    if (entry.kind().equals(STARTED) && entry.content().get("kind") instanceof Code kind) {
      return messages.getMessage("incident.began", new Object[] {word(kind)}, locale);
    }
    String name = messages.getMessage("entry." + entry.kind(), null, locale);
    List<String> facts = facts(entry);
    return facts.isEmpty() ? name : name + ": " + String.join(", ", facts);
  }

  private List<String> facts(TimelineEntry entry) {
    List<String> facts = new ArrayList<>();
    for (String field : LEADING.getOrDefault(entry.kind(), List.of())) {
      Object value = entry.content().get(field);
      if (value instanceof Code code) {
        facts.add(formats.inline(word(code)));
      } else if (value instanceof Integer minutes) {
        facts.add(formats.span(Duration.ofMinutes(minutes)));
      }
    }
    return facts;
  }

  /** The fields that the title says already. */
  static Set<String> said(TimelineEntry entry) {
    return entry.kind().equals(STARTED)
        ? Set.of("kind")
        : Set.copyOf(LEADING.getOrDefault(entry.kind(), List.of()));
  }

  /** The words that an entry is there for, shown without a label. */
  static String spoken(EntryContent content) {
    return List.of("words", "question", "answer", "outcomeNote", "note").stream()
        .filter(field -> content.words(field) != null)
        .findFirst()
        .orElse("");
  }

  private String word(Code code) {
    return messages.getMessage(EntryWords.vocabulary(code) + "." + code.code(), null, locale);
  }
}
