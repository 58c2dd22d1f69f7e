package org.calmtrace.ledger.store;

import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.calmtrace.ledger.note.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event storage on the ledger: one document a commit, one total order without gaps, the
 * tree's head in each commit. Tokens are one long, the position of the last event seen.
 */
public final class LedgerEngine extends BatchingEventStorageEngine implements AutoCloseable {

  /** Resource of the unit of work that holds the position (Long) of the last event it stored. */
  public static final String POSITION = "calmtrace.ledger.position";

  /** Resource of the unit of work that holds the version (Long) of that event's aggregate. */
  public static final String VERSION = "calmtrace.ledger.version";

  /** Characters of one commit: with every one of four bytes it still fits a document of 16 MB. */
  private static final long MAX_WEIGHT = 3_500_000;

  private static final Duration ASK_AGAIN = Duration.ofMillis(20);

  private static final SecureRandom RANDOM = new SecureRandom();

  private final CommitStore store;
  private final SnapshotStore snapshots;
  private final EventUpcaster upcasters;
  private final Appender appender;
  private final EventReader reader;
  private final KnownStreams streams;
  private final StoredTree tree;
  private volatile long lastAsked = System.nanoTime() - ASK_AGAIN.toNanos();

  private LedgerEngine(Builder builder) {
    super(builder);
    this.store = builder.store();
    this.snapshots = new SnapshotStore(builder.database());
    this.upcasters = builder.upcasters();
    this.reader = new EventReader(store);
    this.streams = new KnownStreams(reader, KnownStreams.ROOM);
    LossWatch losses = new LossWatch(builder.grace);
    this.appender =
        new Appender(
            store, new CommitMaker(builder.writer, builder.clock), losses, builder.patience);
    this.tree = new StoredTree(store, reader, appender, losses);
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    List<EventDraft> drafts = events.stream().map(event -> draft(event, serializer)).toList();
    try {
      requireStorable(drafts);
      long first = appender.append(drafts);
      reader.boundary(first);
      reader.boundary(first + drafts.size());
      leaveReceipt(first + drafts.size() - 1, drafts.getLast().sequence() + 1);
    } catch (DuplicateKeyException e) {
      handlePersistenceException(e, EventUtils.asDomainEventMessage(events.get(e.event())));
    }
  }

  private static EventDraft draft(EventMessage<?> message, Serializer serializer) {
    DomainEventMessage<?> event = EventUtils.asDomainEventMessage(message);
    SerializedObject<String> payload = event.serializePayload(serializer, String.class);
    SerializedObject<String> meta = event.serializeMetaData(serializer, String.class);
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    String revision = payload.getType().getRevision();
    return EventDraft.of(
        event.getIdentifier(),
        payload.getType().getName(),
        revision == null ? "" : revision,
        event.getAggregateIdentifier(),
        event.getType(),
        event.getSequenceNumber(),
        event.getTimestamp(),
        payload.getData(),
        meta.getData(),
        salt);
  }

  /** What no server would say clearly. Unique indexes do not see two equal keys in one document. */
  private static void requireStorable(List<EventDraft> drafts) {
    if (drafts.size() > Commit.MAX_EVENTS) {
      throw new EventStoreException(
          drafts.size() + " events in one commit: at most " + Commit.MAX_EVENTS + " fit");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < drafts.size(); i++) {
      EventDraft draft = drafts.get(i);
      if (!seen.add("key " + draft.key()) || !seen.add("id " + draft.id())) {
        throw new DuplicateKeyException(i, draft.key());
      }
    }
    long weight = new PendingCommit(drafts).weight();
    if (weight > MAX_WEIGHT) {
      throw new EventStoreException(
          "A commit of " + weight + " characters: at most " + MAX_WEIGHT + " fit");
    }
  }

  private static void leaveReceipt(long position, long version) {
    CurrentUnitOfWork.ifStarted(
        unitOfWork -> {
          unitOfWork.root().resources().put(POSITION, position);
          unitOfWork.root().resources().put(VERSION, version);
        });
  }

  @Override
  protected List<? extends DomainEventData<?>> fetchDomainEvents(
      String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
    return readEventData(aggregateIdentifier, firstSequenceNumber).limit(batchSize).toList();
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readEventData(
      String aggregateIdentifier, long firstSequenceNumber) {
    return streams.from(aggregateIdentifier, firstSequenceNumber).stream()
        .map(found -> new EventEntry(found.event()));
  }

  /** One aggregate's events with their positions. */
  Stream<TrackedEventMessage<?>> readPositioned(String aggregateIdentifier) {
    return EventUtils.upcastAndDeserializeTrackedEvents(
        stored(aggregateIdentifier).stream().map(LedgerEngine::tracked),
        getEventSerializer(),
        upcasters);
  }

  /** An aggregate's events as they are stored, salt and leaf hash included. */
  List<PositionedEvent> stored(String aggregateIdentifier) {
    return reader.stream(aggregateIdentifier, 0, Integer.MAX_VALUE);
  }

  @Override
  protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
      @Nullable TrackingToken lastToken, int batchSize) {
    try (Stream<? extends TrackedEventData<?>> events = readEventData(lastToken, false)) {
      return events.limit(batchSize).toList();
    }
  }

