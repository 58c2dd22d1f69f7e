package org.calmtrace.trends.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calmtrace.care.Census;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.incident.IncidentAccess;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.ledger.ProjectionStatus;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.SignedIn;
import org.calmtrace.trends.figures.Figures;
import org.calmtrace.trends.weeks.Weeks;
import org.calmtrace.web.Formats;
import org.calmtrace.web.Page;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first figures: how often, how they end, what helps, when. */
@Page
class FiguresController {

  private final Weeks weeks;
  private final Census census;
  private final Units units;
  private final IncidentAccess access;
  private final ProjectionAdmin projections;
  private final CurrentUser currentUser;
  private final Formats formats;
  private final Clock clock;

  FiguresController(
      Weeks weeks,
      Census census,
      Units units,
      IncidentAccess access,
      ProjectionAdmin projections,
      CurrentUser currentUser,
      Formats formats,
      Clock clock) {
    this.weeks = weeks;
    this.census = census;
    this.units = units;
    this.access = access;
    this.projections = projections;
    this.currentUser = currentUser;
    this.formats = formats;
    this.clock = clock;
  }

  @GetMapping("/figures")
  String show(@RequestParam Map<String, String> query, Model model) {
    SignedIn reader = currentUser.get();
    access.mustRead(reader);
    Map<String, Unit> mine = unitsOf(reader);
    FiguresFilters filters = FiguresFilters.read(query, mine.keySet());
    Map<String, Unit> asked =
        filters.unit() == null ? mine : Map.of(filters.unit(), mine.get(filters.unit()));
    ZonedDateTime now = clock.instant().atZone(zone(asked));
    LocalDate first = filters.first(now.toLocalDate());
    Figures figures =
        Figures.of(
            weeks.of(asked.keySet(), first, now.toLocalDate()),
            census.of(asked.keySet()).values(),
            first,
            now);
    model.addAttribute("view", FiguresView.of(figures, formats, FiguresController::month));
    model.addAttribute("filters", filters);
    model.addAttribute("spans", FiguresFilters.SPANS);
    model.addAttribute("units", mine.values());
    model.addAttribute("unit", filters.unit() == null ? null : mine.get(filters.unit()));
    model.addAttribute("days", formats.days(first, now.toLocalDate()));
    model.addAttribute("now", now);
    addProgress(model);
    return "trends/figures";
  }

  private void addProgress(Model model) {
    ProjectionStatus status =
        projections.all().stream()
            .filter(it -> it.name().equals(Weeks.NAME))
            .findFirst()
            .orElseThrow();
    model.addAttribute("seen", status.position());
    model.addAttribute("head", status.head());
  }

  private Map<String, Unit> unitsOf(SignedIn reader) {
    return units.all().stream()
        .filter(unit -> reader.scope().holds(unit.facilityId(), unit.id()))
        .collect(Collectors.toMap(Unit::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private static ZoneId zone(Map<String, Unit> asked) {
    return List.copyOf(asked.values()).stream()
        .findFirst()
        .map(Unit::zone)
        .orElse(ZoneId.of("UTC"));
  }

  /** As an axis names it; the year where a new one begins. */
  private static String month(LocalDate day) {
    String name = day.getMonth().getDisplayName(TextStyle.SHORT, LocaleContextHolder.getLocale());
    return day.getMonthValue() == 1 ? name + " " + day.getYear() : name;
  }
}
