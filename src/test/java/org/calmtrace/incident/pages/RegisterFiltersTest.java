package org.calmtrace.incident.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.register.RegisterQuery;
import org.junit.jupiter.api.Test;

class RegisterFiltersTest {

  private static final Set<String> UNITS = Set.of("cedar", "rowan");

  @Test
  void anAddressCanBeKeptAndSent() {
    String address =
        "/register?unit=cedar&from=2026-11-01&to=2026-11-24&outcome=seclusion&state=resolved&late=true";

    assertThat(read(address).address()).isEqualTo(address);
    assertThat(read(address).address("a=b&c")).isEqualTo(address + "&after=a%3Db%26c");
    assertThat(read("/register").any()).isFalse();
  }

  @Test
  void daysAreWholeAndThoseOfTheUnit() {
    RegisterQuery query =
        read("/register?from=2026-11-01&to=2026-11-01&outcome=police&state=open")
            .query(ZoneId.of("America/New_York"));

    assertThat(query.from()).isEqualTo(Instant.parse("2026-11-01T04:00:00Z"));
    assertThat(query.to()).as("the day the clocks go back").isEqualTo("2026-11-02T05:00:00Z");
    assertThat(query.outcome()).isEqualTo(Outcome.POLICE);
    assertThat(query.state()).isEqualTo(Stage.OPEN);
    assertThat(query.units()).isEmpty();
  }

  @Test
  void whatCannotBeReadFiltersNothing() {
    assertThat(
            read(
                "/register?unit=elsewhere&from=yesterday&to=2026-13-01&outcome=x&state=&late=maybe"))
        .isEqualTo(read("/register"));
  }

  private static RegisterFilters read(String address) {
    Map<String, String> query = new java.util.HashMap<>();
    int mark = address.indexOf('?');
    if (mark >= 0) {
      for (String pair : address.substring(mark + 1).split("&")) {
        String[] parts = pair.split("=", 2);
        query.put(parts[0], parts[1]);
      }
    }
    return RegisterFilters.read(query, UNITS);
  }
}
