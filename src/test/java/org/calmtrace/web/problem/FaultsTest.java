package org.calmtrace.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.calmtrace.platform.KnownFailures;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.input.InputRefusal;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/** What an exception means to the one who asked. */
class FaultsTest {

  private static final UUID REFERENCE = new UUID(1, 2);
  private static final KnownFailures SLOW_STORE =
      failure ->
          failure instanceof MongoTimeoutException
              ? Optional.of(InputRefusal.TOO_DEEP)
              : Optional.empty();

  private final Faults faults = new Faults(List.of(SLOW_STORE), () -> REFERENCE);

  @Test
  void aRefusalIsWhatItSays() {
    Fault fault = fault(RefusedException.at("/unit", InputRefusal.TOO_LONG, 5));

    assertThat(fault.code()).isEqualTo("input.too-long");
    assertThat(fault.status()).isEqualTo(400);
    assertThat(fault.errors()).singleElement().extracting("field").isEqualTo("/unit");
  }

  @Test
  void whoSomebodyIsAndWhetherTheyMayIsTheDoorsToAnswer() {
    assertThat(faults.of(new AccessDeniedException("no"))).isEmpty();
    assertThat(faults.of(new BadCredentialsException("no"))).isEmpty();
  }

  @Test
  void whatTheContainerOrTheFirewallCannotReadIsItsSendersFault() {
    assertThat(fault(new InvalidParameterException("=0")).code()).isEqualTo("http.bad-request");
    assertThat(fault(new RequestRejectedException("?\0")).code()).isEqualTo("http.bad-request");
  }

  @Test
  void aFailureThatARoomKnowsIsItsRefusal() {
    assertThat(fault(new MongoTimeoutException("after 30 s")).code()).isEqualTo("input.too-deep");
  }

  @Test
  void anotherIsUnexpectedAndSaysNothingButAReference() {
    Fault fault = fault(new IllegalStateException("a secret"));

    assertThat(fault.status()).isEqualTo(500);
    assertThat(fault.reference()).isEqualTo(REFERENCE.toString());
    assertThat(fault.toString()).doesNotContain("secret");
  }

  @Test
  void theMethodsThatThereAreAreNamed() {
    Fault fault = fault(new HttpRequestMethodNotSupportedException("PUT", List.of("GET", "POST")));

    assertThat(fault.code()).isEqualTo("http.method-not-allowed");
    assertThat(fault.arguments()).containsExactly("GET, POST");
    assertThat(fault.headers().getAllow()).hasSize(2);
  }

  @Test
  void aBareStatusIsTheNearestThatThereIs() {
    assertThat(faults.of(HttpStatus.NOT_FOUND).code()).isEqualTo("http.no-such-address");
    assertThat(faults.of(HttpStatus.I_AM_A_TEAPOT).code()).isEqualTo("http.bad-request");
    assertThat(faults.of(HttpStatus.BAD_GATEWAY).code()).isEqualTo("http.unexpected");
  }

  @Test
  void theLogGetsNoWordsThatMightBePersonal() {
    Exception cause = new IllegalArgumentException("He asked for his sister");
    Exception exception = new IllegalStateException("Not stored: He asked for his sister", cause);

    String logged = stack(Wordless.of(exception));

    assertThat(logged)
        .contains(
            "java.lang.IllegalStateException", "Caused by: java.lang.IllegalArgumentException")
        .contains("FaultsTest")
        .doesNotContain("sister");
  }

  private static String stack(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private Fault fault(Exception exception) {
    return faults.of(exception).orElseThrow();
  }
}
