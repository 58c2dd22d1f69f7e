package org.calmtrace.staff;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.calmtrace.vault.ProtectedText;

/**
 * Makes a staff member known.
 *
 * @param member identifier, UUID as text: what events carry as the actor
 * @param name sealed with the member's own key
 */
public record RegisterMember(
    @TargetAggregateIdentifier String member, ProtectedText name, Profession profession) {}
