package org.calmtrace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenPartTest {

  @Test
  void theFirstLineThatDiffersIsNamedWithTheCommandThatMendsIt() {
    assertThat(WrittenPart.difference("codes.md", "a\nb\nc\n", "a\nB\nC\n").orElseThrow())
        .contains("codes.md", "line 2", "says:          b\n", "give: B\n")
        .contains("mvn test -Dcalmtrace.golden.update=true");
  }

  @Test
  void aLineThatIsMissingOrTooManyIsADifference() {
    assertThat(WrittenPart.difference("codes.md", "a\n", "a\nb\n").orElseThrow())
        .contains("line 2", "give: b");
    assertThat(WrittenPart.difference("codes.md", "a\nb", "a").orElseThrow())
        .contains("line 2", "says:          b", "(its end)");
  }

  @Test
  void theSameIsNoDifference() {
    assertThat(WrittenPart.difference("codes.md", "a\nb\n", "a\nb\n")).isEmpty();
  }
}
