package org.calmtrace.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The English words of the message files, put together as the application puts them. */
final class Words {

  private final MessageSource messages;

  private Words(MessageSource messages) {
    this.messages = messages;
  }

  static Words read() throws IOException {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(file -> !file.endsWith("_es.properties"))
          .forEach(file -> messages.addBasenames("messages/" + file.replace(".properties", "")));
    }
    return new Words(messages);
  }

  String of(String key, List<?> arguments) {
    return messages.getMessage(key, arguments.toArray(), Locale.ENGLISH);
  }
}
