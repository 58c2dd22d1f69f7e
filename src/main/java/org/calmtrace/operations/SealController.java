package org.calmtrace.operations;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.LedgerCustody;
import org.calmtrace.ledger.LossReason;
import org.calmtrace.ledger.Seal;
import org.calmtrace.ledger.SealProblem;
import org.calmtrace.platform.Code;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.Role;
import org.calmtrace.web.FormErrors;
import org.calmtrace.web.FormErrors.Fault;
import org.calmtrace.web.Page;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger's signature: how far it goes, its key, and what to do when it goes no further. */
@Page
class SealController {

  private static final String THIS = "/admin/ledger";

  private final LedgerCustody custody;
  private final CurrentUser currentUser;
  private final MessageSource messages;
  private final Clock clock;

  SealController(
      LedgerCustody custody, CurrentUser currentUser, MessageSource messages, Clock clock) {
    this.custody = custody;
    this.currentUser = currentUser;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping(THIS)
  String show(Model model) {
    mustBeAdmin();
    return page(model, FormErrors.NONE);
  }

  private String page(Model model, FormErrors errors) {
    Seal seal = custody.seal();
    SealProblem problem = seal.problem();
    model.addAttribute("seal", seal);
    model.addAttribute("good", problem == null);
    model.addAttribute("lasts", problem != null && problem.lasts());
    model.addAttribute("declarable", problem != null && problem.mayBeDeclared());
    model.addAttribute(
        "problem",
        problem == null ? "" : problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    model.addAttribute("signedAt", seal.at() == null ? null : seal.at().atZone(ZoneOffset.UTC));
    model.addAttribute("reasons", Code.all(LossReason.class));
    model.addAttribute("errors", errors);
    return "operations/ledger";
  }

  @PostMapping(THIS + "/key")
  String changeKey(@RequestParam(defaultValue = "false") boolean sure, Model model) {
    Author by = mustBeAdmin();
    if (!sure) {
      return page(model, wrong("sure-key", "seal.sure-missing"));
    }
    custody.changeKey(by);
    return "redirect:" + THIS + "?changed";
  }

  @PostMapping(THIS + "/loss")
  String declareLoss(
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean sure,
      Model model) {
    Author by = mustBeAdmin();
    LossReason why = Code.parse(LossReason.class, reason).orElse(null);
    if (why == null) {
      return page(model, wrong("reason", "seal.reason-missing"));
    }
    if (!sure) {
      return page(model, wrong("sure-loss", "seal.sure-missing"));
    }
    custody.declareLoss(why, by);
    return "redirect:" + THIS + "?declared";
  }

  private FormErrors wrong(String field, String words) {
    return FormErrors.of(List.of(Fault.of(field, words)), messages);
  }

  private Author mustBeAdmin() {
    if (!currentUser.get().isAny(Role.ADMIN)) {
      throw new AccessDeniedException("For administrators");
    }
    return Author.of(
        currentUser.get().staffId(), Role.ADMIN.name(), clock.instant().atOffset(ZoneOffset.UTC));
  }
}
