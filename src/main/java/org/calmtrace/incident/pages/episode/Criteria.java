package org.calmtrace.incident.pages.episode;

import java.util.ArrayList;
import java.util.List;
import org.calmtrace.incident.codes.ReleaseCriterion;
import org.calmtrace.incident.events.InterventionStarted;
import org.calmtrace.incident.texts.PersonalText;
import org.calmtrace.incident.texts.PersonalTexts;
import org.calmtrace.security.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what has to be seen before an intervention ends. */
@Component
class Criteria {

  private final PersonalTexts texts;
  private final MessageSource messages;

  Criteria(PersonalTexts texts, MessageSource messages) {
    this.texts = texts;
    this.messages = messages;
  }

  /** In words; empty if none are on record. */
  List<String> of(InterventionStarted start, SignedIn reader) {
    List<String> criteria = new ArrayList<>();
    for (ReleaseCriterion criterion : start.releaseCriteria()) {
      if (criterion != ReleaseCriterion.OTHER) {
        criteria.add(say("release-criterion." + criterion.code()));
      }
    }
    PersonalText other = texts.forReader(reader).read(start.otherReleaseCriterion());
    if (other != null) {
      String text = other.text();
      criteria.add(text == null ? say("text." + other.shown().code()) : text);
    }
    return criteria;
  }

  private String say(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
