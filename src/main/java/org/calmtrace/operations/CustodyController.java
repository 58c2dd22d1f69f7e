package org.calmtrace.operations;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.ZoneOffset;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.LedgerCustody;
import org.calmtrace.ledger.LossReason;
import org.calmtrace.ledger.Seal;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.Role;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For administrators: the keys that sign the ledger, and what is done when the ledger is not any
 * more what they signed.
 */
@RestController
@RequestMapping("/api/ledger/custody")
@Tag(name = "Ledger")
class CustodyController {

  private final LedgerCustody custody;
  private final CurrentUser currentUser;
  private final Clock clock;

  CustodyController(LedgerCustody custody, CurrentUser currentUser, Clock clock) {
    this.custody = custody;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** How far the ledger is signed, by which key, and why no further. */
  @GetMapping
  Seal seal() {
    return custody.seal();
  }

  /** Signs with a new key from now on; the old one signs that the new one follows. */
  @PostMapping("/key")
  Seal changeKey() {
    custody.changeKey(administrator());
    return custody.seal();
  }

  /**
   * Declares that the ledger is not any more what was signed, so that it can be signed again, under
   * another name. Taken only while something is wrong.
   */
  @PostMapping(path = "/loss", consumes = MediaType.APPLICATION_JSON_VALUE)
  Seal declareLoss(@RequestBody LossInput input) {
    custody.declareLoss(input.reason(), administrator());
    return custody.seal();
  }

  private Author administrator() {
    return Author.of(
        currentUser.get().staffId(), Role.ADMIN.name(), clock.instant().atOffset(ZoneOffset.UTC));
  }

  /**
   * What is said about a loss.
   *
   * @param reason as far as it is known
   */
  record LossInput(LossReason reason) {}
}
