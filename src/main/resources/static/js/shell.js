// What every page gains from script: nothing here is needed to do the work.
"use strict";

// Parts that make no sense without script show themselves.
for (const part of document.querySelectorAll("[data-scripted]")) {
  part.removeAttribute("data-scripted");
}

// The clock in the page head, in the unit's zone.
const clock = document.querySelector("[data-clock]");
if (clock) {
  const shown = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: clock.dataset.zone,
  });
  // Looked for each time: a page may bring a new one.
  setInterval(() => {
    for (const each of document.querySelectorAll("[data-clock]")) {
      each.textContent = shown.format(new Date());
    }
  }, 5000);
}

// "Show" beside a password.
for (const button of document.querySelectorAll("[data-shows]")) {
  button.addEventListener("click", () => {
    const field = document.getElementById(button.dataset.shows);
    const hidden = field.type === "password";
    field.type = hidden ? "text" : "password";
    button.setAttribute("aria-pressed", hidden);
    button.textContent = hidden ? button.dataset.hide : button.dataset.show;
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}

// A press begins on one element and counts only if it ends on the same one. A part that is exchanged
// by itself, and not because somebody asked for it, waits until a press that goes on is over.
const press = (() => {
  // With a finger the click comes after the finger has gone.
  const CLICK_FOLLOWS = 400;
  let held = false;
  let ending = null;
  let waiting = [];

  const isKey = (event) => event.key === " " || event.key === "Enter";

  const begin = () => {
    clearTimeout(ending);
    held = true;
  };
  const end = (after) => {
    clearTimeout(ending);
    ending = setTimeout(() => {
      held = false;
      const all = waiting;
      waiting = [];
      all.forEach((go) => go());
    }, after);
  };

  document.addEventListener("pointerdown", begin, true);
  document.addEventListener("keydown", (event) => isKey(event) && begin(), true);
  document.addEventListener("keyup", (event) => isKey(event) && end(0), true);
  document.addEventListener("pointerup", () => end(CLICK_FOLLOWS), true);
  document.addEventListener("click", () => held && end(0), true);
  document.addEventListener("pointercancel", () => end(0), true);
  window.addEventListener("blur", () => end(0));

  return {
    isHeld: () => held,
    over: () => (held ? new Promise((go) => waiting.push(go)) : Promise.resolve()),
  };
})();

// What is fetched every second comes again: it need not be shown while a press goes on.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (press.isHeld() && !event.detail.requestConfig.triggeringEvent) {
    event.detail.shouldSwap = false;
  }
});

// A fragment that comes back as a whole page is the sign-in page or an error page: go there.
document.addEventListener("htmx:beforeSwap", (event) => {
  const answer = event.detail.xhr;
  if (answer.status >= 400 || /^\s*<!doctype/i.test(answer.responseText)) {
    event.detail.shouldSwap = false;
    window.location.assign(answer.responseURL);
  }
});
