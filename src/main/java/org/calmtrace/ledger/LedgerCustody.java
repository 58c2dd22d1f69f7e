package org.calmtrace.ledger;

/** What an administrator can see and do about the ledger's signatures. */
public interface LedgerCustody {

  /** How far it is signed, as this process knows. */
  Seal seal();

  /**
   * Signs with a new key from now on. The change is an event, and the old key has signed it.
   *
   * @throws org.calmtrace.platform.RefusedException {@link LedgerRefusal#NOT_SEALED} while there is
   *     a problem
   */
  void changeKey(Author by);

  /**
   * Says that the ledger is no longer what was signed, so that it can be signed again: under
   * another name, for under the old one something else is promised. The declaration is an event.
   *
   * @throws org.calmtrace.platform.RefusedException {@link LedgerRefusal#NOTHING_LOST} while there
   *     is no problem, {@link LedgerRefusal#NOT_SEALED} if it is none that a declaration ends,
   *     {@link LedgerRefusal#LEDGER_CONTRADICTED} if the stored ledger does not fit together,
   *     {@link LedgerRefusal#SIGNED_ELSEWHERE} if another process signs with a key that the ledger
   *     names and {@code reason} is not that this key is lost
   */
  void declareLoss(LossReason reason, Author by);
}
