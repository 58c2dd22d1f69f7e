package org.calmtrace.ledger.projections;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.bson.Document;

/** Where the Axon Mongo extension keeps tokens. Events and dead letters are not its business. */
final class AxonCollections implements MongoTemplate {

  private final MongoDatabase database;
  private final WriteConcern derived;

  AxonCollections(MongoDatabase database, WriteConcern derived) {
    this.database = database;
    this.derived = derived;
  }

  @Override
  public MongoCollection<Document> trackingTokensCollection() {
    return database.getCollection(StoredPositions.COLLECTION).withWriteConcern(derived);
  }

  @Override
  public MongoCollection<Document> deadLetterCollection() {
    throw new UnsupportedOperationException("dead letters are kept by their positions");
  }

  @Override
  public MongoCollection<Document> sagaCollection() {
    return database.getCollection("sagas");
  }

  @Override
  public MongoCollection<Document> eventCollection() {
    throw new UnsupportedOperationException("events are kept in the ledger");
  }

  @Override
  public MongoCollection<Document> snapshotCollection() {
    throw new UnsupportedOperationException("snapshots are kept by the ledger");
  }
}
