package org.calmtrace.ledger.outside;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.calmtrace.platform.mongo.TestStore;

/**
 * Has Go's own code check the ledger of the whole application over HTTP, at sizes around the edges
 * of tiles, while it grows, and after its key was changed. The program is {@code
 * src/test/go/outside}; it also spoils copies of all it reads, and fails if one is accepted.
 *
 * <p>{@code ops/outside-check} builds it and runs this. Argument: the built program.
 */
final class OutsideCheck {

  /** A commit has 256 events at most, a full tile as many hashes, and so has a tile of those. */
  private static final List<Integer> SIZES = List.of(1, 255, 256, 257, 65_535, 65_536, 65_537);

  /** No hash, one, sixteen: a shell starts some processes for each. */
  private static final Set<Integer> BY_HAND = Set.of(1, 257, 65_535);

  /** Between events while it grows: more of them than on any ward, and time left for the check. */
  private static final Duration PAUSE = Duration.ofMillis(5);

  private OutsideCheck() {}

  public static void main(String[] args) throws Exception {
    if (args.length != 1 || !Files.isExecutable(Path.of(args[0]))) {
      System.err.println("OutsideCheck: the argument is the program that ops/outside-check builds");
      System.exit(2);
    }
    boolean good;
    try (TestStore store = TestStore.fresh();
        RunningLedger ledger = RunningLedger.start(store)) {
      good = check(ledger, new GoProgram(Path.of(args[0])));
    }
    System.exit(good ? 0 : 1);
  }

  private static boolean check(RunningLedger ledger, GoProgram program) throws Exception {
    ByHand byHand = new ByHand();
    for (int size : SIZES) {
      ledger.growTo(size);
      Path proof = ledger.writeProofFiles(program.proofs());
      if (!program.finds(ledger, size)
          || (BY_HAND.contains(size) && !byHand.holds(ledger, proof))) {
        return false;
      }
    }
    if (!whileItGrows(ledger, program)) {
      return false;
    }
    ledger.changeKey();
    Path proof = ledger.writeProofFiles(program.proofs());
    return program.finds(ledger, ledger.sealedSize()) && byHand.holds(ledger, proof);
  }

  /** What an auditor has read of a tree stays true of it, however fast the ledger goes on. */
  private static boolean whileItGrows(RunningLedger ledger, GoProgram program) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    Thread ward =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!over.get()) {
                    ledger.append(1);
                    LockSupport.parkNanos(PAUSE.toNanos());
                  }
                });
    long before = ledger.sealedSize();
    boolean good = program.finds(ledger, GoProgram.ANY_SIZE);
    over.set(true);
    ward.join(TimeUnit.SECONDS.toMillis(30));
    ledger.awaitSealed();
    if (ledger.sealedSize() == before) {
      System.err.println("OutsideCheck: the ledger did not grow meanwhile");
      return false;
    }
    return good && program.finds(ledger, ledger.sealedSize());
  }
}
