package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.conversions.Bson;
import org.calmtrace.Calmtrace;
import org.calmtrace.DemoApplication;
import org.calmtrace.browser.PlainBrowser.Form;
import org.calmtrace.ledger.LedgerCustody;
import org.calmtrace.ledger.events.KeyChanged;
import org.calmtrace.ledger.store.LedgerEngine;
import org.calmtrace.platform.mongo.StoreTest;
import org.calmtrace.security.Account;
import org.calmtrace.security.Accounts;
import org.calmtrace.security.Role;
import org.calmtrace.security.Scope;
import org.calmtrace.security.SignedIn;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The page of the signature while something is wrong with it. The ledger is signed when the page
 * asks for it, and not by itself meanwhile.
 */
@StoreTest
@ResourceLock("the whole application")
@DirtiesContext
@SpringBootTest(
    classes = Calmtrace.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"calmtrace.demo.enabled=false", "calmtrace.ledger.seal-every=1h"})
class SealPageIT {

  private static final String PAGE = "/admin/ledger";
  private static final String KEY = PAGE + "/key";
  private static final String LOSS = PAGE + "/loss";

  private static final List<String> PROOFS =
      List.of("/ledger/tile/0/000.p/1", "/api/ledger/proofs/inclusion?position=0&size=1");
  private static final String NOT_KEPT = "no-cache, no-store, max-age=0, must-revalidate";

  @LocalServerPort int port;
  @Autowired MongoDatabase store;
  @Autowired Accounts accounts;
  @Autowired LedgerEngine engine;
  @Autowired LedgerCustody custody;
  @Autowired MeterRegistry metrics;
  @AutoClose PlainBrowser browser;

  @BeforeEach
  void anAdministrator() {
    accounts.save(
        new Account(
            "{noop}" + DemoApplication.PASSWORD,
            new SignedIn(
                "ada.admin", "ada", "Ada A.", Set.of(Role.ADMIN), new Scope(Set.of(), Set.of()))));
    browser = new PlainBrowser(port).signIn("ada.admin");
    append("one");
  }

  @Test
  void itOffersToDeclareALossOnlyWhereThatHelps() {
    Form aKey = Form.of(browser.get(PAGE).body(), "/sign-out").with("sure", "true");
    assertThat(browser.post(KEY, aKey).statusCode()).as("signed as wished").isEqualTo(302);
    assertThat(browser.get(PAGE).body()).contains(KEY).doesNotContain(LOSS);
    assertThat(unsigned()).isZero();

    // Somebody takes the note out of the last checkpoint.
    MongoCollection<BsonDocument> checkpoints = collection("checkpoints");
    BsonDocument last = last("checkpoints");
    Bson id = Filters.eq("_id", last.get("_id"));
    checkpoints.updateOne(id, Updates.unset("note"));
    assertThat(browser.post(KEY, aKey).statusCode()).isEqualTo(409);
    assertThat(browser.get(PAGE).body()).contains("the last signature is not ours").contains(LOSS);
    assertThat(unsigned()).isOne();
    checkpoints.replaceOne(id, last);

    // The last commit says another root than its leaves have.
    append("two");
    BsonDocument commit = last("ledger");
    Bson position = Filters.eq("_id", commit.get("_id"));
    collection("ledger")
        .updateOne(position, Updates.set("tree.root", new BsonBinary(new byte[32])));
    Form loss = aKey.with("reason", "tampered-with");
    HttpResponse<String> refused = browser.post(LOSS, loss);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("so nothing was declared");
    for (String proof : PROOFS) {
      HttpResponse<String> doubtful = browser.get(proof, "Accept", "*/*");
      assertThat(doubtful.statusCode()).as(proof).isEqualTo(503);
      assertThat(doubtful.body()).contains("does not continue what was signed");
      assertThat(doubtful.headers().firstValue("Cache-Control")).hasValue(NOT_KEPT);
    }
    assertThat(browser.get("/ledger/checkpoint").statusCode()).isEqualTo(200);
    assertThat(browser.get(PAGE).body())
        .contains("the ledger contradicts itself")
        .doesNotContain(LOSS)
        .doesNotContain(KEY);
    collection("ledger").replaceOne(position, commit);

    assertThat(browser.post(KEY, aKey).statusCode()).as("once it is put right").isEqualTo(302);
    assertThat(custody.seal().problem()).isNull();
    assertThat(unsigned()).isZero();
    for (String proof : PROOFS) {
      assertThat(browser.get(proof, "Accept", "*/*").statusCode()).as(proof).isEqualTo(200);
    }
    assertThat(browser.get("/actuator/prometheus", "Accept", "text/plain").body())
        .contains("\ncalmtrace_ledger_unsigned 0.0\n")
        .contains("\ncalmtrace_ledger_sealed_events " + (double) custody.seal().size() + "\n");
  }

  private double unsigned() {
    return metrics.get("calmtrace.ledger.unsigned").gauge().value();
  }

  /** Something that is recorded, in a stream of its own. */
  private void append(String stream) {
    engine.appendEvents(
        List.of(
            new GenericDomainEventMessage<>(
                "Test", stream, 0, new KeyChanged(stream, "none", "none"))));
  }

  private BsonDocument last(String name) {
    BsonDocument last =
        collection(name).find().sort(new BsonDocument("_id", new BsonInt32(-1))).first();
    assertThat(last).isNotNull();
    return last;
  }

  private MongoCollection<BsonDocument> collection(String name) {
    return store.getCollection(name, BsonDocument.class);
  }
}
