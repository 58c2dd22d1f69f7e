package org.calmtrace.ledger.check.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.calmtrace.ledger.LedgerDamage;
import org.calmtrace.ledger.LedgerHealth;
import org.calmtrace.ledger.LedgerStatus;
import org.calmtrace.ledger.LedgerStatus.State;
import org.calmtrace.ledger.check.Finding;
import org.calmtrace.ledger.check.FlawWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Says what the last slice knew, whichever process made it. */
final class CheckedLedger implements LedgerHealth {

  /** So many slices may be left out, and so long it may take besides, before it is said. */
  private static final int LEFT_OUT = 4;

  private static final Duration BESIDES = Duration.ofMinutes(1);

  private final CheckStore store;
  private final CheckSettings settings;
  private final FlawWords words;
  private final Clock clock;

  CheckedLedger(CheckStore store, CheckSettings settings, FlawWords words, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public LedgerStatus status() {
    return store.shown().map(this::status).orElse(LedgerStatus.UNCHECKED);
  }

  private LedgerStatus status(CheckState state) {
    List<LedgerDamage> damages = state.findings().stream().map(this::damage).toList();
    return new LedgerStatus(
        stateOf(state),
        last(state.front().position()),
        state.checkedAt(),
        last(state.size()),
        state.sealed(),
        state.sealedAt(),
        state.goodSince(),
        state.wholeAt(),
        damages.isEmpty() ? null : damages.getFirst(),
        damages.isEmpty() ? List.of() : damages.subList(1, damages.size()));
  }

  /** Position of the last of so many events. */
  private static @Nullable Long last(long events) {
    return events == 0 ? null : events - 1;
  }

  State stateOf(CheckState state) {
    if (!state.findings().isEmpty()) {
      return State.BAD;
    }
    Duration late = settings.every().multipliedBy(LEFT_OUT).plus(BESIDES);
    Instant stale = state.checkedAt().plus(late);
    return state.isAtEnd() && clock.instant().isBefore(stale) ? State.GOOD : State.BEHIND;
  }

  private LedgerDamage damage(Finding finding) {
    Locale language = LocaleContextHolder.getLocale();
    return new LedgerDamage(
        finding.flaw().code(),
        finding.position() == Finding.NOWHERE ? null : finding.position(),
        words.of(finding, language),
        finding.detail());
  }
}
