package org.calmtrace.ledger.projections;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.messaging.deadletter.ThrowableCause;
import org.junit.jupiter.api.Test;

/** A cause names the exception and its line, and repeats nothing that it says. */
class WordlessCauseTest {

  @Test
  void theRootsClassAndOurLineAreNamed() {
    Exception root = new IllegalArgumentException("He asked for his sister");

    ThrowableCause cause = WordlessCause.of(new IllegalStateException("not read: " + root, root));

    assertThat(cause.type()).isEqualTo("java.lang.IllegalArgumentException");
    assertThat(cause.message())
        .startsWith("at org.calmtrace.ledger.projections.WordlessCauseTest.theRoots")
        .contains("(WordlessCauseTest.java:")
        .doesNotContain("sister");
  }

  @Test
  void withoutALineOfOursTheInnermostIsNamed() {
    Exception foreign = new IllegalStateException("words");
    foreign.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("a.Parser", "read", "Parser.java", 7)});

    assertThat(WordlessCause.of(foreign).message()).isEqualTo("at a.Parser.read(Parser.java:7)");
  }

  @Test
  void whereTheJvmKeptNoTraceNothingIsSaid() {
    Exception bare = new NullPointerException("words");
    bare.setStackTrace(new StackTraceElement[0]);

    assertThat(WordlessCause.of(bare).message()).isEmpty();
  }

  @Test
  void aCauseThatIsOneStaysAsItIs() {
    ThrowableCause known = new ThrowableCause("a.Type", "at a line");

    assertThat(WordlessCause.of(known)).isSameAs(known);
  }
}
