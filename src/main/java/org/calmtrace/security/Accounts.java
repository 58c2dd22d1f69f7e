package org.calmtrace.security;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.springframework.stereotype.Component;

/**
 * The accounts, in a collection of their own: {@code {_id: account name, password, staffId,
 * shortName, roles, facilities, units}}. Account names do not tell capitals from small letters.
 */
@Component
public class Accounts {

  private final MongoCollection<BsonDocument> documents;

  Accounts(MongoDatabase database) {
    this.documents = database.getCollection("accounts", BsonDocument.class);
  }

  public Optional<Account> find(String name) {
    return Optional.ofNullable(documents.find(eq("_id", key(name))).first()).map(Accounts::read);
  }

  /** Stores the account, in the place of one of the same name if there is one. */
  public void save(Account account) {
    try {
      replace(account);
    } catch (MongoWriteException e) {
      // Two processes that upsert at once may meet; the second attempt finds the first one's.
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      replace(account);
    }
  }

  private void replace(Account account) {
    documents.replaceOne(
        eq("_id", key(account.person().account())),
        write(account),
        new ReplaceOptions().upsert(true));
  }

  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static BsonDocument write(Account account) {
    SignedIn person = account.person();
    return new BsonDocument("_id", new BsonString(key(person.account())))
        .append("password", new BsonString(account.passwordHash()))
        .append("staffId", new BsonString(person.staffId()))
        .append("shortName", new BsonString(person.shortName()))
        .append("roles", texts(person.roles().stream().map(Role::name).toList()))
        .append("facilities", texts(person.scope().facilities()))
        .append("units", texts(person.scope().units()));
  }

  private static Account read(BsonDocument document) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    texts(document, "roles").forEach(name -> roles.add(Role.valueOf(name)));
    Scope scope = new Scope(texts(document, "facilities"), texts(document, "units"));
    return new Account(
        document.getString("password").getValue(),
        new SignedIn(
            document.getString("_id").getValue(),
            document.getString("staffId").getValue(),
            document.getString("shortName").getValue(),
            roles,
            scope));
  }

  private static BsonArray texts(Collection<String> texts) {
    return new BsonArray(texts.stream().sorted().map(BsonString::new).toList());
  }

  private static Set<String> texts(BsonDocument document, String field) {
    Set<String> texts = new HashSet<>();
    for (BsonValue value : document.getArray(field)) {
      texts.add(value.asString().getValue());
    }
    return texts;
  }
}
