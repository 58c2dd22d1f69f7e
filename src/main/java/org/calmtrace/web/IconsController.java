package org.calmtrace.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the sprite of {@link Icons}. */
@Controller
class IconsController {

  static final String ADDRESS = "/icons.svg";

  private final Icons icons;

  IconsController(Icons icons) {
    this.icons = icons;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> icons() {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("image/svg+xml"))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(icons.sprite());
  }
}
