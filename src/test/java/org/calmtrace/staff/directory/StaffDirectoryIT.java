package org.calmtrace.staff.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calmtrace.WholeApplication;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.Projections;
import org.calmtrace.ledger.Receipt;
import org.calmtrace.staff.Member;
import org.calmtrace.staff.Profession;
import org.calmtrace.staff.RegisterMember;
import org.calmtrace.staff.Staff;
import org.calmtrace.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class StaffDirectoryIT {

  private static final Author ADA =
      Author.of("ada", "ADMIN", OffsetDateTime.parse("2026-11-20T08:00:00-05:00"));

  @Autowired private Commands commands;
  @Autowired private Projections projections;
  @Autowired private Vault vault;
  @Autowired private Staff staff;

  @Test
  void thoseWhoAreKnownAreFoundByName() {
    String tess = register("Tess Okafor", Profession.TECHNICIAN);
    String pat = register("Pat Moreno", Profession.PHYSICIAN);

    assertThat(staff.findAll(List.of(tess, pat, tess, "nobody")))
        .isEqualTo(
            Map.of(
                tess, new Member(tess, "Tess Okafor", "technician"),
                pat, new Member(pat, "Pat Moreno", "physician")));
    assertThat(staff.findAll(List.of())).isEmpty();
  }

  private String register(String name, Profession profession) {
    String id = UUID.randomUUID().toString();
    Receipt receipt = commands.send(new RegisterMember(id, vault.seal(id, name), profession), ADA);
    assertThat(projections.await("staff", receipt.position(), Duration.ofSeconds(10))).isTrue();
    return id;
  }
}
