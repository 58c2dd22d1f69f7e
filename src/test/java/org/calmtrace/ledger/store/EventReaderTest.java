package org.calmtrace.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a reader has to look for a position that may stand inside a commit. */
class EventReaderTest {

  private final StoreInMemory store = new StoreInMemory();
  private final EventReader reader = new EventReader(store);

  @Test
  void theCommitThatHoldsAPositionIsSearchedForOnce() {
    store.commit(300, 3);
    store.commit(303, 4);

    List<Commit> first = reader.tail(305, 1);
    List<Commit> again = reader.tail(305, 1);

    assertThat(first).extracting(Commit::position).containsExactly(303L);
    assertThat(again).isEqualTo(first);
    assertThat(store.from()).containsExactly(50L, 303L);
  }

  @Test
  void whatFollowsItIsKnownWithoutASearch() {
    store.commit(303, 4);
    store.commit(307, 1);
    reader.tail(305, 1);

    assertThat(reader.tail(307, 10)).extracting(Commit::position).containsExactly(307L);
    assertThat(store.from()).containsExactly(50L, 307L);
  }

  @Test
  void aPositionThatNothingHoldsYetIsSearchedForAgain() {
    assertThat(reader.tail(305, 1)).isEmpty();
    store.commit(303, 4);

    assertThat(reader.tail(305, 1)).extracting(Commit::position).containsExactly(303L);
    assertThat(store.from()).containsExactly(50L, 50L);
  }
}
