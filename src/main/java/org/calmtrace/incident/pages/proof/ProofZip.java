package org.calmtrace.incident.pages.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.calmtrace.incident.pages.proof.Evidence.Kind;
import org.calmtrace.ledger.LedgerProofs;
import org.calmtrace.ledger.note.ProofFile;

/**
 * Entries as files with their proofs beside them, all under one checkpoint: what {@code verify}
 * takes as a set. What is not signed yet is left out, and a file says so.
 */
final class ProofZip {

  static final String LEFT_OUT = "README.txt";

  private final LedgerProofs proofs;
  private final Function<List<Long>, String> leftOut;

  /**
   * @param leftOut says in words which positions are left out and why
   */
  ProofZip(LedgerProofs proofs, Function<List<Long>, String> leftOut) {
    this.proofs = proofs;
    this.leftOut = leftOut;
  }

  byte[] of(Collection<Long> positions) {
    Optional<Sealed> sealed = Sealed.last(proofs);
    List<Long> unsigned = new ArrayList<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (long position : positions) {
        if (sealed.filter(each -> each.holds(position)).isPresent()) {
          put(zip, Kind.PROOF.name(position), proof(position, sealed.get()));
          put(zip, Kind.EVENT.name(position), proofs.eventFile(position));
        } else {
          unsigned.add(position);
        }
      }
      if (!unsigned.isEmpty()) {
        put(zip, LEFT_OUT, leftOut.apply(unsigned).getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private byte[] proof(long position, Sealed sealed) {
    return ProofFile.of(proofs.inclusion(position, sealed.size()), sealed.note()).bytes();
  }

  private static void put(ZipOutputStream zip, String name, byte[] file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(file);
    zip.closeEntry();
  }
}
