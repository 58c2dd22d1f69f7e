package org.calmtrace.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/register?unit=cedar&late=true", "/incidents/1?filed"})
  void aPathOfThisSiteIsGoneBackTo(String address) {
    assertThat(Addresses.local(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example",
        "javascript:alert(1)",
        "register",
        "",
        "/a b",
      })
  void anythingElseLeadsToTheFirstPage(String address) {
    assertThat(Addresses.local(address)).isEqualTo("/");
  }
}
