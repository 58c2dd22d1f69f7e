package org.calmtrace.ledger.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Identifiers of events in the order of time (RFC 9562, section 5.7): a new one goes to the end of
 * its unique index, not somewhere into its midst, where each would touch a page of its own. Axon
 * finds this class by its name in {@code META-INF/services}.
 */
public final class OrderedIdentifiers extends IdentifierFactory {

  private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

  @Override
  public String generateIdentifier() {
    return generator.generate().toString();
  }
}
