package org.calmtrace.platform.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which identifiers a query can match at most; whoever reads within the bounds still has to test
 * each document.
 *
 * @param from first identifier, or null for none
 * @param to last identifier, or null for none
 * @param only the only identifiers, or null for all from first to last
 */
record IdBounds(@Nullable Object from, @Nullable Object to, @Nullable NavigableSet<Object> only) {

  static final IdBounds ALL = new IdBounds(null, null, null);

  static IdBounds of(Document query, String idField) {
    IdBounds bounds = ALL;
    if (query.get("$and") instanceof Collection<?> parts) {
      for (Object part : parts) {
        bounds = part instanceof Document each ? bounds.and(of(each, idField)) : bounds;
      }
    }
    return query.containsKey(idField) ? bounds.and(ofCondition(query.get(idField))) : bounds;
  }

  boolean areAll() {
    return equals(ALL);
  }

  private static IdBounds ofCondition(@Nullable Object condition) {
    if (sortsAsItMatches(condition)) {
      return ofOnly(List.of(condition));
    }
    IdBounds bounds = ALL;
    if (condition instanceof Document operators) {
      for (var each : operators.entrySet()) {
        bounds = bounds.and(ofOperator(each.getKey(), each.getValue()));
      }
    }
    return bounds;
  }

  private static IdBounds ofOperator(String operator, @Nullable Object value) {
    if (operator.equals("$in") && value instanceof Collection<?> values) {
      return values.stream().allMatch(IdBounds::sortsAsItMatches) ? ofOnly(values) : ALL;
    }
    if (!sortsAsItMatches(value)) {
      return ALL;
    }
    return switch (operator) {
      case "$eq" -> ofOnly(List.of(value));
      case "$gt", "$gte" -> new IdBounds(value, null, null);
      case "$lt", "$lte" -> new IdBounds(null, value, null);
      default -> ALL;
    };
  }

  private static IdBounds ofOnly(Collection<?> values) {
    NavigableSet<Object> only = new TreeSet<>(ValueType.INSTANCE);
    only.addAll(values);
    return new IdBounds(null, null, only);
  }

  /** A regular expression, a list or null matches other values than itself. */
  private static boolean sortsAsItMatches(@Nullable Object value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof Double
        || value instanceof String
        || value instanceof UUID
        || value instanceof ObjectId;
  }

  private IdBounds and(IdBounds other) {
    return new IdBounds(
        from == null ? other.from : from,
        to == null ? other.to : to,
        only == null ? other.only : only);
  }
}
