package org.calmtrace;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server, or runs one command of the command line and ends. */
@SpringBootApplication
public class Calmtrace {

  public static void main(String[] args) {
    // An advertisement in the log of every start.
    System.setProperty("disable-axoniq-console-message", "true");
    if (CommandLine.isCommand(args)) {
      System.exit(CommandLine.run(args));
    }
    SpringApplication.run(Calmtrace.class, args);
  }
}
