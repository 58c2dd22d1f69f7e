package org.calmtrace.web.problem;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the container says about a request that it does not even hand on, such as one with a broken
 * address: to programs a problem document, to others one line without its name and version.
 */
final class ContainerReports extends ErrorReportValve {

  private final Faults faults;
  private final ProblemWriter writer;

  ContainerReports(Faults faults, ProblemWriter writer) {
    this.faults = faults;
    this.writer = writer;
    setShowServerInfo(false);
    setShowReport(false);
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    String address = request.getRequestURI();
    if (address == null || !ProgramAddresses.holds(address, "")) {
      super.report(request, response, thrown);
      return;
    }
    boolean answered = response.getStatus() < 400 || response.getContentWritten() > 0;
    if (!answered && response.setErrorReported()) {
      HttpStatus status = HttpStatus.valueOf(response.getStatus());
      writer.write(faults.of(status), address, request, response);
    }
  }
}
