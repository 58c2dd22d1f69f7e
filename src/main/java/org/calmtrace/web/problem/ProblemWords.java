package org.calmtrace.web.problem;

import java.util.List;
import java.util.Locale;
import org.calmtrace.platform.input.InputError;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts faults into the words of the message files, {@code problem.<code>.title} and the like. */
@Component
class ProblemWords {

  private final MessageSource messages;

  ProblemWords(MessageSource messages) {
    this.messages = messages;
  }

  Problem problem(Fault fault, String address, Locale locale) {
    return new Problem(
        Problem.TYPE + fault.code(),
        words(fault.code(), "title", fault.arguments(), locale),
        fault.status(),
        words(fault.code(), "detail", fault.arguments(), locale),
        address,
        fault.code(),
        fault.citation(),
        fault.errors().stream().map(error -> field(error, locale)).toList(),
        fault.reference());
  }

  private Problem.FieldError field(InputError error, Locale locale) {
    String code = error.refusal().code();
    String detail = words(code, "detail", error.arguments(), locale);
    String field = error.field();
    return field.startsWith("?")
        ? new Problem.FieldError(null, field.substring(1), code, detail)
        : new Problem.FieldError(field, null, code, detail);
  }

  private String words(String code, String part, List<Object> arguments, Locale locale) {
    return messages.getMessage("problem." + code + "." + part, arguments.toArray(), locale);
  }
}
