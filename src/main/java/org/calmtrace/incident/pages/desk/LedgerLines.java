package org.calmtrace.incident.pages.desk;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.calmtrace.ledger.LedgerDamage;
import org.calmtrace.ledger.LedgerHealth;
import org.calmtrace.ledger.LedgerStatus;
import org.calmtrace.web.Formats;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says it for the quality officer's page, in their language and zone. */
@Component
class LedgerLines {

  private final LedgerHealth health;
  private final Formats formats;
  private final MessageSource messages;

  LedgerLines(LedgerHealth health, Formats formats, MessageSource messages) {
    this.health = health;
    this.formats = formats;
    this.messages = messages;
  }

  LedgerLine line(ZonedDateTime here) {
    LedgerStatus status = health.status();
    LedgerDamage damage = status.firstBad();
    return switch (status.state()) {
      case GOOD -> new LedgerLine("check-circle-fill", "is-ok", checked(status, here));
      case BEHIND -> new LedgerLine("hourglass-split", "is-amber", checked(status, here));
      case BAD ->
          new LedgerLine(
              "exclamation-octagon-fill",
              "is-red",
              say("queue.ledger.bad", damage == null ? "" : damage.words()));
      case UNCHECKED -> new LedgerLine("hourglass-split", "", say("queue.ledger.unchecked"));
    };
  }

  private String checked(LedgerStatus status, ZonedDateTime here) {
    Long to = status.checkedTo();
    Long head = status.head();
    Instant at = status.checkedAt();
    if (to == null || head == null || at == null) {
      return say(head == null ? "queue.ledger.empty" : "queue.ledger.unchecked");
    }
    String time = formats.near(at.atZone(here.getZone()).toOffsetDateTime(), here.toLocalDate());
    return to < head
        ? say("queue.ledger.checked-of", formats.number(to), formats.number(head), time)
        : say("queue.ledger.checked", formats.number(to), time);
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
