package org.calmtrace.platform.input;

import java.util.List;
import org.calmtrace.platform.Refusal;

/**
 * One thing that is wrong with one field.
 *
 * @param field JSON pointer (RFC 6901), e.g. {@code /behaviours/2}, or {@code ?limit} for a
 *     parameter of the address; empty for the whole
 * @param arguments fill the places of the refusal's messages; never personal text
 */
public record InputError(String field, Refusal refusal, List<Object> arguments) {}
