package org.calmtrace.ledger.wiring;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.BsonDocument;
import org.calmtrace.ledger.EventCatalog;
import org.calmtrace.ledger.Projection;
import org.calmtrace.ledger.RecordedEvent;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The platform and the ledger with nothing but a tally on top. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"org.calmtrace.platform", "org.calmtrace.ledger"})
@Import(Tally.class)
class TallyApplication {

  static final int UNLUCKY = 13;

  @Bean
  EventCatalog tallyEvents() {
    return Tally.EVENTS;
  }

  @Bean
  Projection sums() {
    return new Projection() {
      @Override
      public String name() {
        return "sums";
      }

      @Override
      public List<WriteModel<BsonDocument>> on(RecordedEvent<?> recorded) {
        if (!(recorded.event() instanceof Tally.Marked event)) {
          return List.of();
        }
        if (event.weight() == UNLUCKY) {
          throw new IllegalArgumentException("unlucky");
        }
        UpdateOptions insert = new UpdateOptions().upsert(recorded.sequence() == 0);
        return List.of(
            new UpdateOneModel<>(
                and(eq("_id", event.tally()), lt("pos", recorded.position())),
                combine(inc("sum", event.weight()), set("pos", recorded.position())),
                new UpdateOptions().upsert(false)),
            new UpdateOneModel<>(
                eq("_id", event.tally()),
                combine(
                    com.mongodb.client.model.Updates.setOnInsert("sum", event.weight()),
                    com.mongodb.client.model.Updates.setOnInsert("pos", recorded.position())),
                insert));
      }
    };
  }
}
