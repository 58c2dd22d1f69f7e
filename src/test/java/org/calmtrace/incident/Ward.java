package org.calmtrace.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calmtrace.care.AdmitPatient;
import org.calmtrace.care.RegisterPatient;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.facility.OpenUnit;
import org.calmtrace.facility.RegisterFacility;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.Projections;
import org.calmtrace.security.Account;
import org.calmtrace.security.Accounts;
import org.calmtrace.security.Role;
import org.calmtrace.security.Scope;
import org.calmtrace.security.SignedIn;
import org.calmtrace.staff.Profession;
import org.calmtrace.staff.RegisterMember;
import org.calmtrace.staff.Staff;
import org.calmtrace.vault.Vault;
import org.springframework.context.ApplicationContext;

/**
 * Two wards by the sea, one far away and a house for under-21s on the bay, where the clocks are put
 * back, with somebody in care and an account for every role. Names of its own, for other tests
 * share the application; setting it up again changes nothing.
 */
public final class Ward {

  public static final String CEDAR = "sea-cedar";
  public static final String ROWAN = "sea-rowan";
  public static final String FAR = "far-birch";

  /** Residential treatment of under-21s, under rules of its own. */
  public static final String ALDER = "bay-alder";

  public static final String PATIENT = "7c0e4c56-1d52-4b3a-9d0c-1b7a5f0e9a01";

  /** In care in the house for under-21s. */
  public static final String RESIDENT = "7c0e4c56-1d52-4b3a-9d0c-1b7a5f0e9a03";

  /** Everybody's. */
  public static final String PASSWORD = "a long walk by the sea";

  public static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
  private static final ZoneId BAY_ZONE = ZoneId.of("America/New_York");

  private static final OffsetDateTime OPENED = OffsetDateTime.parse("2026-01-05T08:00:00+01:00");
  private static final Author BUILDER = Author.of(UUID.randomUUID().toString(), "ADMIN", OPENED);

  private final ApplicationContext application;

  private Ward(ApplicationContext application) {
    this.application = application;
  }

  public static void open(ApplicationContext application) {
    Ward ward = new Ward(application);
    ward.places();
    ward.people();
    ward.accounts();
    ward.awaitAll();
  }

  private void places() {
    send(new RegisterFacility("sea", "Sea", FacilityKind.PSYCHIATRIC_HOSPITAL, ZONE));
    send(new OpenUnit(CEDAR, "sea", "Cedar", 9, 17));
    send(new OpenUnit(ROWAN, "sea", "Rowan", 18, null));
    send(new RegisterFacility("far", "Far", FacilityKind.PSYCHIATRIC_HOSPITAL, ZONE));
    send(new OpenUnit(FAR, "far", "Birch", 18, null));
    send(new RegisterFacility("bay", "Bay", FacilityKind.RESIDENTIAL_UNDER_21, BAY_ZONE));
    send(new OpenUnit(ALDER, "bay", "Alder", 9, 20));
  }

  private void people() {
    Vault vault = application.getBean(Vault.class);
    send(
        new RegisterPatient(
            PATIENT,
            vault.seal(PATIENT, "Elio Ferrán"),
            vault.seal(PATIENT, "E. F."),
            vault.seal(PATIENT, "2011-04-02"),
            vault.seal(PATIENT, "S-1")));
    String stay = "3f6d0c1e-1d52-4b3a-9d0c-1b7a5f0e9a02";
    send(new AdmitPatient(PATIENT, stay, CEDAR, OPENED, OPENED));
    send(
        new RegisterPatient(
            RESIDENT,
            vault.seal(RESIDENT, "June Okafor"),
            vault.seal(RESIDENT, "J. O."),
            vault.seal(RESIDENT, "2013-09-30"),
            vault.seal(RESIDENT, "B-1")));
    String home = "3f6d0c1e-1d52-4b3a-9d0c-1b7a5f0e9a04";
    send(new AdmitPatient(RESIDENT, home, ALDER, OPENED, OPENED));
  }

  private void accounts() {
    Scope sea = new Scope(Set.of("sea"), Set.of());
    account("sea.tech", new Scope(Set.of(), Set.of(CEDAR)), Role.TECHNICIAN);
    account("sea.nurse", sea, Role.NURSE, Role.TECHNICIAN);
    account("sea.practitioner", sea, Role.PRACTITIONER);
    account("sea.quality", sea, Role.QUALITY_OFFICER);
    account("sea.regulator", sea, Role.REGULATOR);
    account("sea.admin", sea, Role.ADMIN);
    account("far.tech", new Scope(Set.of("far"), Set.of()), Role.TECHNICIAN);
    account("bay.nurse", new Scope(Set.of("bay"), Set.of()), Role.NURSE, Role.TECHNICIAN);
    account("far.quality", new Scope(Set.of("far"), Set.of()), Role.QUALITY_OFFICER);
  }

  /** Opens an account, or gives one that there is these roles and this scope. */
  public static void account(
      ApplicationContext application, String name, Scope scope, Role... roles) {
    new Ward(application).account(name, scope, roles);
  }

  private void account(String name, Scope scope, Role... roles) {
    String staffId = staff(name);
    Vault vault = application.getBean(Vault.class);
    if (application.getBean(Staff.class).findAll(Set.of(staffId)).isEmpty()) {
      send(new RegisterMember(staffId, vault.seal(staffId, name), Profession.NURSE));
    }
    SignedIn person = new SignedIn(name, staffId, name, Set.of(roles), scope);
    application.getBean(Accounts.class).save(new Account("{noop}" + PASSWORD, person));
  }

  /** The identifier of the member of staff with this account. */
  public static String staff(String account) {
    return UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private void awaitAll() {
    long head = application.getBean(LedgerReader.class).head();
    for (String projection : List.of("units", "people", "staff")) {
      assertThat(
              application
                  .getBean(Projections.class)
                  .await(projection, head, Duration.ofSeconds(20)))
          .as(projection)
          .isTrue();
    }
  }

  private void send(Object command) {
    application.getBean(Commands.class).send(command, BUILDER);
  }
}
