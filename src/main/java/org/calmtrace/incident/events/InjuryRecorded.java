package org.calmtrace.incident.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.BodyPart;
import org.calmtrace.incident.codes.Harm;
import org.calmtrace.incident.codes.InjuredPerson;
import org.calmtrace.incident.codes.InjuryCause;
import org.calmtrace.incident.codes.InjuryType;
import org.calmtrace.incident.codes.Known;
import org.calmtrace.incident.codes.Treatment;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was hurt: {@code incident.injury-recorded}.
 *
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
public record InjuryRecorded(
    IncidentId incident,
    EntryId entry,
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
    @Nullable ProtectedText note)
    implements Happening {}
