package org.calmtrace.incident.pages.episode;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentAccess;
import org.calmtrace.incident.texts.PersonalText;
import org.calmtrace.incident.timeline.EntryContent;
import org.calmtrace.incident.timeline.Timeline;
import org.calmtrace.incident.timeline.TimelineEntry;
import org.calmtrace.platform.Code;
import org.calmtrace.security.SignedIn;
import org.calmtrace.staff.Member;
import org.calmtrace.staff.Staff;
import org.calmtrace.web.Formats;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was done about an intervention so far, each in a sentence. */
@Component
class SoFar {

  private static final Comparator<TimelineEntry> NEWEST_FIRST =
      Comparator.comparing((TimelineEntry entry) -> entry.happened().toInstant())
          .thenComparingLong(TimelineEntry::position)
          .reversed();

  private final Staff staff;
  private final IncidentAccess access;
  private final MessageSource messages;
  private final Formats formats;

  SoFar(Staff staff, IncidentAccess access, MessageSource messages, Formats formats) {
    this.staff = staff;
    this.access = access;
    this.messages = messages;
    this.formats = formats;
  }

  /** One thing that was done, in the zone of the unit. */
  record Done(OffsetDateTime at, String words, String who) {}

  /** The newest first. */
  List<Done> of(Timeline timeline, EntryId intervention, ZoneId zone, SignedIn reader) {
    List<TimelineEntry> entries =
        timeline.entries().stream()
            .filter(entry -> isOf(entry, intervention))
            .sorted(NEWEST_FIRST)
            .toList();
    Map<String, Member> members =
        access.readsText(reader)
            ? staff.findAll(entries.stream().map(TimelineEntry::actor).toList())
            : Map.of();
    return entries.stream()
        .map(entry -> new Done(there(entry, zone), words(entry), who(entry, members)))
        .toList();
  }

  private static OffsetDateTime there(TimelineEntry entry, ZoneId zone) {
    return entry.happened().atZoneSameInstant(zone).toOffsetDateTime();
  }

  private static boolean isOf(TimelineEntry entry, EntryId intervention) {
    EntryContent content = entry.content();
    return entry.entryId().equals(intervention)
        || intervention.equals(content.get("intervention"))
        || intervention.equals(content.get("to"));
  }

  private String words(TimelineEntry entry) {
    EntryContent c = entry.content();
    return switch (entry.kind()) {
      case "incident.intervention-started" ->
          say("so-far.began", code(c, "intervention-kind", "kind"));
      case "incident.check-recorded" ->
          sentences(
              say("duty.check"), code(c, "demeanour", "demeanour"), release(c), text(c, "note"));
      case "incident.order-recorded" ->
          sentences(
              say("so-far.order", formats.inline(code(c, "order-form", "form"))),
              c.get("maxMinutes") instanceof Integer minutes
                  ? formats.span(Duration.ofMinutes(minutes))
                  : "",
              Boolean.TRUE.equals(c.get("asGiven")) ? say("field.asGiven") : "");
      case "incident.face-to-face-evaluated" ->
          sentences(say("so-far.evaluation"), code(c, "continuation", "decision"));
      case "incident.intervention-ended" ->
          sentences(say("so-far.ended"), code(c, "end-reason", "reason"));
      case "incident.party-notified" ->
          say(
              Boolean.TRUE.equals(c.get("reached")) ? "so-far.told" : "so-far.not-reached",
              code(c, "party", "party"));
      case "incident.medication-given" ->
          sentences(say("entry." + entry.kind()), text(c, "drug"), text(c, "dose"));
      case "incident.debrief-held" ->
          sentences(
              say("entry." + entry.kind()),
              code(c, "debrief-with", "with"),
              code(c, "debrief-status", "status"));
      case "incident.addendum-added" -> sentences(say("so-far.note"), text(c, "words"));
      default -> sentences(say("entry." + entry.kind()));
    };
  }

  private String release(EntryContent content) {
    String readiness = code(content, "readiness", "readiness");
    return readiness.isEmpty() ? "" : say("so-far.release", formats.inline(readiness));
  }

  private String code(EntryContent content, String vocabulary, String field) {
    return content.get(field) instanceof Code code ? say(vocabulary + "." + code.code()) : "";
  }

  private String text(EntryContent content, String field) {
    PersonalText text = content.words(field);
    if (text == null) {
      return "";
    }
    String words = text.text();
    return words == null ? say("text." + text.shown().code()) : words;
  }

  private static String sentences(String... parts) {
    List<String> said = new ArrayList<>();
    for (String part : parts) {
      if (!part.isEmpty()) {
        said.add(part.matches("(?s).*[.!?…”]") ? part : part + ".");
      }
    }
    return String.join(" ", said);
  }

  private String who(TimelineEntry entry, Map<String, Member> members) {
    Member member = members.get(entry.actor());
    return member == null ? say("role." + entry.role()) : member.name();
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
