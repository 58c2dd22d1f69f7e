package org.calmtrace.ledger.commands;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at the loaded aggregate just before it decides: is it the version that the sender has seen?
 * One place for all aggregates.
 */
@Component
class VersionGuard implements HandlerEnhancerDefinition {

  @Override
  public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
    return original.canHandleMessageType(CommandMessage.class) ? new Guarded<>(original) : original;
  }

  private static final class Guarded<T> extends WrappedMessageHandlingMember<T> {

    Guarded(MessageHandlingMember<T> delegate) {
      super(delegate);
    }

    @Override
    public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
      if (message.getMetaData().get(CommandSlot.NAME) instanceof CommandSlot slot) {
        Long last = AggregateLifecycle.isLive() ? AggregateLifecycle.getVersion() : null;
        slot.loaded(last == null ? 0 : last + 1);
      }
      return super.handle(message, target);
    }
  }
}
