package org.calmtrace.incident.queue;

import java.time.Duration;

/**
 * The times that a site has set itself, from all of its settings.
 *
 * @param lateAfter how long after it happened a report is in time
 * @param checkEvery how often somebody looks at a person during an intervention
 * @param endWithin how long an escalation may have no end on record
 * @param signWithin how long an order given by voice may be without a signature
 * @param debriefWithin how long after a hands-on event it may not have been talked through
 * @param submitWithin how long after its end a record may not have been submitted
 */
public record HousePolicy(
    Duration lateAfter,
    Duration checkEvery,
    Duration endWithin,
    Duration signWithin,
    Duration debriefWithin,
    Duration submitWithin) {}
