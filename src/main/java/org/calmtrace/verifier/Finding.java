package org.calmtrace.verifier;

import org.calmtrace.ledger.note.Accepted;
import org.calmtrace.ledger.note.Leaf;

/** What was found out about one thing that was looked at. */
sealed interface Finding {

  /** For a person. */
  String line();

  /**
   * An event that stands in a ledger.
   *
   * @param withContent whether its content was shown, and is proved too
   * @param checkpoint by which
   */
  record Proved(String name, Leaf leaf, boolean withContent, Accepted checkpoint)
      implements Finding {

    @Override
    public String line() {
      return "good   "
          + name
          + ": position "
          + leaf.position()
          + ", "
          + leaf.type()
          + "#"
          + leaf.revision()
          + ", "
          + leaf.timestamp()
          + (withContent ? ", with its content" : ", its content is not shown");
    }
  }

  /** Something that does not hold, and why not. */
  record Wrong(String name, String why) implements Finding {

    /** A reason may repeat what it read, and every one is kept: of many files it is cut here. */
    private static final int LONGEST = 600;

    public Wrong {
      why = Plain.text(why, LONGEST);
    }

    @Override
    public String line() {
      return "WRONG  " + name + ": " + why;
    }
  }

  /** A file that is neither a proof nor an event. */
  record Other(String name) implements Finding {

    @Override
    public String line() {
      return "other  " + name + ": neither a proof nor an event, not looked at";
    }
  }
}
