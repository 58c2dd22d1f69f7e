/**
 * What a log signs and what others check, on the JDK alone: signed notes, checkpoints,
 * cosignatures, policies, proof files and leaves, in the open formats of C2SP.
 */
@NamedInterface("note")
@NullMarked
package org.calmtrace.ledger.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
