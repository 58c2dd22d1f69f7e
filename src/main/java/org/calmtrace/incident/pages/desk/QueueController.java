package org.calmtrace.incident.pages.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.incident.pages.FilterMenu;
import org.calmtrace.incident.pages.PersonLabels;
import org.calmtrace.incident.queue.Need;
import org.calmtrace.incident.queue.Queue;
import org.calmtrace.incident.queue.QueueReason;
import org.calmtrace.incident.queue.QueueRow;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.SignedIn;
import org.calmtrace.staff.Member;
import org.calmtrace.staff.Staff;
import org.calmtrace.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue: what needs a person, due first. */
@Page
class QueueController {

  private final Queue queue;
  private final Units units;
  private final Staff staff;
  private final PersonLabels labels;
  private final LedgerLines ledger;
  private final CurrentUser currentUser;
  private final MessageSource messages;
  private final Clock clock;

  QueueController(
      Queue queue,
      Units units,
      Staff staff,
      PersonLabels labels,
      LedgerLines ledger,
      CurrentUser currentUser,
      MessageSource messages,
      Clock clock) {
    this.queue = queue;
    this.units = units;
    this.staff = staff;
    this.labels = labels;
    this.ledger = ledger;
    this.currentUser = currentUser;
    this.messages = messages;
    this.clock = clock;
  }

  /** One group of reasons as a filter, with how many it would show. */
  record Chip(String label, String address, long count, boolean chosen) {}

  @GetMapping("/queue")
  String list(@RequestParam Map<String, String> query, Model model) {
    SignedIn reader = currentUser.get();
    Queue.Waiting waiting = queue.read(reader);
    Map<String, Unit> mine =
        units.all().stream()
            .filter(unit -> reader.scope().holds(unit.facilityId(), unit.id()))
            .collect(
                Collectors.toMap(Unit::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    QueueFilters filters = QueueFilters.read(query, mine.keySet());
    List<QueueRow> there = waiting.rows().stream().filter(filters::isOnUnit).toList();
    Instant now = clock.instant();
    List<QueueLine> lines = lines(there, filters, mine, reader, now);
    model.addAttribute("lines", lines);
    model.addAttribute("complete", waiting.complete());
    model.addAttribute("chips", chips(there, filters));
    model.addAttribute("unitMenu", mine.size() > 1 ? unitMenu(filters, mine) : null);
    model.addAttribute("late", lines.stream().filter(line -> line.tone().equals("late")).count());
    model.addAttribute("soon", lines.stream().filter(line -> line.tone().equals("soon")).count());
    ZonedDateTime here = now.atZone(zone(filters, mine));
    model.addAttribute("now", here);
    model.addAttribute("today", here.toLocalDate());
    model.addAttribute("ledger", ledger.line(here));
    return "incident/queue";
  }

  private List<QueueLine> lines(
      List<QueueRow> rows,
      QueueFilters filters,
      Map<String, Unit> mine,
      SignedIn reader,
      Instant now) {
    List<QueueRow> shown =
        rows.stream().map(filters::shown).filter(row -> !row.needs().isEmpty()).toList();
    Set<String> patients = shown.stream().map(QueueRow::patient).collect(Collectors.toSet());
    PersonLabels.Labels people = labels.forReader(reader, patients);
    Map<String, Member> members = members(shown);
    return shown.stream()
        .map(
            row -> {
              Unit unit = Objects.requireNonNull(mine.get(row.unit()), "a unit out of scope");
              QueueRow there = row.at(unit.zone());
              return new QueueLine(
                  there,
                  people.of(row.patient(), there.happened().toLocalDate()),
                  unit.name(),
                  with(row.needs().getFirst(), unit, members, reader),
                  now,
                  unit.zone());
            })
        .sorted(QueueController::dueFirst)
        .toList();
  }

  /** A group that is asked for may be due in another order than the incidents as a whole. */
  private static int dueFirst(QueueLine one, QueueLine other) {
    return QueueRow.NEXT_FIRST.compare(one.row(), other.row());
  }

  private Map<String, Member> members(List<QueueRow> rows) {
    Set<String> named =
        rows.stream()
            .map(row -> row.needs().getFirst().with())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return named.isEmpty() ? Map.of() : staff.findAll(named);
  }

  private String with(Need need, Unit unit, Map<String, Member> members, SignedIn reader) {
    @Nullable String named = need.with();
    if (reader.staffId().equals(named)) {
      return say("queue.with.you");
    }
    if (named != null) {
      Member member = members.get(named);
      return member == null ? say("incident.staff-member") : member.name();
    }
    return need.reason().group() == QueueReason.Group.REVIEW
        ? say("queue.with.reviewers")
        : say("queue.with.ward", unit.name());
  }

  private List<Chip> chips(List<QueueRow> there, QueueFilters now) {
    List<Chip> chips = new ArrayList<>();
    chips.add(
        new Chip(
            say("queue.group.any"),
            now.withGroup(null).address(),
            there.size(),
            now.group() == null));
    for (QueueReason.Group group : QueueReason.Group.values()) {
      chips.add(
          new Chip(
              say("queue.group." + group.code()),
              now.withGroup(group).address(),
              there.stream().filter(row -> !row.of(group).needs().isEmpty()).count(),
              now.group() == group));
    }
    return chips;
  }

  private FilterMenu unitMenu(QueueFilters now, Map<String, Unit> mine) {
    List<FilterMenu.Choice> choices = new ArrayList<>();
    choices.add(
        new FilterMenu.Choice(
            say("register.filter.any"), now.withUnit(null).address(), now.unit() == null));
    mine.values()
        .forEach(
            unit ->
                choices.add(
                    new FilterMenu.Choice(
                        unit.name(),
                        now.withUnit(unit.id()).address(),
                        unit.id().equals(now.unit()))));
    String value =
        choices.stream()
            .filter(FilterMenu.Choice::chosen)
            .findFirst()
            .map(FilterMenu.Choice::label)
            .orElse("");
    return new FilterMenu(
        "unit",
        say("register.filter.unit"),
        value,
        now.unit() == null ? null : now.withUnit(null).address(),
        choices,
        false);
  }

  private static ZoneId zone(QueueFilters filters, Map<String, Unit> mine) {
    return mine.values().stream()
        .filter(unit -> filters.unit() == null || unit.id().equals(filters.unit()))
        .findFirst()
        .map(Unit::zone)
        .orElse(ZoneOffset.UTC);
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
