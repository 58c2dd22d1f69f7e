package org.calmtrace.incident.pages.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.ledger.LedgerProofs;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.SignedIn;
import org.springframework.stereotype.Component;

/** The files that prove an incident's entries, for those who may read it. */
@Component
class Evidence {

  private final IncidentStreams streams;
  private final LedgerProofs proofs;

  Evidence(IncidentStreams streams, LedgerProofs proofs) {
    this.streams = streams;
    this.proofs = proofs;
  }

  /** Positions of the incident's entries. */
  Set<Long> positions(IncidentId incident, SignedIn reader) {
    streams.read(incident, reader);
    return streams.leafHashes(incident).keySet();
  }

  /**
   * @throws RefusedException if the incident has no such entry
   */
  byte[] file(IncidentId incident, long position, Kind kind, SignedIn reader) {
    if (!positions(incident, reader).contains(position)) {
      throw RefusedException.of(IncidentRefusal.NOT_FOUND);
    }
    return file(position, kind);
  }

  private byte[] file(long position, Kind kind) {
    return switch (kind) {
      case PROOF -> proofs.proofFile(position).bytes();
      case LEAF -> proofs.leaf(position).data().getBytes(UTF_8);
      case EVENT -> proofs.eventFile(position);
    };
  }

  /** Each entry as a file with its proof beside it: what {@code verify} takes as a set. */
  byte[] zip(IncidentId incident, SignedIn reader) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (long position : positions(incident, reader)) {
        for (Kind kind : new Kind[] {Kind.PROOF, Kind.EVENT}) {
          zip.putNextEntry(new ZipEntry(kind.name(position)));
          zip.write(file(position, kind));
          zip.closeEntry();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A file of an entry. */
  enum Kind {
    /** Proof and checkpoint. */
    PROOF("tlog-proof"),
    /** The header, and the hash of the content. */
    LEAF("leaf"),
    /** Header and content with its salt. */
    EVENT("event.json");

    private final String ending;

    Kind(String ending) {
      this.ending = ending;
    }

    String name(long position) {
      return position + "." + ending;
    }
  }
}
