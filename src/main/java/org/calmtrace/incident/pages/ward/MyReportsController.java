package org.calmtrace.incident.pages.ward;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.calmtrace.facility.Unit;
import org.calmtrace.security.SignedIn;
import org.calmtrace.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that one has reported, newest first, and what became of it. */
@Page
class MyReportsController {

  private final MyReports reports;
  private final MyUnits units;
  private final Clock clock;

  MyReportsController(MyReports reports, MyUnits units, Clock clock) {
    this.reports = reports;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/my-reports")
  String list(@RequestParam Map<String, String> query, Model model) {
    SignedIn person = units.person();
    String after = query.get("after");
    MyReports.Part part = reports.page(after, person);
    ZoneId zone =
        units.choose(null, units.of(person)).map(Unit::zone).orElse(ZoneId.from(ZoneOffset.UTC));
    model.addAttribute("reports", part.reports());
    model.addAttribute("older", part.next());
    model.addAttribute("first", after == null);
    model.addAttribute("count", reports.count(person));
    model.addAttribute("answered", query.containsKey("answered"));
    model.addAttribute("now", clock.instant().atZone(zone));
    return "incident/my-reports";
  }
}
