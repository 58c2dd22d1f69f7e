package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calmtrace.DemoApplication;

/** As little of a browser as a form needs: cookies, hidden fields, redirects seen but not gone. */
final class PlainBrowser implements AutoCloseable {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String origin;

  PlainBrowser(int port) {
    this.origin = "http://localhost:" + port;
  }

  PlainBrowser signIn(String account) {
    HttpResponse<String> page = get("/sign-in");
    Form form = Form.of(page.body(), "/sign-in");
    post("/sign-in", form.with("username", account).with("password", DemoApplication.PASSWORD));
    return this;
  }

  HttpResponse<String> get(String address, String... headers) {
    return send(request(address, headers).GET().build());
  }

  byte[] download(String address) {
    try {
      HttpResponse<byte[]> response =
          http.send(request(address).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
      assertThat(response.statusCode()).as(address).isEqualTo(200);
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> post(String address, Form form, String... headers) {
    return send(
        request(address, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.encoded()))
            .build());
  }

  private HttpRequest.Builder request(String address, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + address)).header("Accept", "text/html");
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Where a redirect leads, without the origin. */
  static String location(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Location")
        .orElse("none")
        .replaceFirst("^http://[^/]*", "");
  }

  @Override
  public void close() {
    http.close();
  }

  /** The fields of a form, in order; a name may come more than once. */
  record Form(List<Map.Entry<String, String>> fields) {

    /** The hidden fields of the form in the page that posts to that address. */
    static Form of(String page, String address) {
      int from = page.indexOf("action=\"" + address + "\"");
      if (from < 0) {
        throw new AssertionError("No form for " + address + " in " + page);
      }
      String form = page.substring(from, page.indexOf("</form>", from));
      List<Map.Entry<String, String>> fields = new ArrayList<>();
      Matcher hidden = HIDDEN.matcher(form);
      while (hidden.find()) {
        fields.add(Map.entry(hidden.group(1), unescape(hidden.group(2))));
      }
      return new Form(fields);
    }

    Form with(String name, String value) {
      List<Map.Entry<String, String>> more = new ArrayList<>(fields);
      more.add(Map.entry(name, value));
      return new Form(more);
    }

    Form without(String name) {
      return new Form(fields.stream().filter(it -> !it.getKey().equals(name)).toList());
    }

    String value(String name) {
      return fields.stream()
          .filter(it -> it.getKey().equals(name))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElseThrow();
    }

    String encoded() {
      return String.join(
          "&",
          fields.stream().map(it -> encode(it.getKey()) + "=" + encode(it.getValue())).toList());
    }

    private static String encode(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unescape(String html) {
      return html.replace("&lt;", "<")
          .replace("&gt;", ">")
          .replace("&quot;", "\"")
          .replace("&#39;", "'")
          .replace("&#10;", "\n")
          .replace("&#13;", "\r")
          .replace("&amp;", "&");
    }
  }
}
