package org.calmtrace.ledger.check.watch;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.calmtrace.ledger.LedgerHealth;
import org.calmtrace.ledger.LedgerStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the stored ledger is as it was written. */
@RestController
@RequestMapping("/api/ledger/health")
@Tag(name = "Ledger")
class LedgerHealthController {

  private final LedgerHealth health;

  LedgerHealthController(LedgerHealth health) {
    this.health = health;
  }

  /**
   * Says how far the ledger was checked, and the first thing that is wrong with it. For quality
   * officers, regulators and administrators.
   */
  @GetMapping
  LedgerStatus ledgerHealth() {
    return health.status();
  }
}
