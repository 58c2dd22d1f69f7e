package org.calmtrace.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Keeps redirects inside this site. */
final class Addresses {

  private Addresses() {}

  /** {@code address} if it is a path of this site, else the first page. */
  static String local(String address) {
    try {
      URI uri = new URI(address);
      boolean inside =
          address.startsWith("/")
              && !address.startsWith("//")
              && !uri.isAbsolute()
              && uri.getRawAuthority() == null;
      return inside ? address : "/";
    } catch (URISyntaxException notAnAddress) {
      return "/";
    }
  }
}
