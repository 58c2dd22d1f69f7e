package org.calmtrace.web.input;

import java.io.IOException;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.input.InputRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/**
 * Reads the body of a request into a record of input; every {@code @RequestBody} record goes
 * through it. It reads no more than allowed, whatever the sender announces. JSON is UTF-8 (RFC 8259
 * section 8.1): a parameter {@code charset} means nothing.
 */
final class JsonBodyConverter extends AbstractHttpMessageConverter<Record> {

  /** One mebibyte: the longest narrative in the widest script, with room for the rest. */
  static final int MOST_BYTES = 1 << 20;

  JsonBodyConverter() {
    super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type.isRecord();
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected Record readInternal(Class<? extends Record> type, HttpInputMessage message)
      throws IOException {
    refuseEncoded(message.getHeaders());
    if (message.getHeaders().getContentLength() > MOST_BYTES) {
      throw tooLarge();
    }
    byte[] body = message.getBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw tooLarge();
    }
    return JsonInput.read(body, type);
  }

  /** Nothing here unpacks a body: a few bytes of one might become more than a server can hold. */
  private static void refuseEncoded(HttpHeaders headers) {
    String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
      throw RefusedException.of(InputRefusal.BODY_ENCODED, shown(encoding));
    }
  }

  /** A header may hold anything; a name of an encoding is short and plain. */
  private static String shown(String encoding) {
    return encoding.matches("[A-Za-z0-9, -]{1,40}") ? encoding : "?";
  }

  private static RefusedException tooLarge() {
    return RefusedException.of(InputRefusal.BODY_TOO_LARGE, MOST_BYTES);
  }

  @Override
  protected void writeInternal(Record record, HttpOutputMessage message) {
    throw new UnsupportedOperationException("It only reads");
  }
}
