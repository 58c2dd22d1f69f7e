package org.calmtrace.incident.texts;

import java.util.function.Function;
import org.calmtrace.security.Right;
import org.calmtrace.security.SignedIn;
import org.calmtrace.vault.ProtectedText;
import org.calmtrace.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens sealed words for those who may read them. */
@Component
public class PersonalTexts {

  private final Vault vault;

  PersonalTexts(Vault vault) {
    this.vault = vault;
  }

  /** What this person is shown in place of a sealed text; null for none. */
  public Reader forReader(SignedIn person) {
    boolean opened = person.has(Right.READ_PERSONAL_TEXT);
    return new Reader(
        text ->
            opened
                ? vault.open(text).map(PersonalText::of).orElse(PersonalText.ERASED)
                : PersonalText.WITHHELD);
  }

  /** Opens, or says why not. */
  public static final class Reader {

    private final Function<ProtectedText, PersonalText> open;

    private Reader(Function<ProtectedText, PersonalText> open) {
      this.open = open;
    }

    public @Nullable PersonalText read(@Nullable ProtectedText text) {
      return text == null ? null : open.apply(text);
    }

    public PersonalText shown(ProtectedText text) {
      return open.apply(text);
    }
  }
}
