package org.calmtrace.ledger.publish;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.calmtrace.ledger.LedgerProofs;
import org.calmtrace.ledger.merkle.ConsistencyProof;
import org.calmtrace.ledger.merkle.InclusionProof;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs over the ledger's tree, each of hashes alone. */
@RestController
@RequestMapping("/api/ledger/proofs")
@Tag(name = "Ledger")
class ProofsController {

  private final LedgerProofs proofs;

  ProofsController(LedgerProofs proofs) {
    this.proofs = proofs;
  }

  /**
   * Shows that the event at a position is among the first so many (RFC 6962 section 2.1.1).
   *
   * @param size without it, of the last checkpoint
   */
  @GetMapping("/inclusion")
  Inclusion inclusion(
      @Parameter(example = "0") @RequestParam long position,
      @RequestParam(required = false) @Nullable Long size) {
    InclusionProof proof = proofs.inclusion(position, size == null ? proofs.sealedSize() : size);
    return new Inclusion(
        position,
        proof.size(),
        proofs.leafHash(position),
        proofs.root(proof.size()),
        proof.hashes());
  }

  /**
   * Shows that the ledger of one size begins with all of the ledger of an earlier one (RFC 6962
   * section 2.1.2).
   *
   * @param to without it, the size of the last checkpoint
   */
  @GetMapping("/consistency")
  Consistency consistency(
      @Parameter(example = "1") @RequestParam long from,
      @RequestParam(required = false) @Nullable Long to) {
    ConsistencyProof proof = proofs.consistency(from, to == null ? proofs.sealedSize() : to);
    return new Consistency(
        from, proof.to(), proofs.root(from), proofs.root(proof.to()), proof.hashes());
  }

  /** The proof of an event with the last checkpoint, as a file (C2SP tlog-proof). */
  @GetMapping(path = "/{position:[0-9]{1,18}}.tlog-proof", produces = "application/octet-stream")
  byte[] proofFile(@Parameter(example = "0") @PathVariable long position) {
    return proofs.proofFile(position).bytes();
  }

  /**
   * Hashes are in base64.
   *
   * @param hashes of the siblings, from the leaf's to the one below the root
   */
  record Inclusion(long position, long size, byte[] leafHash, byte[] root, List<byte[]> hashes) {}

  /**
   * Hashes are in base64.
   *
   * @param hashes none from 0, and none from a size to itself
   */
  record Consistency(long from, long to, byte[] fromRoot, byte[] toRoot, List<byte[]> hashes) {}
}
