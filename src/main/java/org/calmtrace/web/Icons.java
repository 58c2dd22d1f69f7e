package org.calmtrace.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.webjars.WebJarVersionLocator;

/**
 * The icons that the pages use, taken from the bootstrap-icons WebJar at start and served as one
 * small sprite. Which ones: {@code web/icons.txt}, one name a line.
 */
@Component
public class Icons {

  private static final Pattern SVG = Pattern.compile("(?s)<svg[^>]*>(.*)</svg>");

  private final byte[] sprite;
  private final String version;

  Icons() throws IOException {
    WebJarVersionLocator webJars = new WebJarVersionLocator();
    StringBuilder out = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    for (String name : text(new ClassPathResource("web/icons.txt")).split("\\s+")) {
      String file = webJars.fullPath("bootstrap-icons", "icons/" + name + ".svg");
      Matcher svg = SVG.matcher(text(new ClassPathResource(Objects.requireNonNull(file, name))));
      if (!svg.find()) {
        throw new IOException("not an SVG picture: " + name);
      }
      out.append("<symbol id=\"").append(name).append("\" viewBox=\"0 0 16 16\">");
      out.append(svg.group(1).strip().replace("\n", "")).append("</symbol>");
    }
    this.sprite = out.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
    this.version = DigestUtils.md5DigestAsHex(sprite).substring(0, 8);
  }

  /** Address of one icon; it changes when the sprite does, so browsers may keep it for ever. */
  public String href(String name) {
    return IconsController.ADDRESS + "?v=" + version + "#" + name;
  }

  byte[] sprite() {
    return sprite.clone();
  }

  private static String text(ClassPathResource resource) throws IOException {
    try (InputStream in = resource.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
