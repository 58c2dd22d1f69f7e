package org.calmtrace.ledger.check;

import java.nio.file.Path;
import java.util.Locale;
import org.calmtrace.ledger.checkpoint.SealedLedger;
import org.calmtrace.ledger.store.Ledgers;
import org.calmtrace.platform.mongo.TestStore;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * A ledger as the store writes it, signed as the sealer signs it, and somebody who tampers with it.
 * Its commits begin at 0, 1, 6, 8, 264, 267, 268, 308, 564, 571, 572 and 602; it is signed over
 * 308, 571 and 602 of its 604 events; two tiles are full.
 */
public final class WardLedger implements AutoCloseable {

  public static final long SIZE = 604;

  public final TestStore store;
  public final Tampering tampering;
  private final Path folder;

  public WardLedger(Path folder) {
    this(TestStore.fresh(), folder);
  }

  /**
   * @param folder of the keys
   */
  public WardLedger(TestStore store, Path folder) {
    this.store = store;
    this.tampering = new Tampering(store.database());
    this.folder = folder;
    try (SealedLedger ledger = new SealedLedger(store.database(), folder)) {
      append(ledger, "a", 0, 1);
      append(ledger, "b", 0, 5);
      append(ledger, "a", 1, 2);
      append(ledger, "c", 0, 256);
      append(ledger, "b", 5, 3);
      append(ledger, "a", 3, 1);
      append(ledger, "d", 0, 40);
      ledger.seal();
      append(ledger, "e", 0, 256);
      append(ledger, "a", 4, 7);
      ledger.seal();
      append(ledger, "b", 8, 1);
      append(ledger, "f", 0, 30);
      ledger.seal();
      append(ledger, "a", 11, 2);
    }
  }

  private static void append(SealedLedger ledger, String aggregate, long first, int count) {
    ledger.engine.appendEvents(Ledgers.events(aggregate, first, count));
  }

  Seals seals() {
    return seals(folder);
  }

  static Seals seals(Path folder) {
    return new SealFiles(
        SealedLedger.file(folder, "ledger.keys"), SealedLedger.file(folder, "ledger.checkpoint"));
  }

  public LedgerCheck check() {
    return new LedgerCheck(store.database(), seals());
  }

  LedgerCheck.Result whole() {
    return check().whole(0, (checked, size) -> {});
  }

  /** What a person is told of it. */
  static String words(Finding finding) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/ledger");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new FlawWords(messages).of(finding, Locale.ENGLISH);
  }

  @Override
  public void close() {
    store.close();
  }
}
