package org.calmtrace.incident.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Continuation;
import org.calmtrace.incident.codes.Credential;
import org.calmtrace.incident.codes.EvaluationMethod;
import org.calmtrace.incident.codes.EvaluationPurpose;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * The person was seen and evaluated face to face: {@code incident.face-to-face-evaluated}.
 *
 * @param intervention the intervention that it belongs to
 * @param purpose why
 * @param occurredAt when, with offset
 * @param method how
 * @param evaluator who evaluated
 * @param credential in which capacity
 * @param situation the immediate situation
 * @param reaction how the person took the intervention
 * @param medicalCondition medical condition
 * @param behaviouralCondition behavioural condition
 * @param appropriateness whether the intervention was appropriate
 * @param complications complications
 * @param decision whether it goes on
 * @param note anything else, in words
 */
public record FaceToFaceEvaluated(
    IncidentId incident,
    EntryId entry,
    EntryId intervention,
    EvaluationPurpose purpose,
    OffsetDateTime occurredAt,
    EvaluationMethod method,
    UUID evaluator,
    Credential credential,
    @Nullable ProtectedText situation,
    @Nullable ProtectedText reaction,
    @Nullable ProtectedText medicalCondition,
    @Nullable ProtectedText behaviouralCondition,
    @Nullable ProtectedText appropriateness,
    @Nullable ProtectedText complications,
    Continuation decision,
    @Nullable ProtectedText note)
    implements Happening, OfIntervention {}
