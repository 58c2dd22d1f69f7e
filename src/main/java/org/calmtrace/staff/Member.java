package org.calmtrace.staff;

/**
 * A staff member, opened for a reader.
 *
 * @param id what events carry as the actor
 * @param profession code, e.g. {@code technician}; its words are in the message files under {@code
 *     profession.<code>}
 */
public record Member(String id, String name, String profession) {}
