// The report form: opens parts, adds rows, keeps "minutes ago" true and keeps every answer, all
// without asking the server. Without script the same buttons ask it.
"use strict";

(() => {
  const KEPT_AFTER = 700;
  const main = document.getElementById("main");
  const report = main.querySelector("[data-report]");
  const formPage = [...main.childNodes];
  const field = (name) => report.elements.namedItem(name);
  const incident = field("incident").value;

  const clockOf = (group) => {
    const chosen = group?.querySelector("input:checked");
    if (!chosen) {
      return "";
    }
    const typed = group.querySelector("[name$='-clock']").value;
    return chosen.value === "at" ? typed : chosen.value.slice(11, 16);
  };

  // --- what a part says, folded: as Sentences does on the server ------------------------------

  const inline = (words) =>
    /^.\p{Lu}/u.test(words) ? words : words.slice(0, 1).toLowerCase() + words.slice(1);

  const sentence = (words, between = ", ") =>
    words.filter(Boolean).map((it, i) => (i === 0 || between !== ", " ? it : inline(it))).join(between);

  const isShown = (element) => {
    for (let at = element; at && !at.classList.contains("part-body"); at = at.parentElement) {
      if (getComputedStyle(at).display === "none") {
        return false;
      }
    }
    return true;
  };

  // Answers among `inside`, in the order of the page; times are said elsewhere.
  const answers = (inside) => {
    const said = [];
    for (const control of inside.querySelectorAll("input:not([type=hidden]), textarea")) {
      if (control.closest(".times") || !control.name) {
        continue;
      }
      if (control.type === "radio" || control.type === "checkbox") {
        if (control.checked && control.value) {
          const label = control.closest("label").textContent.trim();
          const as = control.closest("[data-as]")?.dataset.as;
          said.push(as ? as.replace("{0}", label) : label);
        }
      } else if (control.value.trim() && isShown(control)) {
        const words = control.value.trim();
        said.push(words.length > 160 ? words.slice(0, 160).trim() + "…" : words);
      }
    }
    return said;
  };

  const rowOf = (hand) => ({
    time: clockOf(hand.querySelector(".times")),
    what: sentence([...hand.querySelectorAll("[data-what]")].flatMap(answers)),
    how: sentence([...hand.querySelectorAll("[data-how]")].flatMap(answers)),
  });

  const blank = (hand) => answers(hand).length === 0 && !hand.querySelector(".times input:checked");

  const rowsSay = (body) => {
    const rows = [...body.querySelectorAll("ol > li")].map((row) => [
      row.querySelector(".tried-what").textContent,
      row.querySelector(".tag").textContent,
    ]);
    const hand = body.querySelector(".at-hand");
    const { what, how } = rowOf(hand);
    return [...rows, [what, how]]
      .map(([one, other]) => [one, one ? inline(other) : other].filter(Boolean).join(": "))
      .filter(Boolean)
      .join("; ");
  };

  const says = (part) => {
    const body = part.querySelector(".part-body");
    const nobody = body.querySelector("[name='nobody-hurt']");
    if (nobody?.checked) {
      return nobody.closest("label").textContent.trim();
    }
    if (body.matches("[data-rows]")) {
      return rowsSay(body);
    }
    const chosen = [...body.querySelectorAll("[data-says]")].filter(isShown);
    return sentence((chosen.length ? chosen : [body]).flatMap(answers), part.id === "who" ? " · " : ", ");
  };

  const timeOf = (part) => {
    const first = part.querySelector("ol:not([hidden]) > li .row-time");
    const times = [...part.querySelectorAll(".times")].find(isShown);
    return first ? first.textContent : clockOf(times);
  };

  const isDone = (part) => {
    if (!part.hasAttribute("data-needed") || part.dataset.needed !== "true") {
      return says(part) !== "";
    }
    return [...part.querySelectorAll(".part-body > [data-needed]")]
      .filter(isShown)
      .every((group) => group.querySelector("input:checked"));
  };

  const isAsked = (part) => {
    const hands = part.id === "hands";
    const outcome = field("outcome").value;
    return !hands || /^(running|physical-restraint|mechanical|seclusion|involuntary-medication)$/.test(outcome);
  };

  const parts = [...report.querySelectorAll("[data-part]")];

  const refresh = () => {
    let open = 0;
    let needed = 0;
    for (const part of parts) {
      const done = isDone(part);
      part.classList.toggle("is-done", done);
      part.querySelector(".part-says").textContent = says(part);
      part.querySelector(".part-time").textContent = timeOf(part);
      report.querySelector(`[data-still="${part.id}"]`).hidden = done;
      if (isAsked(part) && !done) {
        open += 1;
        needed += part.dataset.needed === "true" ? 1 : 0;
      }
    }
    for (const [name, count] of [["open", open], ["needed", needed]]) {
      const line = report.querySelector(`[data-count-${name}]`);
      line.textContent = line.dataset.words.replace("{0}", count);
    }
    report.querySelector(".still-none").hidden = open > 0;
    report.classList.toggle("is-ready", needed === 0);
    return needed;
  };

  const openPart = (id) => {
    for (const part of parts) {
      part.classList.toggle("is-open", part.id === id);
      part.querySelector(".part-open").setAttribute("aria-expanded", part.id === id);
    }
    field("open").value = id;
    refresh();
    const part = document.getElementById(id);
    part.querySelector(".part-open").focus({ preventScroll: true });
    part.scrollIntoView({ block: "start" });
  };

  const openNext = (id) => {
    const at = parts.findIndex((part) => part.id === id);
    const next = parts.slice(at + 1).find(isAsked);
    if (next) {
      openPart(next.id);
    }
  };

  // --- rows ----------------------------------------------------------------------------------

  // Not randomUUID: that one is there on secure origins only.
  const newId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((it) => it.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  };

  const controlsOf = (hand) => [...hand.querySelectorAll("input, textarea")].filter((it) => it.name);

  const sent = (control) =>
    (control.type !== "radio" && control.type !== "checkbox") || control.checked;

  const number = (list) => {
    [...list.children].forEach((row, index) => {
      for (const input of row.querySelectorAll("input")) {
        input.name = input.name.replace(/\.\d+\./, `.${index}.`);
      }
      for (const button of row.querySelectorAll("button")) {
        button.value = button.value.replace(/\d+$/, index);
      }
    });
    list.hidden = list.children.length === 0;
  };

  const clear = (hand) => {
    for (const control of controlsOf(hand)) {
      if (control.type === "radio" || control.type === "checkbox") {
        control.checked = false;
      } else if (control.name.endsWith(".id")) {
        control.value = newId();
      } else if (control.type !== "date") {
        control.value = "";
      }
    }
    hand.querySelectorAll("details").forEach((it) => it.removeAttribute("open"));
    times.refresh();
  };

  // The row at hand goes into the list, at that place or at its end.
  const add = (body, before = null) => {
    const hand = body.querySelector(".at-hand");
    const list = body.querySelector("ol");
    const row = body.querySelector("template").content.firstElementChild.cloneNode(true);
    const { time, what, how } = rowOf(hand);
    row.querySelector(".row-time").textContent = time;
    row.querySelector(".tried-what").textContent = what;
    row.querySelector(".tag").textContent = how;
    for (const button of row.querySelectorAll("button")) {
      button.setAttribute("aria-label", `${button.textContent}: ${what}`);
    }
    for (const control of controlsOf(hand).filter(sent)) {
      const input = document.createElement("input");
      input.type = "hidden";
      input.name = control.name.replace(body.dataset.atHand, `${body.dataset.rows}.0.`);
      input.value = control.value;
      row.append(input);
    }
    list.insertBefore(row, before);
    number(list);
    clear(hand);
  };

  const fill = (control, value) => {
    if (control.type === "radio" || control.type === "checkbox") {
      control.checked = control.value === value;
    } else {
      control.value = value;
    }
  };

  // A moment that is none of the choices any longer is shown as day and time.
  const fillTime = (hand, name, moment) => {
    const radios = [...hand.querySelectorAll(`[name="${name}"]`)];
    const same = radios.find((it) => it.value === moment);
    (same ?? radios.find((it) => it.value === "at")).checked = true;
    if (!same) {
      fill(hand.querySelector(`[name="${name}-day"]`), moment.slice(0, 10));
      fill(hand.querySelector(`[name="${name}-clock"]`), moment.slice(11, 16));
    }
  };

  const takeUp = (body, row) => {
    const hand = body.querySelector(".at-hand");
    const next = row.nextElementSibling;
    const values = [...row.querySelectorAll("input")].map((it) => [
      it.name.replace(/^\w+\.\d+\./, body.dataset.atHand),
      it.value,
    ]);
    row.remove();
    if (!blank(hand)) {
      add(body, next);
    }
    number(body.querySelector("ol"));
    clear(hand);
    for (const [name, value] of values) {
      if (name.endsWith(".when") && value !== "at") {
        fillTime(hand, name, value);
      } else {
        hand.querySelectorAll(`[name="${name}"]`).forEach((control) => fill(control, value));
      }
    }
    hand.querySelectorAll("details").forEach((it) => {
      it.open = answers(it).length > 0;
    });
  };

  const isWhole = (hand) =>
    [...hand.querySelectorAll("[data-needed]")].every(
      (group) => group.querySelector("input:checked") && !group.querySelector("[value=other]:checked"),
    );

  // --- keeping -------------------------------------------------------------------------------

  const formFields = (form) => [...new FormData(form)].filter(([, value]) => value !== "");
  const fields = () => formFields(report);

  let timer = null;
  let running = null;

  const keptAt = () =>
    new Intl.DateTimeFormat("en-GB", {
      hour: "2-digit",
      minute: "2-digit",
      timeZone: document.querySelector("[data-clock]").dataset.zone,
    }).format(new Date());

  const keepHere = async () => {
    if (outbox.works) {
      if (await outbox.keep(incident, fields())) {
        outbox.state(outbox.say("keptHere", keptAt()));
      }
    } else {
      outbox.state(outbox.words.notKept, null, "is-amber");
    }
  };

  const keep = async () => {
    timer = null;
    try {
      running = new AbortController();
      const answer = await fetch(report.dataset.drafts + incident, {
        method: "POST",
        body: new URLSearchParams(fields()),
        headers: { "HX-Request": "true" },
        signal: running.signal,
      });
      if (!answer.ok) {
        throw new Error(`status ${answer.status}`);
      }
      await outbox.forget(incident);
      outbox.state(outbox.say("kept", keptAt()));
    } catch (failed) {
      if (failed.name !== "AbortError") {
        await keepHere().catch(() => outbox.state(outbox.words.notKept, null, "is-amber"));
      }
    }
    history.replaceState(null, "", report.dataset.carryOn + incident);
  };

  let touched = false;

  const changed = () => {
    touched = true;
    refresh();
    clearTimeout(timer);
    timer = setTimeout(keep, KEPT_AFTER);
  };

  const stopKeeping = () => {
    clearTimeout(timer);
    timer = null;
    running?.abort();
  };

  // Whoever leaves the page takes the last answer along, and a sign-out waits for it.

  window.addEventListener("pagehide", () => {
    if (timer !== null) {
      stopKeeping();
      const body = new URLSearchParams(fields());
      fetch(report.dataset.drafts + incident, { method: "POST", body, keepalive: true }).catch(() => {});
    }
  });

  window.addEventListener(
    "submit",
    (event) => {
      if (timer !== null && !main.contains(event.target)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        clearTimeout(timer);
        keep().finally(() => event.target.requestSubmit(event.submitter));
      }
    },
    true,
  );

  // --- asking the server -----------------------------------------------------------------------

  const show = (nodes, title) => {
    main.replaceChildren(...nodes);
    document.title = title;
    (main.querySelector(".summary") ?? main).focus();
    window.scrollTo(0, 0);
  };

  const away = () => {
    const notice = document.getElementById("no-network");
    const needed = refresh() > 0;
    notice.hidden = false;
    notice.querySelector(".needed-first").hidden = !needed;
    notice.querySelector("[data-queue]").hidden = needed || !outbox.works;
    notice.scrollIntoView({ block: "center" });
  };

  const send = (from) => outbox.queue(incident, formFields(from));

  const ask = async (from, button) => {
    const step = button.value;
    const body = new URLSearchParams([...new FormData(from)].filter(([name]) => name !== "step"));
    body.append("step", step);
    stopKeeping();
    let answer;
    try {
      answer = await fetch(from.action, { method: "POST", body, headers: { Accept: "text/html" } });
      if (answer.status >= 500) {
        throw new Error(`status ${answer.status}`);
      }
    } catch {
      if (step === "send") {
        await send(from);
      } else {
        away();
        await keepHere();
      }
      return;
    }
    if (answer.redirected && new URL(answer.url).pathname === outbox.words.signIn) {
      await (step === "send" ? outbox.wait(incident, formFields(from)) : keepHere());
    }
    if (step === "send" && answer.ok) {
      await outbox.forget(incident);
    }
    if (answer.redirected || !(answer.headers.get("content-type") ?? "").startsWith("text/html")) {
      window.location.assign(answer.url);
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (page.querySelector("main [data-report]")) {
      replace(page);
    } else {
      page.querySelectorAll("main script").forEach((it) => it.remove());
      show([...page.getElementById("main").childNodes], page.title);
    }
  };

  // A form that comes back has errors in it: it is shown as it is, with a fresh start of this script.
  const replace = (page) => {
    const fresh = page.querySelector("main");
    document.title = page.title;
    for (const part of fresh.querySelectorAll("[data-part]")) {
      document.getElementById(part.id)?.replaceChildren(...part.childNodes);
      document.getElementById(part.id)?.setAttribute("class", part.className);
    }
    if (!report.isConnected) {
      show(formPage, page.title);
    }
    report.querySelector(".summary")?.remove();
    const summary = fresh.querySelector(".summary");
    if (summary) {
      report.querySelector(".parts").prepend(summary);
      summary.focus();
    }
    field("open").value = fresh.querySelector("[name=open]").value;
    refresh();
  };

  // --- listening -----------------------------------------------------------------------------

  report.addEventListener("input", changed);
  report.addEventListener("change", changed);

  const pressed = (button) => {
    const [what, id] = button.value.split("-");
    const body = button.closest("[data-part]")?.querySelector("[data-rows]");
    switch (what) {
      case "open":
        openPart(id);
        return true;
      case "next":
        openNext(id);
        changed();
        return true;
      case "add":
        if (!isWhole(body.querySelector(".at-hand"))) {
          return false;
        }
        add(body);
        break;
      case "change":
        takeUp(body, button.closest("li"));
        break;
      case "remove":
        button.closest("li").remove();
        number(body.querySelector("ol"));
        break;
      default:
        return false;
    }
    body.querySelector(".at-hand input:not([type=hidden])").focus();
    changed();
    return true;
  };

  // From checking back to the form as it was left; only why it is late was said there.
  const backToForm = (checked, button) => {
    field("late-reason").value = checked.elements.namedItem("late-reason").value;
    show(formPage, document.title);
    const [, id] = button.value.split("-");
    openPart(id ?? field("open").value);
  };

  main.addEventListener("submit", (event) => {
    const button = event.submitter;
    const form = event.target;
    if (!button || !form.matches("[data-report], [data-checked]") || /^(leave|discard)$/.test(button.value)) {
      stopKeeping();
      return;
    }
    event.preventDefault();
    if (form.matches("[data-checked]") && /^(edit|open)/.test(button.value)) {
      backToForm(form, button);
    } else if (form.matches("[data-checked]") || !pressed(button)) {
      ask(form, button);
    }
  });

  main.addEventListener("click", (event) => {
    if (event.target.closest("[data-queue]")) {
      stopKeeping();
      send(report);
    }
    const link = event.target.closest(".summary a");
    const target = link && document.getElementById(link.hash.slice(1))?.closest("[data-part]");
    if (target && !target.classList.contains("is-open")) {
      openPart(target.id);
    }
  });

  // What an earlier page could only keep on this device is on the server now: carry that on.
  document.addEventListener("outbox:kept", (event) => {
    if (!touched && (event.detail.id === incident || parts.every((part) => says(part) === ""))) {
      window.location.replace(event.detail.address);
    } else if (event.detail.id === incident) {
      outbox.state(outbox.say("kept", keptAt()));
    }
  });

  if (outbox.works) {
    outbox.borrow().catch(() => {});
  }
  refresh();
})();
