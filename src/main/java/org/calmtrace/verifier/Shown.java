package org.calmtrace.verifier;

import org.calmtrace.ledger.note.Leaf;
import org.calmtrace.ledger.note.MalformedException;

/** What a reader has of an event. */
sealed interface Shown {

  /**
   * What the tree commits to if this is the event.
   *
   * @throws MalformedException if this can be no leaf
   * @throws WrongException if this can be no event
   */
  Leaf leaf() throws MalformedException, WrongException;

  /** Whether what happened and who said so is shown, and thereby proved. */
  boolean withContent();

  /** The header and the hash of the content: nine lines. */
  record LeafFile(byte[] bytes) implements Shown {

    @Override
    public Leaf leaf() throws MalformedException {
      return Leaf.parse(bytes);
    }

    @Override
    public boolean withContent() {
      return false;
    }
  }

  /** The whole event as JSON. */
  record EventFile(byte[] bytes) implements Shown {

    @Override
    public Leaf leaf() throws MalformedException, WrongException {
      return EventReader.leaf(bytes);
    }

    @Override
    public boolean withContent() {
      return true;
    }
  }
}
