package org.calmtrace.incident.pages.desk;

import java.util.Map;
import java.util.Set;
import org.calmtrace.incident.queue.QueueReason;
import org.calmtrace.incident.queue.QueueRow;
import org.calmtrace.platform.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the queue as its address has them. What cannot be read filters nothing, and the
 * page shows that it does not.
 *
 * @param group what is needed; null for anything
 * @param unit identifier; null for all in scope
 */
record QueueFilters(QueueReason.@Nullable Group group, @Nullable String unit) {

  static QueueFilters read(Map<String, String> query, Set<String> units) {
    String unit = query.get("unit");
    return new QueueFilters(
        Code.parse(QueueReason.Group.class, query.getOrDefault("why", "")).orElse(null),
        unit != null && units.contains(unit) ? unit : null);
  }

  QueueFilters withGroup(QueueReason.@Nullable Group other) {
    return new QueueFilters(other, unit);
  }

  QueueFilters withUnit(@Nullable String other) {
    return new QueueFilters(group, other);
  }

  /** Whether the incident is on the unit that is asked for. */
  boolean isOnUnit(QueueRow row) {
    return unit == null || unit.equals(row.unit());
  }

  /** The row as these filters show it: with the needs of the group first that is asked for. */
  QueueRow shown(QueueRow row) {
    return group == null ? row : row.of(group);
  }

  String address() {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/queue");
    if (group != null) {
      address.queryParam("why", group.code());
    }
    if (unit != null) {
      address.queryParam("unit", unit);
    }
    return address.encode().toUriString();
  }
}
