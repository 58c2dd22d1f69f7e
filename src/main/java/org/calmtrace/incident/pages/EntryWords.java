package org.calmtrace.incident.pages;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.CheckFinding;
import org.calmtrace.incident.codes.StaffInvolved;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.texts.PersonalText;
import org.calmtrace.incident.timeline.EntryCorrection;
import org.calmtrace.incident.timeline.Timeline;
import org.calmtrace.incident.timeline.TimelineEntry;
import org.calmtrace.platform.Code;
import org.calmtrace.staff.Member;
import org.calmtrace.web.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Writes any entry field by field in the reader's language: a field by {@code field.<name>}, or
 * {@code field.<entry>.<name>} where an entry calls it otherwise; a code by {@code
 * <vocabulary>.<code>}.
 */
public final class EntryWords {

  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private final MessageSource messages;
  private final Locale locale;
  private final Formats formats;
  private final ZoneId zone;
  private final Map<String, Member> members;

  /**
   * @param zone where it is read: times are said by the clocks there
   * @param members staff whose names the reader may know
   */
  EntryWords(
      MessageSource messages,
      Locale locale,
      Formats formats,
      ZoneId zone,
      Map<String, Member> members) {
    this.messages = messages;
    this.locale = locale;
    this.formats = formats;
    this.zone = zone;
    this.members = members;
  }

  /**
   * One field.
   *
   * @param words personal text, where the field holds such; null where {@code value} says it
   */
  record Fact(String label, String value, @Nullable PersonalText words) {}

  /**
   * How a field was put right; {@code was} and {@code becomes} are null where nothing stood.
   *
   * @param who put it right
   * @param recorded when
   */
  record Change(
      String label,
      @Nullable Fact was,
      @Nullable Fact becomes,
      Fact reason,
      String who,
      OffsetDateTime recorded,
      long position) {}

  /** Identifiers of the staff whom the entries name. */
  static Set<String> named(Timeline timeline) {
    Set<String> named = new HashSet<>();
    for (TimelineEntry entry : timeline.entries()) {
      entry.content().fields().values().forEach(value -> collect(value, named));
    }
    return named;
  }

  private static void collect(Object value, Set<String> named) {
    switch (value) {
      case UUID id -> named.add(id.toString());
      case StaffInvolved involved -> named.add(involved.staff().toString());
      case List<?> list -> list.forEach(element -> collect(element, named));
      default -> {
        // names nobody
      }
    }
  }

  /** What it says beside its title; identifiers of other entries are left to programs. */
  List<Fact> facts(TimelineEntry entry) {
    List<Fact> facts = new ArrayList<>();
    entry
        .content()
        .fields()
        .forEach(
            (name, value) -> {
              if (!(value instanceof EntryId)
                  && !isOfCorrection(entry, name)
                  && !EntryTitles.said(entry).contains(name)
                  && !EntryTitles.spoken(entry.content()).equals(name)) {
                facts.add(fact(label(entry.kind(), name), value));
              }
            });
    return facts;
  }

  private static boolean isOfCorrection(TimelineEntry entry, String name) {
    return entry.kind().equals("incident.entry-corrected") && name.equals("field");
  }

  /**
   * @param by who filed each correction
   */
  List<Change> changes(TimelineEntry entry, Map<EntryId, String> by) {
    return entry.corrections().stream()
        .map(
            correction -> change(entry, correction, by.getOrDefault(correction.correctionId(), "")))
        .toList();
  }

  private Change change(TimelineEntry entry, EntryCorrection correction, String who) {
    String label = label(entry.kind(), correction.field());
    return new Change(
        label,
        correction.was() == null ? null : fact(label, correction.was()),
        correction.becomes() == null ? null : fact(label, correction.becomes()),
        fact(say("field.entry-corrected.reason"), correction.reason()),
        who,
        correction.recorded(),
        correction.position());
  }

  private Fact fact(String label, Object value) {
    return value instanceof PersonalText words
        ? new Fact(label, "", words)
        : new Fact(label, text(value), null);
  }

  private String text(Object value) {
    return switch (value) {
      case Code code -> say(vocabulary(code) + "." + code.code());
      case Boolean yes -> say(yes ? "known.yes" : "known.no");
      case OffsetDateTime time -> moment(time.atZoneSameInstant(zone));
      case UUID staff -> name(staff);
      case StaffInvolved involved -> name(involved.staff()) + ": " + text(involved.part());
      case CheckFinding finding -> text(finding.item()) + ": " + text(finding.result());
      case List<?> list -> String.join("; ", list.stream().map(this::text).toList());
      default -> value.toString();
    };
  }

  private String moment(ZonedDateTime there) {
    return formats.shortDay(there) + ", " + formats.time(there);
  }

  private String name(UUID staff) {
    Member member = members.get(staff.toString());
    return member == null ? say("incident.staff-member") : member.name();
  }

  private String label(String kind, String field) {
    return label(messages, locale, kind, field);
  }

  /** What a field of this kind of entry is called. */
  public static String label(MessageSource messages, Locale locale, String kind, String field) {
    String entry = kind.substring(kind.indexOf('.') + 1);
    String usual = messages.getMessage("field." + field, null, field, locale);
    String label = messages.getMessage("field." + entry + "." + field, null, usual, locale);
    return label == null ? field : label;
  }

  /** The name under which a vocabulary's words stand. */
  public static String vocabulary(Code code) {
    Class<?> type = ((Enum<?>) code).getDeclaringClass();
    return type == Stage.class
        ? "state"
        : WORD_START.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  private String say(String key) {
    return messages.getMessage(key, null, locale);
  }
}
