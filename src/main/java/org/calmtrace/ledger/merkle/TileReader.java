package org.calmtrace.ledger.merkle;

/** Where tiles are read from: a collection, a folder, somebody's server. */
@FunctionalInterface
public interface TileReader {

  /** The tile's hashes one after the other, exactly as many as it is wide. */
  byte[] read(Tile tile);
}
