package org.calmtrace.incident.pages.ward;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.Filed;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.incident.IncidentStream;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.incident.Incidents;
import org.calmtrace.incident.inputs.AnswerInput;
import org.calmtrace.incident.pages.PersonLabels;
import org.calmtrace.incident.register.Register;
import org.calmtrace.incident.texts.PersonalTexts;
import org.calmtrace.ledger.Projections;
import org.calmtrace.platform.Ids;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.input.InvalidInputException;
import org.calmtrace.security.SignedIn;
import org.calmtrace.staff.Staff;
import org.calmtrace.web.FormErrors;
import org.calmtrace.web.FormErrors.Fault;
import org.calmtrace.web.Page;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers a reviewer's question about a report. */
@Page
@RequestMapping("/incidents/{id}/clarifications/{question}/answer")
class AnswerController {
}
