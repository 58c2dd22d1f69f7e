package org.calmtrace.ledger.checkpoint;

import java.io.IOException;
import org.calmtrace.GoldenJson;
import org.calmtrace.ledger.LossReason;
import org.calmtrace.ledger.events.CustodyEvent;
import org.calmtrace.ledger.events.KeyChanged;
import org.calmtrace.ledger.events.LossDeclared;
import org.calmtrace.ledger.note.SigningKey;
import org.junit.jupiter.api.Test;

class CustodyEventsTest {

  @Test
  void theirJsonStaysAsItIs() throws IOException {
    GoldenJson.check(
        CheckpointConfiguration.EVENTS,
        new KeyChanged(
            CustodyEvent.LEDGER,
            key("ledger.example.org/cedar", 1),
            key("ledger.example.org/cedar", 2)),
        new LossDeclared(
            CustodyEvent.LEDGER,
            LossReason.RESTORED_FROM_BACKUP,
            "ledger.example.org/cedar",
            41_209,
            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
            key("ledger.example.org/cedar~2", 3)));
  }

  private static String key(String origin, int seed) {
    byte[] bytes = new byte[SigningKey.SEED];
    bytes[0] = (byte) seed;
    return SigningKey.of(origin, bytes).verifierKey().toString();
  }
}