  @Override
  protected Stream<? extends TrackedEventData<?>> readEventData(
      @Nullable TrackingToken trackingToken, boolean mayBlock) {
    long from = positionAfter(trackingToken);
    if (mayBlock) {
      List<Commit> recent = appender.recent().from(from);
      if (!recent.isEmpty() || !mayAskAgain()) {
        return recent.stream()
            .flatMap(commit -> commit.positioned(from).stream())
            .map(LedgerEngine::tracked);
      }
    }
    EventCursor cursor = new EventCursor(store, reader, from);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                cursor, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT),
            false)
        .map(LedgerEngine::tracked)
        .onClose(cursor::close);
  }

  /**
   * Who may block is told of each event of this process and then asks again: it need not be told
   * all there is now, and the store is asked for other processes' events only so often.
   */
  private boolean mayAskAgain() {
    long now = System.nanoTime();
    boolean may = now - lastAsked > ASK_AGAIN.toNanos();
    if (may) {
      lastAsked = now;
    }
    return may;
  }

  private static long positionAfter(@Nullable TrackingToken token) {
    return token == null ? 0 : token.position().orElse(-1) + 1;
  }

  private static TrackedEventData<?> tracked(PositionedEvent found) {
    EventEntry entry = new EventEntry(found.event());
    TrackingToken token = new GlobalSequenceTrackingToken(found.position());
    return found.event().aggregateType() == null
        ? new TrackedEntry(token, entry)
        : new TrackedDomainEventData<>(token, entry);
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    snapshots.store(draft(snapshot, serializer));
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
    return snapshots.find(aggregateIdentifier).map(EventEntry::new).stream();
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(-1);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(head());
  }

  /** The position of the newest event, whichever process stored it; -1 while there is none. */
  public long head() {
    long known = appender.next();
    return Head.last(store, known).map(Commit::next).orElse(known) - 1;
  }

  /**
   * The tree over all that is stored, whichever process stored it: asked of the store anew. Where
   * that has gone back, this process appends nothing any more.
   *
   * @throws DamagedLedgerException if the event that was the last one when this was last asked does
   *     not stand there any more, and others follow it
   */
  public TreeHead treeHead() {
    return tree.head();
  }

  /**
   * What the tree commits to for the event at a position, made from the event as it is stored.
   *
   * @throws DamagedLedgerException if no event stands there
   */
  public Leaf leaf(long position) {
    return tree.at(position).leafAt(position);
  }

  /**
   * The event at a position as a file for those who check it.
   *
   * @throws DamagedLedgerException if no event stands there
   */
  public byte[] eventFile(long position) {
    return EventFile.of(position, tree.at(position));
  }

  /**
   * The leaf hashes as they are stored, or were by this process a moment ago, of the events from
   * one position to before another. Once the store has lost something, only what it has counts.
   *
   * @throws DamagedLedgerException if not all of them stand there without a gap
   */
  public List<byte[]> leaves(long from, long to) {
    return tree.leaves(from, to);
  }

  @Override
  public TrackingToken createTokenAt(Instant dateTime) {
    return new GlobalSequenceTrackingToken(firstAt(dateTime).orElseGet(() -> head() + 1) - 1);
  }

  private Optional<Long> firstAt(Instant dateTime) {
    return store
        .firstWithEventAt(dateTime)
        .map(
            commit -> {
              long position = commit.position();
              for (StoredEvent event : commit.events()) {
                if (!event.timestamp().isBefore(dateTime)) {
                  break;
                }
                position++;
              }
              return position;
            });
  }

  Appender appender() {
    return appender;
  }

  @Override
  public void close() {
    appender.close();
  }

  /** Says where the ledger is stored, and how patient its callers are. */
  public static final class Builder extends BatchingEventStorageEngine.Builder {

    private @Nullable MongoDatabase database;
    private @Nullable CommitStore store;
    private UUID writer = new UUID(0, 0);
    private Clock clock = Clock.systemUTC();
    private Duration patience = Duration.ofSeconds(10);
    private Duration grace = LossWatch.GRACE;

    private Builder() {
      persistenceExceptionResolver(DuplicateKeyException.class::isInstance);
    }

    public Builder database(MongoDatabase database) {
      this.database = database;
      return this;
    }

    /** For tests: a store that loses replies or writes. */
    Builder store(CommitStore store) {
      this.store = store;
      return this;
    }

    /** Identifies this process in the commits that it writes. */
    public Builder writer(UUID writer) {
      this.writer = writer;
      return this;
    }

    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** How long an append waits before it is told that its outcome is not known. */
    public Builder patience(Duration patience) {
      this.patience = patience;
      return this;
    }

    /** For tests: how long what was stored may be missing before it is lost. */
    Builder grace(Duration grace) {
      this.grace = grace;
      return this;
    }

    public LedgerEngine build() {
      return new LedgerEngine(this);
    }

    private MongoDatabase database() {
      if (database == null) {
        throw new IllegalStateException("The ledger needs a database");
      }
      return database;
    }

    private EventUpcaster upcasters() {
      return upcasterChain;
    }

    private CommitStore store() {
      return store == null ? new MongoCommitStore(database()) : store;
    }
  }
}
