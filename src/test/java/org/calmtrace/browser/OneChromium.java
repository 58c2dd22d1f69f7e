package org.calmtrace.browser;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one Chromium for all classes of tests that ask for it; it ends with the last of them. */
class OneChromium implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Chromium.class;
  }

  @Override
  public Chromium resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Store kept = test.getRoot().getStore(Namespace.create(OneChromium.class));
    @Nullable Chromium running = kept.get(Chromium.class, Chromium.class);
    if (running != null && running.runs()) {
      return running;
    }
    // The first one, or the one before has crashed: then it failed one test, not all that follow.
    Chromium opened = Chromium.open();
    kept.put(Chromium.class, opened);
    return opened;
  }
}
