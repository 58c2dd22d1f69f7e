package org.calmtrace.incident.pages.proof;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.incident.timeline.Timeline;
import org.calmtrace.incident.timeline.Timelines;
import org.calmtrace.ledger.LedgerProofs;
import org.calmtrace.ledger.note.Leaf;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.SignedIn;
import org.calmtrace.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The proof of an entry: what is committed to, under which checkpoint, and the files to check. */
@Page
class ProofController {

  private final Evidence evidence;
  private final LedgerProofs proofs;
  private final Timelines timelines;
  private final CurrentUser currentUser;

  ProofController(
      Evidence evidence, LedgerProofs proofs, Timelines timelines, CurrentUser currentUser) {
    this.evidence = evidence;
    this.proofs = proofs;
    this.timelines = timelines;
    this.currentUser = currentUser;
  }

  @GetMapping("/incidents/{id}/proofs/{position:[0-9]{1,18}}")
  String show(@PathVariable String id, @PathVariable long position, Model model) {
    SignedIn reader = currentUser.get();
    IncidentId incident = parse(id);
    Timeline timeline = timelines.read(incident, reader);
    if (!evidence.positions(incident, reader).contains(position)) {
      throw RefusedException.of(IncidentRefusal.NOT_FOUND);
    }
    Optional<Sealed> sealed = Sealed.last(proofs).filter(each -> each.holds(position));
    model.addAttribute("incident", timeline);
    model.addAttribute("position", position);
    model.addAttribute("signed", sealed.isPresent());
    if (sealed.isPresent()) {
      Leaf leaf = proofs.leaf(position);
      model.addAttribute("leaf", leaf.data());
      model.addAttribute("hash", HexFormat.of().formatHex(leaf.hash()));
      model.addAttribute("holds", Arrays.equals(leaf.hash(), proofs.leafHash(position)));
      model.addAttribute("size", sealed.get().size());
      model.addAttribute("key", sealed.get().key().toString());
    }
    return "incident/proof";
  }

  @GetMapping("/incidents/{id}/proofs/{position:[0-9]{1,18}}.tlog-proof")
  ResponseEntity<byte[]> proof(@PathVariable String id, @PathVariable long position) {
    return file(id, position, Evidence.Kind.PROOF);
  }

  @GetMapping("/incidents/{id}/proofs/{position:[0-9]{1,18}}.leaf")
  ResponseEntity<byte[]> leaf(@PathVariable String id, @PathVariable long position) {
    return file(id, position, Evidence.Kind.LEAF);
  }

  @GetMapping("/incidents/{id}/proofs/{position:[0-9]{1,18}}.event.json")
  ResponseEntity<byte[]> event(@PathVariable String id, @PathVariable long position) {
    return file(id, position, Evidence.Kind.EVENT);
  }

  @GetMapping("/incidents/{id}/proofs.zip")
  ResponseEntity<byte[]> all(@PathVariable String id) {
    IncidentId incident = parse(id);
    return download(
        "incident-" + incident + "-proofs.zip", evidence.zip(incident, currentUser.get()));
  }

  private ResponseEntity<byte[]> file(String id, long position, Evidence.Kind kind) {
    return download(
        kind.name(position), evidence.file(parse(id), position, kind, currentUser.get()));
  }

  private static ResponseEntity<byte[]> download(String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }

  private static IncidentId parse(String id) {
    try {
      return IncidentId.parse(id);
    } catch (IllegalArgumentException notAnIdentifier) {
      throw RefusedException.of(IncidentRefusal.NOT_FOUND);
    }
  }
}
