package org.calmtrace.ledger.check;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Says what is wrong with the ledger in one sentence, for a person who is no technician. */
public final class FlawWords {

  private final MessageSource messages;

  public FlawWords(MessageSource messages) {
    this.messages = messages;
  }

  public String of(Finding finding, Locale language) {
    return messages.getMessage(
        "ledger.flaw." + finding.flaw().code(),
        new Object[] {
          Long.toString(finding.position()), Long.toString(finding.other()), finding.name()
        },
        language);
  }
}
