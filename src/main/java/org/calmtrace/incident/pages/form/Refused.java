package org.calmtrace.incident.pages.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.platform.Refusal;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.input.InvalidInputException;
import org.calmtrace.web.FormErrors;
import org.calmtrace.web.FormErrors.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Puts what was refused in words at the question that it is about, with its paragraph. */
public final class Refused {

  /** The id of the button: where a refusal is about nothing that was asked. */
  private static final String SEND = "send";

  private static final Set<IncidentRefusal> ORDER_LIMITS =
      Set.of(
          IncidentRefusal.ORDER_NOT_SINGLE,
          IncidentRefusal.ORDER_NOT_SINGLE_UNDER_21,
          IncidentRefusal.ORDER_TOO_LONG_ADULT,
          IncidentRefusal.ORDER_TOO_LONG_ADOLESCENT,
          IncidentRefusal.ORDER_TOO_LONG_CHILD,
          IncidentRefusal.ORDER_TOO_LONG_UNDER_21);

  private final MessageSource messages;
  private final Set<String> names;

  public Refused(List<Question> questions, MessageSource messages) {
    this.names = questions.stream().map(Question::name).collect(Collectors.toSet());
    this.messages = messages;
  }

  public FormErrors errors(RefusedException refused) {
    List<FieldError> errors = new ArrayList<>();
    if (refused instanceof InvalidInputException invalid) {
      invalid.errors().forEach(it -> errors.add(error(it.field(), it.refusal(), it.arguments())));
    } else {
      String field = refused.field() == null ? "" : refused.field();
      errors.add(error(field, refused.refusal(), refused.arguments()));
    }
    return new FormErrors(errors);
  }

  private FieldError error(String pointer, Refusal refusal, List<Object> arguments) {
    return new FieldError(field(pointer), words(refusal, arguments));
  }

  private String field(String pointer) {
    String name = pointer.replaceFirst("^/", "").replaceFirst("/.*$", "");
    return names.contains(name) ? name : SEND;
  }

  /** A page may say it otherwise than a program is told. */
  private String words(Refusal refusal, List<Object> arguments) {
    Locale locale = LocaleContextHolder.getLocale();
    Object[] places = arguments.toArray();
    String usual = messages.getMessage("problem." + refusal.code() + ".detail", places, locale);
    String words = messages.getMessage("form.refused." + refusal.code(), places, usual, locale);
    return refusal.citation() == null ? String.valueOf(words) : words + " · " + refusal.citation();
  }

  /** What may be answered now, after that refusal: that an order was given so. */
  public static Set<String> offers(RefusedException refused) {
    return refused.refusal() instanceof IncidentRefusal it && ORDER_LIMITS.contains(it)
        ? Set.of("asGiven")
        : Set.of();
  }
}
