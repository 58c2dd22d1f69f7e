package org.calmtrace.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CosignatureTest {

  private static final String TEXT =
      "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

  /** A real one, of which only the time is known. */
  private static final String REAL =
      "ZGhGuQAAAABm/qTPeyKXD+R2rzyQsxPiP8mXum7qq/iF0u4vanlqJyocWODBt97w9uL+8qT7S5gxEHWWOworDcFiEBYJXORmnFBOBA==";

  @Test
  void whatIsSignedIsThePublishedMessage() {
    assertThat(new String(Cosignature.message(1_679_315_147, TEXT), UTF_8))
        .isEqualTo(
            """
            cosignature/v1
            time 1679315147
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
            """);
  }

  @Test
  void aRealOneHasItsTime() {
    byte[] bytes = Base64.getDecoder().decode(REAL);
    Cosignature read = Cosignature.of(java.util.Arrays.copyOfRange(bytes, 4, 76)).orElseThrow();
    assertThat(read.at()).isEqualTo(Instant.ofEpochSecond(1_727_964_367));
  }

  @Test
  void theTimeIsSignedToo() throws Exception {
    Witness witness = Witness.of("witness.example", 4);
    SignedNote note = new SignedNote(TEXT, List.of());
    Instant at = Instant.parse("2026-11-20T21:08:00Z");
    SignedNote cosigned = witness.cosign(note, at);
    assertThat(cosigned.verify(List.of(witness.key()))).hasSize(1);
    byte[] moved = cosigned.signatures().getFirst().signature();
    assertThat(moved).hasSize(72);
    moved[7]++;
    assertThatThrownBy(() -> cosigned.verify(List.of(witness.key())))
        .isInstanceOf(UntrustedException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 63, 64, 71, 73, 128})
  void anotherLengthIsNone(int length) {
    assertThat(Cosignature.of(new byte[length])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE, 253_402_300_800L})
  void aTimeThatCannotBeIsNone(long time) {
    assertThat(Cosignature.of(ByteBuffer.allocate(72).putLong(time).array())).isEmpty();
  }
}
