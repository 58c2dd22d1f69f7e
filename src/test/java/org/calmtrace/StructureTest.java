package org.calmtrace;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The rooms of {@code docs/architecture.md} and the doors between them. ArchUnit fails a rule that
 * matches nothing, so each of these proves that it looked at something.
 */
class StructureTest {

  private static final String ROOT = "org.calmtrace";

  /** Which rooms each room may use; its own is understood. */
  private static final Map<String, List<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("platform", List.of()),
              Map.entry("ledger", List.of("platform")),
              Map.entry("verifier", List.of("ledger")),
              Map.entry("vault", List.of("platform", "ledger")),
              Map.entry("security", List.of("platform")),
              Map.entry("web", List.of("platform", "security")),
              Map.entry("facility", List.of("platform", "ledger", "vault", "security", "web")),
              Map.entry(
                  "care", List.of("platform", "ledger", "vault", "security", "web", "facility")),
              Map.entry(
                  "staff", List.of("platform", "ledger", "vault", "security", "web", "facility")),
              Map.entry(
                  "incident",
                  List.of(
                      "platform",
                      "ledger",
                      "vault",
                      "security",
                      "web",
                      "facility",
                      "care",
                      "staff")),
              Map.entry(
                  "trends",
                  List.of("platform", "ledger", "security", "web", "facility", "care", "incident")),
              Map.entry("operations", List.of("platform", "ledger", "security", "web")),
              Map.entry(
                  "demo",
                  List.of(
                      "platform",
                      "ledger",
                      "vault",
                      "security",
                      "web",
                      "facility",
                      "care",
                      "staff",
                      "incident"))));

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void modulesKeepTheirInsidesToThemselvesAndFormNoCircle() {
    ApplicationModules modules = ApplicationModules.of(Calmtrace.class);
    assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
        .containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
    modules.verify();
  }

  @TestFactory
  Stream<DynamicTest> eachRoomUsesOnlyWhatItMay() {
    return MAY_USE.entrySet().stream()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room.getKey(), () -> usesOnly(room.getKey(), room.getValue()).check(OURS)));
  }

  private static ArchRule usesOnly(String room, List<String> others) {
    List<String> allowed =
        Stream.concat(Stream.of(room), others.stream()).map(StructureTest::inside).toList();
    return classes()
        .that(resideInAPackage(inside(room)))
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage(ROOT + ".."))
                .or(resideInAnyPackage(allowed.toArray(String[]::new))));
  }

  private static String inside(String room) {
    return ROOT + "." + room + "..";
  }

  @Test
  void theTreesMathematicsAndWhatIsSignedStandOnTheJdkAlone() {
    standsOnTheJdkAnd("ledger.merkle", inside("ledger.merkle")).check(OURS);
    standsOnTheJdkAnd("ledger.note", inside("ledger.note"), inside("ledger.merkle")).check(OURS);
  }

  @Test
  void theVerifierStandsOnThatAndOnAReaderOfJsonAlone() {
    standsOnTheJdkAnd(
            "verifier",
            inside("verifier"),
            inside("ledger.note"),
            inside("ledger.merkle"),
            "tools.jackson.core..")
        .check(OURS);
  }

  private static ArchRule standsOnTheJdkAnd(String room, String... others) {
    String[] allowed =
        Stream.concat(Stream.of(others), Stream.of("java..", "org.jspecify.."))
            .toArray(String[]::new);
    return classes()
        .that(resideInAPackage(inside(room)).and(not(simpleName("package-info"))))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed));
  }

  @Test
  void theWebShellKnowsNoFeature() {
    noClasses()
        .that(resideInAPackage(inside("web")))
        .should()
        .dependOnClassesThat(resideInAnyPackage(inside("incident"), inside("care")))
        .check(OURS);
  }

  @Test
  void featuresDoNotReachIntoTheStore() {
    noClasses()
        .that(not(resideInAnyPackage(inside("ledger"), inside("platform"), inside("verifier"))))
        .should()
        .dependOnClassesThat(resideInAnyPackage(inside("ledger.store"), inside("ledger.merkle")))
        .check(OURS);
  }

  @Test
  void eventsAreRecords() {
    classes()
        .that(
            new DescribedPredicate<JavaClass>("reside in a package of events") {
              @Override
              public boolean test(JavaClass type) {
                return type.getPackageName().endsWith(".events")
                    && !type.isInterface()
                    && !type.getSimpleName().equals("package-info");
              }
            })
        .should()
        .beRecords()
        .check(OURS);
  }

  @Test
  void timeAndIdentifiersComeFromOutside() {
    ArchRule rule =
        noClasses()
            .that(not(resideInAPackage(ROOT + ".platform")))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");
    rule.check(OURS);
  }

  @Test
  void nothingWritesToStandardOutputButACommandWhoseAnswerIsData() {
    noClasses()
        .that(resideInAPackage(ROOT + "..").and(not(type(CommandLine.class))))
        .should()
        .accessField(System.class, "out")
        .check(OURS);
  }

  @Test
  void everyPackageSaysWhatMayBeNull() {
    TreeSet<String> unmarked = new TreeSet<>();
    for (JavaClass type : OURS) {
      if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
        unmarked.add(type.getPackageName());
      }
    }
    assertThat(unmarked).isEmpty();
  }
}
