package org.calmtrace.care.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.calmtrace.WholeApplication;
import org.calmtrace.care.AdmitPatient;
import org.calmtrace.care.People;
import org.calmtrace.care.Person;
import org.calmtrace.care.RegisterPatient;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.Projections;
import org.calmtrace.ledger.Receipt;
import org.calmtrace.vault.ProtectedText;
import org.calmtrace.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class PeopleDirectoryIT {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T08:00:00-05:00");
  private static final Author NORA = Author.of("nora", "NURSE", NOW);

  @Autowired private Commands commands;
  @Autowired private Projections projections;
  @Autowired private Vault vault;
  @Autowired private People people;
  @Autowired private MongoDatabase store;

  @Test
  void aPersonInCareIsFoundWithTheWordsOfTheirRecord() {
    String id = register("Rory Kane", "R. K.", "2012-03-05");
    assertThat(people.find(id)).as("known, but not in care").isEmpty();
    admit(id, "birch");

    assertThat(people.find(id))
        .contains(new Person(id, "Rory Kane", "R. K.", LocalDate.parse("2012-03-05"), "birch"));
    assertThat(people.find(UUID.randomUUID().toString())).isEmpty();
    assertThat(people.findAll(List.of(id, "nobody"))).containsOnlyKeys(id);
    assertThat(people.findAll(List.of())).isEmpty();
  }

  @Test
  void thePeopleOfAUnitComeByTheirInitials() {
    for (String initials : List.of("S. V.", "B. J.", "E. F.")) {
      admit(register("Somebody", initials, "2011-01-01"), "willow");
    }

    assertThat(people.on("willow"))
        .extracting(Person::initials)
        .containsExactly("B. J.", "E. F.", "S. V.");
    assertThat(people.on("nowhere")).isEmpty();
  }

  @Test
  void nothingPersonalStandsInTheStoreInClear() {
    String id = register("Quillon Featherstone", "Q. F.", "2013-09-30");
    admit(id, "birch");

    for (String collection : store.listCollectionNames()) {
      store
          .getCollection(collection)
          .find()
          .forEach(
              document ->
                  assertThat(document.toString())
                      .doesNotContain("Quillon", "Featherstone", "2013-09-30"));
    }
  }

  @Test
  void aPersonWhoseKeyIsGoneIsNotFound() {
    String gone = register("Gone Person", "G. P.", "2010-10-10");
    String here = register("Here Person", "H. P.", "2010-10-10");
    admit(gone, "larch");
    admit(here, "larch");

    PeopleDirectory later = new PeopleDirectory(projections, new WithoutKeyOf(gone, vault));

    assertThat(later.find(gone)).isEmpty();
    assertThat(later.on("larch")).extracting(Person::id).containsExactly(here);
  }

  private String register(String name, String initials, String born) {
    String id = UUID.randomUUID().toString();
    send(
        new RegisterPatient(
            id,
            vault.seal(id, name),
            vault.seal(id, initials),
            vault.seal(id, born),
            vault.seal(id, "A-1")));
    return id;
  }

  private void admit(String id, String unit) {
    send(new AdmitPatient(id, UUID.randomUUID().toString(), unit, NOW.minusDays(3), NOW));
  }

  private void send(Object command) {
    Receipt receipt = commands.send(command, NORA);
    assertThat(projections.await("people", receipt.position(), Duration.ofSeconds(10))).isTrue();
  }

  /** What the vault is to a process that starts after somebody's key was destroyed. */
  private record WithoutKeyOf(String gone, Vault others) implements Vault {

    @Override
    public ProtectedText seal(String subject, String text) {
      return others.seal(subject, text);
    }

    @Override
    public Optional<String> open(ProtectedText text) {
      return text.subject().equals(gone) ? Optional.empty() : others.open(text);
    }
  }
}
