package org.calmtrace.care.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.calmtrace.care.People;
import org.calmtrace.care.Person;
import org.calmtrace.ledger.Projections;
import org.calmtrace.vault.ProtectedText;
import org.calmtrace.vault.Vault;
import org.springframework.stereotype.Component;

/** Looks people up in the projection and opens them: one query for them, one for their keys. */
@Component
class PeopleDirectory implements People {

  private static final int SEEN = 10_000;
  private static final Duration SEEN_FOR = Duration.ofSeconds(30);

  private final Projections projections;
  private final Vault vault;

  /**
   * Whoever was found lately. Nobody who is registered is ever taken out; one whose key has been
   * destroyed meanwhile is found until the entry ends, and their key is asked for when their words
   * are sealed.
   */
  private final Cache<String, Boolean> seen =
      Caffeine.newBuilder().maximumSize(SEEN).expireAfterWrite(SEEN_FOR).build();

  PeopleDirectory(Projections projections, Vault vault) {
    this.projections = projections;
    this.vault = vault;
  }

  @Override
  public Optional<Person> find(String patientId) {
    return Optional.ofNullable(findAll(List.of(patientId)).get(patientId));
  }

  @Override
  public boolean exists(String patientId) {
    if (seen.getIfPresent(patientId) != null) {
      return true;
    }
    boolean found = find(patientId).isPresent();
    if (found) {
      seen.put(patientId, true);
    }
    return found;
  }

  @Override
  public Map<String, Person> findAll(Collection<String> patientIds) {
    Map<String, Person> found = new LinkedHashMap<>();
    if (!patientIds.isEmpty()) {
      read(Filters.in("_id", patientIds)).forEach(person -> found.put(person.id(), person));
    }
    return found;
  }

  @Override
  public List<Person> on(String unitId) {
    return read(Filters.eq(PersonDocument.UNIT, unitId)).stream()
        .sorted(Comparator.comparing(Person::initials).thenComparing(Person::id))
        .toList();
  }

  private List<Person> read(Bson filter) {
    List<PersonDocument> documents =
        projections
            .collection(PeopleProjection.PEOPLE)
            .find(filter)
            .batchSize(1000)
            .into(new ArrayList<>())
            .stream()
            .flatMap(document -> PersonDocument.read(document).stream())
            .toList();
    Map<ProtectedText, String> words =
        vault.openAll(documents.stream().flatMap(each -> each.texts().stream()).toList());
    return documents.stream().flatMap(each -> each.opened(words).stream()).toList();
  }
}
