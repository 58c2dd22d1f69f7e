package org.calmtrace.incident.drafts;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.calmtrace.security.SignedIn;
import org.calmtrace.vault.ProtectedText;
import org.calmtrace.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * The keys that seal what a browser keeps while the network is away: one for each person and
 * device, {@code {_id: device/staffId, key: sealed with the person's own key}}. A key outlives the
 * session, so that the same person can still send after signing in again, and dies at sign-out.
 */
@Component
public class OutboxKeys {

  /** AES-256. */
  private static final int BYTES = 32;

  private static final String KEY = "key";

  private final MongoCollection<BsonDocument> documents;
  private final Vault vault;
  private final SecureRandom random = new SecureRandom();

  OutboxKeys(MongoDatabase store, Vault vault) {
    this.documents = store.getCollection("outbox_keys", BsonDocument.class);
    this.vault = vault;
  }

  /** The key of this person on this device, base64; made when there is none yet. */
  public String lend(UUID device, SignedIn person) {
    return find(device, person).orElseGet(() -> make(device, person));
  }

  private Optional<String> find(UUID device, SignedIn person) {
    return Optional.ofNullable(documents.find(eq("_id", id(device, person))).first())
        .flatMap(
            document ->
                vault.open(
                    new ProtectedText(person.staffId(), document.getString(KEY).getValue())));
  }

  /** Of two pages that ask at once, both go on with the first one's. */
  private String make(UUID device, SignedIn person) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String key = Base64.getEncoder().encodeToString(bytes);
    try {
      documents.insertOne(
          new BsonDocument("_id", new BsonString(id(device, person)))
              .append(KEY, new BsonString(vault.seal(person.staffId(), key).sealed())));
      return key;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return find(device, person).orElseThrow(() -> e);
    }
  }

  /** From here on nobody can read what waits on that device. */
  public void destroy(UUID device, SignedIn person) {
    documents.deleteOne(eq("_id", id(device, person)));
  }

  private static String id(UUID device, SignedIn person) {
    return device + "/" + person.staffId();
  }
}
