package org.calmtrace.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What is to be put right in a form, in words: once at its head, once beside each field. */
public record FormErrors(List<FieldError> all) {

  public static final FormErrors NONE = new FormErrors(List.of());

  public FormErrors {
    all = List.copyOf(all);
  }

  public static FormErrors of(List<Fault> faults, MessageSource messages) {
    return new FormErrors(
        faults.stream()
            .map(
                fault ->
                    new FieldError(
                        fault.field(),
                        messages.getMessage(
                            fault.messageKey(),
                            fault.arguments().toArray(),
                            LocaleContextHolder.getLocale())))
            .toList());
  }

  public boolean any() {
    return !all.isEmpty();
  }

  public boolean has(String field) {
    return find(field).isPresent();
  }

  public String words(String field) {
    return find(field).map(FieldError::words).orElse("");
  }

  private Optional<FieldError> find(String field) {
    return all.stream().filter(error -> error.field().equals(field)).findFirst();
  }

  /** {@code field}: the id of the control that mends it. */
  public record FieldError(String field, String words) {}

  /** What is wrong with a field, before it is put in words. */
  public record Fault(String field, String messageKey, List<Object> arguments) {

    public static Fault of(String field, String messageKey, Object... arguments) {
      return new Fault(field, messageKey, List.of(arguments));
    }
  }
}
