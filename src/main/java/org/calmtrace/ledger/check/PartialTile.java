package org.calmtrace.ledger.check;

/**
 * The last tile of a level while it is not full: what has to be kept between two parts of a check.
 *
 * @param next index in its level of the next hash
 * @param hashes those of the tile so far; empty if it begins before what was checked
 */
public record PartialTile(long next, byte[] hashes) {}
