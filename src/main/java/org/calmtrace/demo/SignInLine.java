package org.calmtrace.demo;

import org.springframework.core.env.Environment;

/**
 * The line that says how to sign in.
 *
 * @param password as it is shown
 */
record SignInLine(String password) {

  String text(Environment environment) {
    String port = environment.getProperty("local.server.port");
    String where = port == null ? "sign in" : "open http://localhost:" + port + " and sign in";
    return "Demonstration: "
        + where
        + " as "
        + String.join(", ", DemoSignIn.names())
        + "; password "
        + password;
  }
}
