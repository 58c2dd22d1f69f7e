package org.calmtrace.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class OrderedIdentifiersTest {

  @Test
  void axonMakesIdentifiersInTheOrderOfTime() {
    IdentifierFactory factory = IdentifierFactory.getInstance();
    List<String> made =
        IntStream.range(0, 10_000).mapToObj(i -> factory.generateIdentifier()).toList();

    assertThat(factory).isInstanceOf(OrderedIdentifiers.class);
    assertThat(made).isSorted().doesNotHaveDuplicates();
    assertThat(made).allSatisfy(id -> assertThat(UUID.fromString(id).version()).isEqualTo(7));
  }
}
