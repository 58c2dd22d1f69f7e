package org.calmtrace.ledger.check.watch;

import org.calmtrace.ledger.LedgerCustody;
import org.calmtrace.ledger.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether the ledger is damaged, for {@code /actuator/health}, and how far it is signed. A damaged
 * ledger is no reason to take the server away from the wards: its status is one of its own, which
 * is answered with 200, and it is no part of liveness and readiness.
 */
final class LedgerHealthIndicator implements HealthIndicator {

  static final Status DAMAGED = new Status("DAMAGED", "The stored ledger is not as it was written");

  private final SliceLoop loop;
  private final LedgerCustody custody;

  LedgerHealthIndicator(SliceLoop loop, LedgerCustody custody) {
    this.loop = loop;
    this.custody = custody;
  }

  @Override
  public @Nullable Health health() {
    CheckState state = loop.last();
    if (state == null) {
      return sealed(Health.unknown()).build();
    }
    return sealed(state.findings().isEmpty() ? Health.up() : Health.status(DAMAGED))
        .withDetail("checked", state.front().position())
        .withDetail("size", state.size())
        .withDetail("checkedAt", state.checkedAt())
        .withDetail("findings", state.findings().size())
        .build();
  }

  private Health.Builder sealed(Health.Builder health) {
    Seal seal = custody.seal();
    health.withDetail("sealed", seal.size());
    return seal.problem() == null ? health : health.withDetail("sealProblem", seal.problem());
  }
}
