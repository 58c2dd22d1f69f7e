package org.calmtrace.incident.pages.report;

import java.util.List;

/**
 * How far a report has come.
 *
 * @param done parts that say something, and all that they must
 * @param open parts that do not yet
 */
record Progress(List<Part> done, List<Part> open) {

  static Progress of(ReportForm form) {
    List<Part> asked = Part.asked(form.end().handsUsed());
    return new Progress(
        asked.stream().filter(part -> isDone(form, part)).toList(),
        asked.stream().filter(part -> !isDone(form, part)).toList());
  }

  public boolean isDone(Part part) {
    return done.contains(part);
  }

  /** How many of those that are open have to be there before it can be sent. */
  public long needed() {
    return open.stream().filter(Part::isNeeded).count();
  }

  private static boolean isDone(ReportForm form, Part part) {
    StoryForm story = form.story();
    return switch (part) {
      case WHO -> !story.patient().isEmpty() && !story.began().isEmpty();
      case BEFORE -> !story.antecedents().isEmpty() || !story.otherAntecedent().isEmpty();
      case HAPPENED -> !story.behaviours().isEmpty() || !story.intensity().isEmpty();
      case TRIED -> !form.tried().said().isEmpty();
      case END -> !form.end().outcome().isEmpty();
      case HANDS -> isDone(form.hands(), form.end());
      case HURT -> form.nobodyHurt() || !form.hurt().said().isEmpty();
      case TOLD -> !form.told().said().isEmpty();
      case WORDS -> !form.narrative().isEmpty();
    };
  }

  private static boolean isDone(HandsForm hands, EndForm end) {
    boolean began = !hands.began().isEmpty() && !hands.purpose().isEmpty();
    return end.isRunning()
        ? began && !hands.kind().isEmpty()
        : began && !hands.ended().isEmpty() && !hands.endReason().isEmpty();
  }
}
