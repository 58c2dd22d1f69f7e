package org.calmtrace.incident.pages.ward;

import java.time.ZonedDateTime;
import java.util.Map;
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

  MyReportsController(MyReports reports, MyUnits units) {
    this.reports = reports;
    this.units = units;
  }

  @GetMapping("/my-reports")
  String list(@RequestParam Map<String, String> query, Model model) {
    SignedIn person = units.person();
    String after = query.get("after");
    MyReports.Part part = reports.page(after, person);
    ZonedDateTime now = units.now(units.choose(null, units.of(person)));
    model.addAttribute("reports", part.reports());
    model.addAttribute("older", part.next());
    model.addAttribute("first", after == null);
    model.addAttribute("count", reports.count(person));
    model.addAttribute("answered", query.containsKey("answered"));
    model.addAttribute("now", now);
    model.addAttribute("today", now.toLocalDate());
    return "incident/my-reports";
  }
}
