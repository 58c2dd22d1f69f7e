package org.calmtrace.platform.mongo.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps other accounts of the same machine out: a port on the loopback address is open to all of
 * them, the file is not. Speaks the mechanism PLAIN (RFC 4616) with one user, whose password lives
 * as long as the process.
 */
final class SignIn {

  static final String COMMAND = "saslStart";

  private static final String USER = "calmtrace";
  private static final AttributeKey<Boolean> SIGNED_IN = AttributeKey.valueOf(SignIn.class, "done");

  /** What a driver asks to find out what it talks to. */
  private static final Set<String> OPEN = Set.of("ismaster", "buildinfo", "ping");

  private final String password;

  private SignIn(String password) {
    this.password = password;
  }

  static SignIn withNewPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return new SignIn(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** As it stands in a connection string. */
  String userInfo() {
    return USER + ":" + password;
  }

  Document answer(Channel channel, Document command) {
    boolean right =
        "PLAIN".equals(command.get("mechanism"))
            && command.get("payload") instanceof BinData payload
            && isRight(new String(payload.getData(), StandardCharsets.UTF_8));
    if (!right) {
      throw new MongoServerError(18, "AuthenticationFailed", "Authentication failed.");
    }
    channel.attr(SIGNED_IN).set(true);
    return new Document("conversationId", 1)
        .append("done", true)
        .append("payload", new BinData(new byte[0]))
        .append("ok", 1.0);
  }

  /** Whom to act for (a driver repeats the user), NUL, user, NUL, password. */
  private boolean isRight(String message) {
    String given = message.substring(Math.max(0, message.indexOf('\0')));
    String expected = "\0" + USER + "\0" + password;
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  void require(Channel channel, String command) {
    if (!OPEN.contains(command.toLowerCase(Locale.ROOT)) && channel.attr(SIGNED_IN).get() == null) {
      throw new MongoServerError(13, "Unauthorized", "Command requires authentication");
    }
  }
}
