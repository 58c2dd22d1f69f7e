package org.calmtrace.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the invented year through the public commands, one after the other in the order of their
 * recording, and leaves room for whoever uses the application meanwhile.
 */
final class YearLoader {

  private static final Logger log = LoggerFactory.getLogger(YearLoader.class);

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  /** So many entries are sent again at most after a process was killed. */
  private static final int MARK_EVERY = 200;

  private static final long LONGEST_REST = Duration.ofMillis(20).toNanos();

  private final Commands commands;
  private final Vault vault;
  private final YearMark mark;
  private final YearProgress progress;
  private final BooleanSupplier stopped;

  YearLoader(
      Commands commands,
      Vault vault,
      YearMark mark,
      YearProgress progress,
      BooleanSupplier stopped) {
    this.commands = commands;
    this.vault = vault;
    this.mark = mark;
    this.progress = progress;
    this.stopped = stopped;
  }

  /**
   * @return whether all of it is there now
   */
  boolean load(Year year, Instant sown) {
    if (mark.isDone()) {
      return true;
    }
    long began = System.nanoTime();
    List<YearEntry> entries = year.entries();
    int first = Math.min(mark.sent(), entries.size());
    progress.loading(first, entries.size());
    if (first == 0) {
      log.info("Loading the invented year: {} entries.", entries.size());
      new YearPeople(this::send, vault, sown).sow(year.cast());
    } else {
      log.info("Loading the invented year goes on at {} of {} entries.", first, entries.size());
    }
    if (!send(entries, first)) {
      return false;
    }
    mark.done(entries.size());
    log.info(
        "The invented year is there: {} entries in {} s.",
        entries.size() - first,
        Duration.ofNanos(System.nanoTime() - began).toSeconds());
    return true;
  }

  private boolean send(List<YearEntry> entries, int first) {
    long line = System.nanoTime();
    for (int i = first; i < entries.size(); i++) {
      if (stopped.getAsBoolean()) {
        mark.reached(i);
        return false;
      }
      YearEntry entry = entries.get(i);
      send(entry.command(vault), entry.author());
      int sent = i + 1;
      progress.loading(sent, entries.size());
      if (sent % MARK_EVERY == 0) {
        mark.reached(sent);
      }
      if (System.nanoTime() - line > BETWEEN_LINES.toNanos()) {
        line = System.nanoTime();
        log.info("Loading the invented year: {} of {} entries.", sent, entries.size());
      }
    }
    return true;
  }

  /** Rests in proportion, so that it gives way the more, the busier the machine is. */
  private void send(Object command, Author author) {
    if (stopped.getAsBoolean()) {
      return;
    }
    long began = System.nanoTime();
    commands.send(command, author);
    LockSupport.parkNanos(Math.min((System.nanoTime() - began) / 4, LONGEST_REST));
  }
}
