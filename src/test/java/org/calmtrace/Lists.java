package org.calmtrace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.ledger.ProjectionStatus;
import org.calmtrace.ledger.Projections;
import org.springframework.context.ApplicationContext;

/** Waits for what follows the ledger, so that a test's next look is not a race with it. */
public final class Lists {

  /** A test that succeeds never waits so long; one on a machine that is busy elsewhere may. */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  private Lists() {}

  /** Until every list has seen all that is in the ledger now. */
  public static void caughtUp(ApplicationContext application) {
    long head = application.getBean(LedgerReader.class).head();
    Projections lists = application.getBean(Projections.class);
    for (ProjectionStatus list : application.getBean(ProjectionAdmin.class).all()) {
      assertThat(lists.await(list.name(), head, PATIENCE)).as(list.name()).isTrue();
    }
  }
}
