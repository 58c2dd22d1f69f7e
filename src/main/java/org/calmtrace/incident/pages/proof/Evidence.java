package org.calmtrace.incident.pages.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.ledger.LedgerProofs;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.SignedIn;
import org.calmtrace.web.Languages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The files that prove an incident's entries, for those who may read it. */
@Component
class Evidence {

  private final IncidentStreams streams;
  private final LedgerProofs proofs;
  private final MessageSource messages;

  Evidence(IncidentStreams streams, LedgerProofs proofs, MessageSource messages) {
    this.streams = streams;
    this.proofs = proofs;
    this.messages = messages;
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

  /** All entries that are signed, each with its proof. */
  byte[] zip(IncidentId incident, SignedIn reader) {
    return new ProofZip(proofs, this::leftOut).of(positions(incident, reader));
  }

  /** In every language, for nobody knows who will read it. */
  private String leftOut(List<Long> positions) {
    Object[] which = {positions.stream().map(String::valueOf).collect(joining(", "))};
    return Languages.ALL.stream()
        .map(language -> messages.getMessage("proof.left-out", which, language) + "\n")
        .collect(joining());
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
