package org.calmtrace.incident.pages;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.incident.FoldedIncident;
import org.calmtrace.incident.IncidentAccess;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.incident.IncidentStream;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.pages.episode.IncidentEntry;
import org.calmtrace.incident.pages.review.Action;
import org.calmtrace.incident.queue.Checklist;
import org.calmtrace.incident.queue.Finding;
import org.calmtrace.incident.queue.HousePolicy;
import org.calmtrace.incident.timeline.Timeline;
import org.calmtrace.incident.timeline.TimelineEntry;
import org.calmtrace.incident.timeline.Timelines;
import org.calmtrace.platform.Code;
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

/** One incident: what happened when and when it was recorded, what is missing, what to do. */
@Page
class IncidentController {

  private final Timelines timelines;
  private final IncidentStreams streams;
  private final IncidentAccess access;
  private final HousePolicy policy;
  private final Units units;
  private final Staff staff;
  private final PersonLabels labels;
  private final CurrentUser currentUser;
  private final MessageSource messages;
  private final Formats formats;
  private final Clock clock;

  IncidentController(
      Timelines timelines,
      IncidentStreams streams,
      IncidentAccess access,
      HousePolicy policy,
      Units units,
      Staff staff,
      PersonLabels labels,
      CurrentUser currentUser,
      MessageSource messages,
      Formats formats,
      Clock clock) {
    this.timelines = timelines;
    this.streams = streams;
    this.access = access;
    this.policy = policy;
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
    IncidentStream stream = streams.get(timeline.incidentId());
    Unit unit = units.find(timeline.unit()).orElseThrow();
    model.addAttribute("trail", trail(timeline.at(unit.zone()), unit, reader));
    model.addAttribute("came", new IncidentHead(messages, formats).of(stream.state()));
    model.addAttribute("leaves", streams.leafHashes(timeline.incidentId()));
    addFindings(stream, unit, model);
    addActions(stream, reader, model);
    model.addAttribute("filed", query.containsKey("filed"));
    model.addAttribute(
        "done",
        Code.parse(Action.class, query.getOrDefault("done", "")).map(Action::code).orElse(null));
    model.addAttribute("entries", IncidentEntry.offered(stream.state(), reader));
    model.addAttribute(
        "entered",
        Code.parse(IncidentEntry.class, query.getOrDefault("entered", ""))
            .map(IncidentEntry::code)
            .orElse(null));
    model.addAttribute("reviews", reader.has(Right.REVIEW));
    model.addAttribute("readsText", access.readsText(reader));
    model.addAttribute("starts", reader.has(Right.WRITE) && takesMore(timeline.state()));
    model.addAttribute("now", clock.instant().atZone(unit.zone()));
    model.addAttribute("reader", reader.shortName());
    return "incident/incident";
  }

  private void addFindings(IncidentStream stream, Unit unit, Model model) {
    List<Finding> findings =
        Checklist.of(
            FoldedIncident.of(stream.events()), unit.facilityKind(), policy, clock.instant());
    List<Finding> applying =
        findings.stream().filter(it -> it.state() != Finding.State.NOT_APPLICABLE).toList();
    model.addAttribute("findings", findings);
    model.addAttribute(
        "met", applying.stream().filter(it -> it.state() == Finding.State.MET).count());
    model.addAttribute("applying", applying.size());
  }

  /** The one that comes next, then asking; the others are behind "more". */
  private void addActions(IncidentStream stream, SignedIn reader, Model model) {
    boolean reporter = stream.isReportedBy(reader);
    List<Action> offered =
        Arrays.stream(Action.values())
            .filter(action -> action.offered(stream.state(), reader, reporter))
            .toList();
    model.addAttribute("next", offered.stream().filter(Action::next).findFirst().orElse(null));
    model.addAttribute("asks", offered.contains(Action.ASK));
    model.addAttribute(
        "more", offered.stream().filter(it -> !it.next() && it != Action.ASK).toList());
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
        timeline,
        person,
        unit.name(),
        names(timeline, reader),
        new EntryTitles(messages, LocaleContextHolder.getLocale(), formats),
        words(timeline, unit.zone(), reader));
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

  private EntryWords words(Timeline timeline, ZoneId zone, SignedIn reader) {
    Set<String> named = EntryWords.named(timeline);
    Map<String, Member> members =
        access.readsText(reader) && !named.isEmpty() ? staff.findAll(named) : Map.of();
    return new EntryWords(messages, LocaleContextHolder.getLocale(), formats, zone, members);
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
