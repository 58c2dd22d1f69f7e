package org.calmtrace.care.directory;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.calmtrace.care.Census;
import org.calmtrace.care.UnitCensus;
import org.springframework.stereotype.Component;

/** Counts the stays in the projection of people; nobody's words are opened for it. */
@Component
class CensusDirectory implements Census {

  private final org.calmtrace.ledger.Projections projections;

  CensusDirectory(org.calmtrace.ledger.Projections projections) {
    this.projections = projections;
  }

  @Override
  public Map<String, UnitCensus> of(Collection<String> units) {
    Map<String, List<Instant>> stays = new LinkedHashMap<>();
    units.forEach(unit -> stays.put(unit, new ArrayList<>()));
    projections
        .collection(PeopleProjection.PEOPLE)
        .find(Filters.in(PersonDocument.UNIT, units))
        .projection(Projections.include(PersonDocument.UNIT, PersonDocument.SINCE))
        .batchSize(1000)
        .forEach(person -> add(person, stays));
    return stays.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, stay -> new UnitCensus(stay.getValue())));
  }

  private static void add(BsonDocument person, Map<String, List<Instant>> stays) {
    List<Instant> there = stays.get(person.getString(PersonDocument.UNIT).getValue());
    if (there != null && person.containsKey(PersonDocument.SINCE)) {
      there.add(Instant.ofEpochMilli(person.getDateTime(PersonDocument.SINCE).getValue()));
    }
  }
}
