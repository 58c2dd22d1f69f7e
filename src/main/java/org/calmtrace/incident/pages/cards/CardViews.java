package org.calmtrace.incident.pages.cards;

import java.util.List;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.board.Board;
import org.calmtrace.incident.board.Card;
import org.calmtrace.incident.pages.PersonLabels;
import org.calmtrace.security.SignedIn;
import org.springframework.stereotype.Component;

/** Makes the cards of a board as a reader may see them. */
@Component
public class CardViews {

  private final PersonLabels labels;

  CardViews(PersonLabels labels) {
    this.labels = labels;
  }

  /** In the order of the board: what is due first comes first. */
  public List<CardView> of(Board board, Unit unit, SignedIn reader) {
    List<String> patients = board.cards().stream().map(Card::patient).distinct().toList();
    PersonLabels.Labels people = labels.forReader(reader, patients);
    return board.cards().stream()
        .map(
            card ->
                CardView.of(
                    card,
                    people.of(card.patient(), card.occurredAt().toLocalDate()),
                    unit.name(),
                    unit.zone(),
                    board.at()))
        .toList();
  }
}
