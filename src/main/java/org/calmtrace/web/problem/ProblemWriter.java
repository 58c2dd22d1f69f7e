package org.calmtrace.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/** Writes a fault as a problem document in the reader's language. */
@Component
class ProblemWriter {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

  private final ProblemWords words;
  private final JsonMapper json;

  ProblemWriter(ProblemWords words, JsonMapper json) {
    this.words = words;
    this.json = json;
  }

  /** {@code address} is what was asked for, which an error page of the container hides. */
  void write(
      Fault fault, String address, HttpServletRequest request, HttpServletResponse response) {
    Problem problem = words.problem(fault, address, RequestContextUtils.getLocale(request));
    response.resetBuffer();
    fault.headers().forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
    response.setStatus(fault.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    try {
      json.writeValue(response.getOutputStream(), document(problem, fault.more()));
    } catch (IOException gone) {
      LOG.debug("Nobody waits for the answer any more");
    }
  }

  private Object document(Problem problem, Map<String, Object> more) {
    if (more.isEmpty()) {
      return problem;
    }
    Map<String, Object> all = new LinkedHashMap<>();
    json.valueToTree(problem).properties().forEach(p -> all.put(p.getKey(), p.getValue()));
    all.putAll(more);
    return all;
  }
}
