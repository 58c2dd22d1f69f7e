package org.calmtrace.facility.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.ledger.Projections;
import org.calmtrace.platform.Code;
import org.springframework.stereotype.Component;

/**
 * Looks units up in the projection. There are few and they hardly change, so all are kept for a
 * moment; one that is not among them is looked for again before it is called unknown.
 */
@Component
class UnitDirectory implements Units {

  private static final Duration KEPT = Duration.ofSeconds(5);
  private static final String ALL = "all";

  private final Projections projections;
  private final LoadingCache<String, Map<String, Unit>> units =
      Caffeine.newBuilder().maximumSize(1).expireAfterWrite(KEPT).build(all -> read());

  UnitDirectory(Projections projections) {
    this.projections = projections;
  }

  @Override
  public Optional<Unit> find(String unitId) {
    Unit known = units.get(ALL).get(unitId);
    if (known != null) {
      return Optional.of(known);
    }
    Map<String, Unit> now = read();
    units.put(ALL, now);
    return Optional.ofNullable(now.get(unitId));
  }

  @Override
  public List<Unit> all() {
    return List.copyOf(units.get(ALL).values());
  }

  private Map<String, Unit> read() {
    Map<String, BsonDocument> facilities = new HashMap<>();
    List<BsonDocument> opened = new ArrayList<>();
    for (BsonDocument document :
        projections.collection(UnitProjection.NAME).find().batchSize(1000)) {
      if (document.containsKey(UnitProjection.UNIT)) {
        opened.add(document);
      } else {
        facilities.put(text(document, UnitProjection.FACILITY), document);
      }
    }
    List<Unit> found = new ArrayList<>();
    for (BsonDocument unit : opened) {
      BsonDocument facility = facilities.get(text(unit, UnitProjection.FACILITY));
      if (facility != null) {
        found.add(unit(unit, facility));
      }
    }
    found.sort(Comparator.comparing(Unit::facilityName).thenComparing(Unit::name));
    Map<String, Unit> byId = new LinkedHashMap<>();
    found.forEach(unit -> byId.put(unit.id(), unit));
    return byId;
  }

  private static Unit unit(BsonDocument unit, BsonDocument facility) {
    return new Unit(
        text(unit, UnitProjection.UNIT),
        text(unit, "name"),
        text(unit, "ages"),
        text(unit, UnitProjection.FACILITY),
        text(facility, "name"),
        ZoneId.of(text(facility, "zone")),
        Code.parse(FacilityKind.class, text(facility, "kind")).orElseThrow());
  }

  private static String text(BsonDocument document, String field) {
    return document.getString(field).getValue();
  }
}
