package org.calmtrace.staff.directory;

import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.calmtrace.ledger.Projections;
import org.calmtrace.staff.Member;
import org.calmtrace.staff.Profession;
import org.calmtrace.staff.Staff;
import org.calmtrace.vault.ProtectedText;
import org.calmtrace.vault.Vault;
import org.springframework.stereotype.Component;

/** Looks staff members up in the projection and opens their names. */
@Component
class StaffDirectory implements Staff {

  private final Projections projections;
  private final Vault vault;

  StaffDirectory(Projections projections, Vault vault) {
    this.projections = projections;
    this.vault = vault;
  }

  @Override
  public Map<String, Member> findAll(Collection<String> staffIds) {
    if (staffIds.isEmpty()) {
      return Map.of();
    }
    return open(in("_id", staffIds));
  }

  @Override
  public List<Member> of(Set<Profession> professions) {
    List<String> codes = professions.stream().map(Profession::code).toList();
    return open(in(StaffProjection.PROFESSION, codes)).values().stream()
        .sorted(Comparator.comparing(Member::name))
        .toList();
  }

  private Map<String, Member> open(Bson which) {
    List<BsonDocument> documents =
        projections
            .collection(StaffProjection.STAFF)
            .find(which)
            .batchSize(1000)
            .into(new ArrayList<>());
    Map<ProtectedText, String> names =
        vault.openAll(documents.stream().map(StaffDirectory::name).toList());
    Map<String, Member> members = new HashMap<>();
    for (BsonDocument document : documents) {
      String name = names.get(name(document));
      if (name != null) {
        String id = text(document, "_id");
        members.put(id, new Member(id, name, text(document, StaffProjection.PROFESSION)));
      }
    }
    return members;
  }

  private static ProtectedText name(BsonDocument document) {
    return new ProtectedText(text(document, "_id"), text(document, StaffProjection.NAME));
  }

  private static String text(BsonDocument document, String field) {
    return document.getString(field).getValue();
  }
}
