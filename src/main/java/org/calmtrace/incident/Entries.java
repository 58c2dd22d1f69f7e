package org.calmtrace.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.calmtrace.incident.events.EntryCorrected;
import org.calmtrace.incident.events.IncidentEvent;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an incident, as they were recorded and as they stand after every correction. It is
 * made anew at every event of an incident, however long that is: one more entry costs no more than
 * copying two lists of references, and what few need is made when it is asked for.
 */
final class Entries {

  private final List<IncidentEvent> recorded;

  /** The same, each as it stands; the very same list while nothing was corrected. */
  private final List<IncidentEvent> current;

  /** Those of each kind as they stand, in the order of recording; null until somebody asks. */
  private volatile @Nullable Map<Class<?>, List<IncidentEvent>> kinds;

  /** Where each entry is in both lists; null until somebody asks for one. */
  private volatile @Nullable Map<EntryId, Integer> places;

  private Entries(
      List<IncidentEvent> recorded,
      List<IncidentEvent> current,
      @Nullable Map<Class<?>, List<IncidentEvent>> kinds) {
    this.recorded = recorded;
    this.current = current;
    this.kinds = kinds;
  }

  static Entries of(List<? extends IncidentEvent> events) {
    List<IncidentEvent> recorded = List.copyOf(events);
    return new Entries(recorded, corrected(recorded), null);
  }

  /** The first so many, as they stood then. */
  Entries first(int count) {
    List<IncidentEvent> begun = recorded.subList(0, count);
    return isCorrected() ? of(begun) : new Entries(begun, begun, null);
  }

  /** With every correction made, in the order of recording. */
  private static List<IncidentEvent> corrected(List<IncidentEvent> recorded) {
    if (recorded.stream().noneMatch(EntryCorrected.class::isInstance)) {
      return recorded;
    }
    Map<EntryId, Integer> before = new HashMap<>();
    List<IncidentEvent> current = new ArrayList<>(recorded);
    for (int at = 0; at < recorded.size(); at++) {
      before.put(recorded.get(at).entry(), at);
      if (recorded.get(at) instanceof EntryCorrected correction) {
        Integer wrong = before.get(correction.corrects());
        if (wrong != null) {
          correct(current, wrong, correction);
        }
      }
    }
    return List.copyOf(current);
  }

  private static void correct(List<IncidentEvent> current, int at, EntryCorrected correction) {
    IncidentEvent wrong = current.get(at);
    Corrections.field(wrong, correction.field())
        .ifPresent(field -> current.set(at, Corrections.apply(wrong, field, correction.becomes())));
  }

  Entries and(IncidentEvent next) {
    List<IncidentEvent> longer = and(recorded, next);
    if (next instanceof EntryCorrected || isCorrected()) {
      return of(longer);
    }
    Map<Class<?>, List<IncidentEvent>> more = new HashMap<>(kinds());
    more.merge(next.getClass(), List.of(next), (those, one) -> and(those, next));
    return new Entries(longer, longer, more);
  }

  private boolean isCorrected() {
    return kinds().containsKey(EntryCorrected.class);
  }

  private Map<Class<?>, List<IncidentEvent>> kinds() {
    Map<Class<?>, List<IncidentEvent>> known = kinds;
    if (known == null) {
      known =
          current.stream()
              .collect(Collectors.groupingBy(Object::getClass, Collectors.toUnmodifiableList()));
      kinds = known;
    }
    return known;
  }

  private static List<IncidentEvent> and(List<IncidentEvent> events, IncidentEvent next) {
    IncidentEvent[] longer = events.toArray(new IncidentEvent[events.size() + 1]);
    longer[events.size()] = next;
    return List.of(longer);
  }

  /** As they were recorded, in that order. */
  List<IncidentEvent> recorded() {
    return recorded;
  }

  Optional<IncidentEvent> recorded(EntryId id) {
    return place(id).map(recorded::get);
  }

  /** Those of this kind, or of these kinds, as they stand, in the order of recording. */
  @SuppressWarnings("unchecked") // sorted by their class
  <E extends IncidentEvent> List<E> current(Class<E> kind) {
    return kind.isInterface()
        ? current.stream().filter(kind::isInstance).map(kind::cast).toList()
        : (List<E>) kinds().getOrDefault(kind, List.of());
  }

  Optional<IncidentEvent> current(EntryId id) {
    return place(id).map(current::get);
  }

  private Optional<Integer> place(EntryId id) {
    Map<EntryId, Integer> known = places;
    if (known == null) {
      known = HashMap.newHashMap(recorded.size());
      for (int at = 0; at < recorded.size(); at++) {
        known.put(recorded.get(at).entry(), at);
      }
      places = known;
    }
    return Optional.ofNullable(known.get(id));
  }
}
