package org.calmtrace.incident.inputs;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.BodyPart;
import org.calmtrace.incident.codes.Harm;
import org.calmtrace.incident.codes.InjuredPerson;
import org.calmtrace.incident.codes.InjuryCause;
import org.calmtrace.incident.codes.InjuryType;
import org.calmtrace.incident.codes.Known;
import org.calmtrace.incident.codes.Treatment;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was hurt, as somebody says it.
 *
 * @param injuryId made by whoever files it; the same one again is the same entry
 * @param who who was hurt
 * @param staff which member of staff
 * @param occurredAt when, with offset
 * @param intervention the intervention that it belongs to, if any
 * @param bodyPart where
 * @param type what
 * @param harm how bad
 * @param cause what caused it
 * @param treatment how it was treated
 * @param treatedAt when it was treated
 * @param knownAt when it became known; of a death, what reporting is counted from
 * @param contribution whether it is reasonable to assume that an intervention contributed
 * @param note anything else, in words
 */
public record InjuryInput(
    EntryId injuryId,
    InjuredPerson who,
    @Nullable UUID staff,
    OffsetDateTime occurredAt,
    @Nullable EntryId intervention,
    @Nullable BodyPart bodyPart,
    InjuryType type,
    Harm harm,
    @Nullable InjuryCause cause,
    @Nullable Treatment treatment,
    @Nullable OffsetDateTime treatedAt,
    @Nullable OffsetDateTime knownAt,
    @Nullable Known contribution,
    @Nullable @Text(max = Limits.NOTE) String note) {}
