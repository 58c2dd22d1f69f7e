package org.calmtrace.ledger.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.calmtrace.ledger.LedgerProofs;
import org.calmtrace.ledger.merkle.Tile;
import org.calmtrace.ledger.note.SignedNote;
import org.calmtrace.ledger.note.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The log as others read it (C2SP tlog-tiles): checkpoint, key and tiles, hashes all. Entries are
 * records of people's health and are not served here.
 */
@RestController
@RequestMapping("/ledger")
class LedgerFilesController {

  private static final Supplier<CacheControl> MOMENT =
      () -> CacheControl.maxAge(Duration.ofSeconds(1));
  private static final Supplier<CacheControl> FOR_EVER =
      () -> CacheControl.maxAge(Duration.ofDays(365)).immutable();
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

  private final LedgerProofs proofs;

  LedgerFilesController(LedgerProofs proofs) {
    this.proofs = proofs;
  }

  @GetMapping("/checkpoint")
  ResponseEntity<byte[]> checkpoint(@Nullable Principal reader) {
    return answer(proofs.checkpoint().map(SignedNote::bytes), TEXT, MOMENT, reader);
  }

  /** The key that signs now, as one line. */
  @GetMapping("/vkey")
  ResponseEntity<byte[]> key(@Nullable Principal reader) {
    return answer(proofs.key().map(LedgerFilesController::line), TEXT, MOMENT, reader);
  }

  /** Every key that it was signed with, a line each, the first one first. */
  @GetMapping("/vkeys")
  ResponseEntity<byte[]> keys(@Nullable Principal reader) {
    StringBuilder lines = new StringBuilder();
    proofs.keys().forEach(key -> lines.append(key).append('\n'));
    return answer(Optional.of(lines.toString().getBytes(UTF_8)), TEXT, MOMENT, reader);
  }

  private static byte[] line(VerifierKey key) {
    return (key + "\n").getBytes(UTF_8);
  }

  /** A tile that a checkpoint covers; others there are not. */
  @GetMapping("/tile/{*path}")
  ResponseEntity<byte[]> tile(@PathVariable String path, @Nullable Principal reader) {
    return answer(
        Tile.parse(path.substring(1)).flatMap(proofs::tile),
        MediaType.APPLICATION_OCTET_STREAM,
        FOR_EVER,
        reader);
  }

  /** What somebody had to sign in for is nothing for a cache that others are answered from. */
  private static ResponseEntity<byte[]> answer(
      Optional<byte[]> body,
      MediaType type,
      Supplier<CacheControl> caching,
      @Nullable Principal reader) {
    CacheControl cache = reader == null ? caching.get() : caching.get().cachePrivate();
    return body.map(bytes -> ResponseEntity.ok().contentType(type).cacheControl(cache).body(bytes))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
