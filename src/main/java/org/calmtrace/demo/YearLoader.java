package org.calmtrace.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.platform.RefusedException;
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
  static final int MARK_EVERY = 200;

  private static final long LONGEST_REST = Duration.ofMillis(20).toNanos();

  /** A store that does not answer is asked again so often, and so long after. */
  private static final int TRIES = 5;

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(3);

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
   * @param telling asked only if something is left to send
   * @return whether all of it is there now
   */
  boolean load(Supplier<Year> telling, Instant sown) {
    YearMark.Reached reached = mark.reached().orElse(new YearMark.Reached(0, 0, false));
    if (reached.done()) {
      return true;
    }
    Year year = telling.get();
    List<YearEntry> entries = year.entries();
    long edition = edition(entries);
    if (reached.sent() > 0 && reached.edition() != edition) {
      log.warn(
          "The invented year was begun by another version of Calmtrace, which told another one: it"
              + " stays at {} entries. Start with an empty folder to have a whole one.",
          reached.sent());
      mark.put(new YearMark.Reached(reached.sent(), reached.edition(), true));
      return true;
    }
    return load(year, entries, reached.sent(), edition, sown);
  }

  private boolean load(Year year, List<YearEntry> entries, int first, long edition, Instant sown) {
    long began = System.nanoTime();
    progress.loading(first, entries.size());
    log.info("Loading the invented year: {} of {} entries.", first, entries.size());
    if (first == 0) {
      new YearPeople(this::send, vault, sown).sow(year.cast());
    }
    boolean all = send(entries, first, edition);
    if (all) {
      mark.put(new YearMark.Reached(entries.size(), edition, true));
      log.info(
          "The invented year is there: {} entries, {} of them now in {} s.",
          entries.size(),
          entries.size() - first,
          Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }
    return all;
  }

  private boolean send(List<YearEntry> entries, int first, long edition) {
    long line = System.nanoTime();
    for (int i = first; i < entries.size(); i++) {
      if (stopped.getAsBoolean()) {
        mark.put(new YearMark.Reached(i, edition, false));
        return false;
      }
      YearEntry entry = entries.get(i);
      send(entry.command(vault), entry.author());
      int sent = i + 1;
      progress.loading(sent, entries.size());
      if (sent % MARK_EVERY == 0) {
        mark.put(new YearMark.Reached(sent, edition, false));
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
    for (int tries = 1; !sent(command, author, tries == TRIES); tries++) {
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
    LockSupport.parkNanos(Math.min((System.nanoTime() - began) / 4, LONGEST_REST));
  }

  /** What may have been recorded although nobody said so is recognised when it is sent again. */
  private boolean sent(Object command, Author author, boolean lastTry) {
    try {
      commands.send(command, author);
      return true;
    } catch (RefusedException e) {
      throw e;
    } catch (RuntimeException e) {
      if (lastTry || stopped.getAsBoolean()) {
        throw e;
      }
      log.warn("An entry of the invented year was not taken; it is sent again.", e);
      return false;
    }
  }

  /** Tells one version's year from another's. */
  private static long edition(List<YearEntry> entries) {
    long edition = 1;
    for (YearEntry entry : entries) {
      edition = 31 * edition + entry.recordedAt().toInstant().toEpochMilli();
      edition = 31 * edition + entry.by().name().hashCode();
    }
    return edition;
  }
}
