package org.calmtrace.ledger.checkpoint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.RecordedEvent;
import org.calmtrace.ledger.events.CustodyEvent;
import org.calmtrace.ledger.events.KeyChanged;
import org.calmtrace.ledger.events.LossDeclared;
import org.calmtrace.ledger.note.MalformedException;
import org.calmtrace.ledger.note.VerifierKey;

/** What the ledger itself says of its keys. */
final class CustodyEvents {

  private final LedgerReader reader;
  private final Commands commands;

  CustodyEvents(LedgerReader reader, Commands commands) {
    this.reader = reader;
    this.commands = commands;
  }

  /** Records it, and answers at which position. */
  long record(CustodyEvent event, Author by) {
    return commands.send(new RecordCustody(event), by).position();
  }

  /** Position of the last event by which this key follows another; none if it is not recorded. */
  Optional<Long> changeTo(VerifierKey key) {
    return naming(key, KeyChanged.class).map(RecordedEvent::position).reduce((a, b) -> b);
  }

  /** Whether a loss was declared after which this key signs. */
  boolean declares(VerifierKey key) {
    return naming(key, LossDeclared.class).findAny().isPresent();
  }

  private <E extends CustodyEvent> Stream<RecordedEvent<E>> naming(VerifierKey key, Class<E> type) {
    return reader.stream(CustodyEvent.LEDGER, type).stream()
        .filter(recorded -> newKey(recorded.event()).equals(key.toString()));
  }

  /** Every key that was to follow another. */
  List<VerifierKey> keys() {
    return reader.stream(CustodyEvent.LEDGER, CustodyEvent.class).stream()
        .flatMap(recorded -> parsed(newKey(recorded.event())).stream())
        .toList();
  }

  private static Optional<VerifierKey> parsed(String key) {
    try {
      return Optional.of(VerifierKey.parse(key));
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  private static String newKey(CustodyEvent event) {
    return switch (event) {
      case KeyChanged changed -> changed.newKey();
      case LossDeclared declared -> declared.newKey();
    };
  }
}
