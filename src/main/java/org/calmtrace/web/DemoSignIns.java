package org.calmtrace.web;

import java.util.List;

/** The names that a demonstration can be tried with; contributed as a bean, shown at sign-in. */
public record DemoSignIns(List<String> accounts) {

  public DemoSignIns {
    accounts = List.copyOf(accounts);
  }
}
