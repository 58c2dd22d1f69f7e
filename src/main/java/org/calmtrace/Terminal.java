package org.calmtrace;

import java.io.Console;

/** Whether a person looks at what a command says, so that it may show how far it is. */
final class Terminal {

  private Terminal() {}

  /** Java 21 has a console at a terminal only; from 22 on it has to be asked. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean isWatched() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException java21) {
      return true;
    }
  }
}
