package org.calmtrace.incident.pages;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.incident.IncidentAccess;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.timeline.Timeline;
import org.calmtrace.incident.timeline.TimelineEntry;
import org.calmtrace.incident.timeline.Timelines;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.Right;
import org.calmtrace.security.SignedIn;
import org.calmtrace.staff.Member;
import org.calmtrace.staff.Staff;
import org.calmtrace.web.Formats;
import org.calmtrace.web.Page;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One incident's trail: what happened when, and when it was recorded. */
@Page
class IncidentController {

  private final Timelines timelines;
  private final IncidentAccess access;
  private final Units units;
  private final Staff staff;
  private final PersonLabels labels;
  private final CurrentUser currentUser;
  private final MessageSource messages;
  private final Formats formats;
  private final Clock clock;

  IncidentController(
      Timelines timelines,
      IncidentAccess access,
      Units units,
      Staff staff,
      PersonLabels labels,
      CurrentUser currentUser,
      MessageSource messages,
      Formats formats,
      Clock clock) {
    this.timelines = timelines;
    this.access = access;
    this.units = units;
    this.staff = staff;
    this.labels = labels;
    this.currentUser = currentUser;
    this.messages = messages;
    this.formats = formats;
    this.clock = clock;
  }

  @GetMapping("/incidents/{id}")
  String trail(@PathVariable String id, @RequestParam Map<String, String> query, Model model) {
    SignedIn reader = currentUser.get();
    Timeline timeline = timelines.read(parse(id), reader);
    Unit unit = units.find(timeline.unit()).orElseThrow();
    Trail trail = trail(timeline, unit, reader);
    model.addAttribute("trail", trail);
    model.addAttribute("filed", query.containsKey("filed"));
    model.addAttribute("starts", reader.has(Right.WRITE) && takesMore(timeline.state()));
    model.addAttribute("now", clock.instant().atZone(unit.zone()));
    model.addAttribute("reader", reader.shortName());
    return "incident/incident";
  }

  /** Whether a restraint or a seclusion can still be added. */
  private static boolean takesMore(Stage stage) {
    return stage != Stage.CLOSED && stage != Stage.IN_ERROR;
  }

  private Trail trail(Timeline timeline, Unit unit, SignedIn reader) {
    String person =
        labels
            .forReader(reader, List.of(timeline.patient()))
            .of(timeline.patient(), timeline.entries().getFirst().happened().toLocalDate());
    return Trail.of(
        timeline, person, unit.name(), names(timeline, reader), words(timeline, reader));
  }

  /** Names are for those who read personal text; others read the role. */
  private Trail.Names names(Timeline timeline, SignedIn reader) {
    Map<String, Member> members =
        access.readsText(reader)
            ? staff.findAll(timeline.entries().stream().map(TimelineEntry::actor).toList())
            : Map.of();
    return entry -> {
      String role = say("role." + entry.role());
      Member member = members.get(entry.actor());
      return member == null ? role : say("incident.who", member.name(), role);
    };
  }

  private EntryWords words(Timeline timeline, SignedIn reader) {
    Set<String> named = EntryWords.named(timeline);
    Map<String, Member> members =
        access.readsText(reader) && !named.isEmpty() ? staff.findAll(named) : Map.of();
    return new EntryWords(messages, LocaleContextHolder.getLocale(), formats, members);
  }

  private static IncidentId parse(String id) {
    try {
      return IncidentId.parse(id);
    } catch (IllegalArgumentException notAnIdentifier) {
      throw RefusedException.of(IncidentRefusal.NOT_FOUND);
    }
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
