package org.calmtrace.incident.pages.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.calmtrace.web.Posted;

/**
 * What the form holds several of: those that are done with, and the one that is being filled in.
 *
 * @param open the one at hand; blank while nothing is said of it
 */
record Repeated<R extends Repeated.Row>(List<R> done, R open) {

  Repeated {
    done = List.copyOf(done);
  }

  /** One of them: text, right or wrong. */
  interface Row {

    /** Made when its fields were first shown. */
    String id();

    /** Nothing was said of it: it is none. */
    boolean isBlank();

    void carry(String prefix, Posted.Carried carried);
  }

  static <R extends Row> Repeated<R> read(
      Posted posted, Rows rows, BiFunction<Posted, String, R> reader) {
    List<R> done = new ArrayList<>();
    while (posted.has(rows.done(done.size()) + "id")) {
      done.add(reader.apply(posted, rows.done(done.size())));
    }
    return new Repeated<>(done, reader.apply(posted, rows.atHand()));
  }

  void carryDone(Rows rows, Posted.Carried carried) {
    for (int i = 0; i < done.size(); i++) {
      done.get(i).carry(rows.done(i), carried);
    }
  }

  /** Those of which something was said. */
  List<R> said() {
    return Stream.concat(done.stream(), open.isBlank() ? Stream.empty() : Stream.of(open)).toList();
  }

  Stream<String> ids() {
    return Stream.concat(done.stream(), Stream.of(open)).map(Row::id);
  }

  /** The one at hand is done with; a new one begins. */
  Repeated<R> next(R empty) {
    return new Repeated<>(said(), empty);
  }

  /** Takes one that is done with up again; what was said of the one at hand is kept. */
  Repeated<R> reopen(int index) {
    if (index < 0 || index >= done.size()) {
      return this;
    }
    List<R> all = new ArrayList<>(done);
    R again = all.remove(index);
    if (!open.isBlank()) {
      all.add(index, open);
    }
    return new Repeated<>(all, again);
  }

  Repeated<R> without(int index) {
    if (index < 0 || index >= done.size()) {
      return this;
    }
    List<R> all = new ArrayList<>(done);
    all.remove(index);
    return new Repeated<>(all, open);
  }

  Repeated<R> withOpen(UnaryOperator<R> change) {
    return new Repeated<>(done, change.apply(open));
  }
}
