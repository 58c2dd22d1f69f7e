package org.calmtrace.incident.events;

/** Something done with the record itself: it happens when it is recorded. */
public sealed interface Handling extends IncidentEvent
    permits AddendumAdded,
        ClarificationAsked,
        EntryCorrected,
        IncidentClarified,
        IncidentClosed,
        IncidentReopened,
        IncidentReviewed,
        IncidentSubmitted,
        MarkedInError {}
