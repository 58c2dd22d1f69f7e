package org.calmtrace.incident.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.incident.IncidentAccess;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.register.Register;
import org.calmtrace.incident.register.RegisterPage;
import org.calmtrace.incident.register.RegisterQuery;
import org.calmtrace.incident.register.RegisterRow;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.SignedIn;
import org.calmtrace.web.Fragments;
import org.calmtrace.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register: every incident in the reader's scope, newest first. */
@Page
class RegisterController {

  private static final String CSV = "text/csv;charset=UTF-8";

  private final Register register;
  private final RegisterNumbers numbers;
  private final RegisterTable table;
  private final IncidentAccess access;
  private final RegisterFilterBar filterBar;
  private final PersonLabels labels;
  private final Units units;
  private final ProjectionAdmin projections;
  private final CurrentUser currentUser;
  private final Clock clock;

  RegisterController(
      Register register,
      RegisterNumbers numbers,
      RegisterTable table,
      IncidentAccess access,
      RegisterFilterBar filterBar,
      PersonLabels labels,
      Units units,
      ProjectionAdmin projections,
      CurrentUser currentUser,
      Clock clock) {
    this.register = register;
    this.numbers = numbers;
    this.table = table;
    this.access = access;
    this.filterBar = filterBar;
    this.labels = labels;
    this.units = units;
    this.projections = projections;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  @GetMapping("/register")
  String list(@RequestParam Map<String, String> query, HttpServletRequest request, Model model) {
    SignedIn reader = currentUser.get();
    String sought = query.getOrDefault("number", "").replaceAll("[\\s\u00a0]", "");
    Optional<IncidentId> numbered = numbers.find(sought, reader);
    if (numbered.isPresent()) {
      return "redirect:/incidents/" + numbered.get();
    }
    Map<String, Unit> mine = mine(reader);
    RegisterFilters filters = RegisterFilters.read(query, mine.keySet());
    ZonedDateTime now = clock.instant().atZone(zone(filters, mine));
    RegisterPage page =
        register.page(filters.query(now.getZone()), query.get("after"), Register.USUAL, reader);
    model.addAttribute("lines", lines(page.incidents(), mine, reader));
    model.addAttribute("filters", filters);
    model.addAttribute("bar", filterBar.of(filters, List.copyOf(mine.values()), now.toLocalDate()));
    model.addAttribute("unknownNumber", sought.isEmpty() ? null : sought);
    model.addAttribute("count", register.count(filters.query(now.getZone()), reader));
    model.addAttribute("readsText", access.readsText(reader));
    model.addAttribute("csv", filters.csv());
    model.addAttribute("older", page.next() == null ? null : filters.address(page.next()));
    model.addAttribute("newest", query.get("after") == null ? null : filters.address());
    model.addAttribute("now", now);
    addProgress(model);
    model.addAttribute("today", now.toLocalDate());
    return Fragments.view(request, "incident/register", "list");
  }

  /** All rows that these filters find, for other programs. */
  @GetMapping("/register.csv")
  void table(@RequestParam Map<String, String> query, HttpServletResponse response)
      throws IOException {
    SignedIn reader = currentUser.get();
    Map<String, Unit> mine = mine(reader);
    RegisterFilters filters = RegisterFilters.read(query, mine.keySet());
    RegisterQuery wanted = filters.query(zone(filters, mine));
    // Asked before the first byte is sent: a refusal has to be an answer of its own.
    RegisterPage first = register.largePart(wanted, null, reader);
    response.setContentType(CSV);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("calmtrace-register.csv").build().toString());
    try (Writer out = response.getWriter()) {
      table.write(first, cursor -> register.largePart(wanted, cursor, reader), mine, reader, out);
    }
  }

  private Map<String, Unit> mine(SignedIn reader) {
    return units.all().stream()
        .filter(unit -> reader.scope().holds(unit.facilityId(), unit.id()))
        .collect(Collectors.toMap(Unit::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  /** Whether the list has seen all of the ledger, said at the head of the page. */
  private void addProgress(Model model) {
    projections.all().stream()
        .filter(status -> status.name().equals(Register.NAME))
        .forEach(
            status -> {
              model.addAttribute("seen", status.position());
              model.addAttribute("head", status.head());
              model.addAttribute("behind", status.position() < status.head());
            });
  }

  private List<RegisterLine> lines(
      List<RegisterRow> rows, Map<String, Unit> mine, SignedIn reader) {
    Set<String> patients = rows.stream().map(RegisterRow::patient).collect(Collectors.toSet());
    PersonLabels.Labels people = labels.forReader(reader, patients);
    return rows.stream().map(row -> line(row, mine.get(row.unit()), people)).toList();
  }

  private static RegisterLine line(
      RegisterRow row, @Nullable Unit unit, PersonLabels.Labels people) {
    RegisterRow there = unit == null ? row : row.at(unit.zone());
    return new RegisterLine(
        there,
        people.of(row.patient(), there.happened().toLocalDate()),
        unit == null ? row.unit() : unit.name());
  }

  /** Days are those of the unit that is asked for, or else of the reader's first. */
  private static ZoneId zone(RegisterFilters filters, Map<String, Unit> mine) {
    return mine.values().stream()
        .filter(unit -> filters.unit() == null || unit.id().equals(filters.unit()))
        .findFirst()
        .map(Unit::zone)
        .orElse(ZoneOffset.UTC);
  }
}
