package org.calmtrace;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server, or runs one command of the command line and ends. */
@SpringBootApplication
public class Calmtrace {

  public static void main(String[] args) {
    SpringApplication.run(Calmtrace.class, args);
  }
}
