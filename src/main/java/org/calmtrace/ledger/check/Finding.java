package org.calmtrace.ledger.check;

import java.util.Comparator;

/**
 * Something that is wrong with the ledger, and where.
 *
 * @param position the first position that is concerned; {@link #NOWHERE} if it is at none
 * @param other another position, or a number of events, as the flaw says; else the same position
 * @param name of an index or a tile, or the root that the tree had before; else empty
 * @param detail what exactly does not fit, in English, for who looks into the database
 */
public record Finding(Flaw flaw, long position, long other, String name, String detail) {

  /** No position: it concerns the whole. */
  public static final long NOWHERE = -1;

  /** Where it is comes first, what concerns the whole last. */
  static final Comparator<Finding> FIRST_FIRST =
      Comparator.comparingLong(
              (Finding each) -> each.position == NOWHERE ? Long.MAX_VALUE : each.position)
          .thenComparing(Finding::flaw)
          .thenComparing(Finding::name);

  static Finding at(Flaw flaw, long position, String detail) {
    return new Finding(flaw, position, position, "", detail);
  }

  static Finding from(Flaw flaw, long position, long other, String detail) {
    return new Finding(flaw, position, other, "", detail);
  }
}
