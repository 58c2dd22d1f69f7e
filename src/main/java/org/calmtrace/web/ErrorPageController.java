package org.calmtrace.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what went wrong outside of any page with a page in words, whatever the browser says it
 * accepts; programs' addresses have their problem documents before it comes to this.
 */
@Controller
class ErrorPageController implements ErrorController {

  @RequestMapping("/error")
  ModelAndView error(HttpServletRequest request) {
    return ErrorPage.of(status(request)).view();
  }

  private static int status(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    // Somebody who asks for this address itself asks for nothing that is here.
    return status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value();
  }
}
