package org.calmtrace.incident.inputs;

import org.calmtrace.incident.EntryId;
import org.calmtrace.platform.input.Text;

/**
 * A question was answered, as somebody says it.
 *
 * @param answerId made by whoever files it; the same one again is the same entry
 * @param answer the answer
 */
public record AnswerInput(EntryId answerId, @Text(max = Limits.NOTE) String answer) {}
