package org.calmtrace.incident.drafts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.platform.Json;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.security.SignedIn;
import org.calmtrace.vault.ProtectedText;
import org.calmtrace.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps reports that are not sent yet, each for its reporter alone: {@code {_id: incident, staffId,
 * unit, updatedAt, form: sealed with the reporter's own key}}.
 */
@Component
public class Drafts {

  /** A list is for finding one's way back; who has begun more than these sees the newest. */
  static final int LISTED = 20;

  private static final String STAFF = "staffId";
  private static final String UNIT = "unit";
  private static final String KEPT = "updatedAt";
  private static final String FORM = "form";
  private static final JsonMapper JSON = mapper();

  private final MongoCollection<BsonDocument> documents;
  private final Vault vault;
  private final Clock clock;

  Drafts(MongoDatabase store, StoreKind kind, Vault vault, Clock clock) {
    this.documents = store.getCollection("drafts", BsonDocument.class);
    this.vault = vault;
    this.clock = clock;
    if (kind == StoreKind.EXTERNAL) {
      documents.createIndex(compoundIndex(ascending(STAFF), descending(KEPT)));
    }
  }

  /**
   * Keeps it in the place of what was kept before.
   *
   * @return when it was kept
   * @throws RefusedException if somebody else has a draft of that incident
   */
  public Instant save(IncidentId id, @Nullable String unit, DraftContent content, SignedIn by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String form = vault.seal(by.staffId(), JSON.writeValueAsString(content)).sealed();
    BsonDocument document =
        new BsonDocument("_id", new BsonString(id.toString()))
            .append(STAFF, new BsonString(by.staffId()))
            .append(KEPT, new BsonDateTime(now.toEpochMilli()))
            .append(FORM, new BsonString(form));
    if (unit != null) {
      document.append(UNIT, new BsonString(unit));
    }
    boolean stored = replace(id, document, by);
    if (!stored) {
      stored = replace(id, document, by);
    }
    if (!stored) {
      throw RefusedException.of(IncidentRefusal.NOT_FOUND);
    }
    return now;
  }

  /**
   * False if another one stands under that name: another person's, or our own of this very moment,
   * which a second attempt replaces.
   */
  private boolean replace(IncidentId id, BsonDocument document, SignedIn by) {
    try {
      documents.replaceOne(own(id, by), document, new ReplaceOptions().upsert(true));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
  }

  /** This person's draft of that incident; nobody else's is ever found. */
  public Optional<Draft> find(IncidentId id, SignedIn reader) {
    return Optional.ofNullable(documents.find(own(id, reader)).first()).flatMap(this::read);
  }

  /** What this person has begun, newest first. */
  public List<Draft> of(SignedIn reader) {
    List<Draft> drafts = new ArrayList<>();
    for (BsonDocument document :
        documents.find(eq(STAFF, reader.staffId())).sort(descending(KEPT)).limit(LISTED)) {
      read(document).ifPresent(drafts::add);
    }
    return drafts;
  }

  /** Forgets it; does nothing if there is none. */
  public void remove(IncidentId id, SignedIn by) {
    documents.deleteOne(own(id, by));
  }

  private static Bson own(IncidentId id, SignedIn person) {
    return and(eq("_id", id.toString()), eq(STAFF, person.staffId()));
  }

  /** Empty once the reporter's key is destroyed: then nobody can tell what it said. */
  private Optional<Draft> read(BsonDocument document) {
    String staff = document.getString(STAFF).getValue();
    @Nullable BsonValue unit = document.get(UNIT);
    return vault
        .open(new ProtectedText(staff, document.getString(FORM).getValue()))
        .map(
            form ->
                new Draft(
                    IncidentId.parse(document.getString("_id").getValue()),
                    unit == null ? null : unit.asString().getValue(),
                    Instant.ofEpochMilli(document.getDateTime(KEPT).getValue()),
                    JSON.readValue(form, DraftContent.class)));
  }

  private static JsonMapper mapper() {
    JsonMapper.Builder builder = JsonMapper.builder();
    Json.strict(builder);
    return builder.build();
  }
}
