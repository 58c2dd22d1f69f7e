package org.calmtrace.ledger.commands;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.ledger.Receipt;
import org.calmtrace.ledger.store.LedgerEngine;
import org.calmtrace.ledger.store.LedgerUnavailableException;
import org.calmtrace.platform.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends commands over Axon's bus and brings the position of their events back. */
@Component
class LedgerCommands implements Commands {

  /**
   * A command that lost a race is decided again on the newer state: what is there already is then
   * recognised as a repeat, and what contradicts it is refused.
   */
  private static final int ATTEMPTS = 4;

  private final CommandBus bus;

  LedgerCommands(CommandBus bus) {
    this.bus = bus;
    bus.registerHandlerInterceptor(LedgerCommands::bringReceiptHome);
  }

  @Override
  public Receipt send(Object command, Author author, @Nullable Long expectedVersion) {
    for (int attempt = 1; ; attempt++) {
      try {
        boolean unseen = attempt == 1 && expectedVersion == null;
        return dispatch(
            unseen && command instanceof MostlyFirst first ? first.unseen() : command,
            author,
            new CommandSlot(expectedVersion));
      } catch (ConcurrencyException | AggregateStreamCreationException e) {
        if (attempt == ATTEMPTS) {
          throw RefusedException.of(LedgerRefusal.CONCURRENT_CHANGE);
        }
      } catch (IncompatibleAggregateException e) {
        throw RefusedException.of(LedgerRefusal.IDENTIFIER_TAKEN);
      } catch (LedgerUnavailableException e) {
        throw RefusedException.of(LedgerRefusal.STORE_UNAVAILABLE);
      }
    }
  }

  private Receipt dispatch(Object command, Author author, CommandSlot slot) {
    Map<String, Object> metadata = new HashMap<>(author.metadata());
    metadata.put(CommandSlot.NAME, slot);
    FutureCallback<Object, Object> answer = new FutureCallback<>();
    bus.dispatch(GenericCommandMessage.asCommandMessage(command).withMetaData(metadata), answer);
    CommandResultMessage<?> result = answer.getResult();
    if (result.isExceptional()) {
      throw unchecked(result.exceptionResult());
    }
    return slot.receipt();
  }

  private static RuntimeException unchecked(Throwable thrown) {
    return thrown instanceof RuntimeException known
        ? known
        : new IllegalStateException("A command failed", thrown);
  }

  private static @Nullable Object bringReceiptHome(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    if (unitOfWork.getMessage().getMetaData().get(CommandSlot.NAME) instanceof CommandSlot slot) {
      unitOfWork.afterCommit(
          stored ->
              slot.stored(
                  stored.getResource(LedgerEngine.POSITION),
                  stored.getResource(LedgerEngine.VERSION)));
    }
    return chain.proceed();
  }
}
