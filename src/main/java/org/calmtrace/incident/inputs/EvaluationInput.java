package org.calmtrace.incident.inputs;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.Continuation;
import org.calmtrace.incident.codes.Credential;
import org.calmtrace.incident.codes.EvaluationMethod;
import org.calmtrace.incident.codes.EvaluationPurpose;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * The person was seen and evaluated face to face, as somebody says it.
 *
 * @param evaluationId made by whoever files it; the same one again is the same entry
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
public record EvaluationInput(
    EntryId evaluationId,
    EvaluationPurpose purpose,
    OffsetDateTime occurredAt,
    EvaluationMethod method,
    UUID evaluator,
    Credential credential,
    @Nullable @Text(max = Limits.NOTE) String situation,
    @Nullable @Text(max = Limits.NOTE) String reaction,
    @Nullable @Text(max = Limits.NOTE) String medicalCondition,
    @Nullable @Text(max = Limits.NOTE) String behaviouralCondition,
    @Nullable @Text(max = Limits.NOTE) String appropriateness,
    @Nullable @Text(max = Limits.NOTE) String complications,
    Continuation decision,
    @Nullable @Text(max = Limits.NOTE) String note) {}
