// Settled, no hands on: what will be filed as a sentence, one open step on a phone, the time kept true.
"use strict";

const form = document.querySelector(".settled");
const steps = [...form.querySelectorAll(".step")];
const sentence = form.querySelector(".missing");
const done = form.querySelector(".btn-done");
const opened = form.elements.opened;
const words = new Intl.ListFormat(document.documentElement.lang, { type: "conjunction" });

const chosen = (step) => [...step.querySelectorAll(".chips input:checked")];
const labelOf = (input) => input.closest("label").querySelector(".chip-face span").textContent.trim();
const inline = (text) => (/^.\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));
const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (all, index) => values[index]);
const clockOf = (iso) => iso.slice(11, 16);

// The time: "now" stays now until somebody chooses, and the end is when Done is pressed. Once sent
// nothing changes any more: the same form again is the same record.
let timeChosen = form.dataset.again === "true";
let sent = timeChosen;

const isoWithOffset = (moment, like) => {
  const offset = like.endsWith("Z") ? "+00:00" : like.slice(-6);
  const sign = offset[0] === "-" ? -1 : 1;
  const minutes = sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
  return new Date(moment.getTime() + minutes * 60000).toISOString().slice(0, 16) + ":00" + offset;
};

const refreshTimes = () => {
  if (sent) {
    return;
  }
  opened.value = isoWithOffset(new Date(), opened.value);
  if (!timeChosen) {
    for (const radio of form.querySelectorAll("[data-minutes-ago]")) {
      radio.value = isoWithOffset(new Date(Date.now() - radio.dataset.minutesAgo * 60000), radio.value);
      radio.closest("label").querySelector("small").textContent = clockOf(radio.value);
    }
  }
  say();
};

// What is said of a step; empty while something is missing.
const saidOf = (step) => {
  const inputs = chosen(step);
  if (step.id !== "when") {
    return words.format(inputs.map((input, index) => (index === 0 ? labelOf(input) : inline(labelOf(input)))));
  }
  if (inputs.length === 0) {
    return "";
  }
  if (inputs[0].value === "at") {
    const began = form.querySelector("#began-clock").value.trim();
    const until = form.elements.until.value.trim();
    return began && until ? fill(form.dataset.fromTo, began, until) : "";
  }
  const began = clockOf(inputs[0].value);
  const ended = clockOf(opened.value);
  return began === ended ? began : fill(form.dataset.fromTo, began, ended);
};

const say = () => {
  const said = steps.map(saidOf);
  const missing = steps.filter((step, index) => !said[index]).map((step) => step.dataset.short);
  done.classList.toggle("is-ready", missing.length === 0);
  let text = fill(form.dataset.missing, missing.join(", "));
  if (missing.length === 0) {
    const [who, cause, helped, end, when] = said;
    text = [`${who}, ${when}`, inline(cause), fill(form.dataset.helped, inline(helped)), inline(end)].join(" · ");
  }
  if (sentence.textContent !== text) {
    sentence.textContent = text;
  }
  steps.forEach((step, index) => {
    step.querySelector(".step-said > span").textContent = said[index];
  });
};

// A phone shows one open step; one that is answered folds to its answer, with "change" beside it.
// A form that came back with something to put right stays unfolded.
const folds = form.dataset.again !== "true";
const isAnswered = (step) => saidOf(step) !== "";

const fold = (open, reach) => {
  for (const step of steps) {
    step.dataset.step = open.includes(step) ? "open" : isAnswered(step) ? "done" : "later";
  }
  if (reach) {
    open[open.length - 1].scrollIntoView({ block: "nearest" });
    if (!document.activeElement || document.activeElement.offsetParent === null) {
      open[open.length - 1].querySelector("h2").focus({ preventScroll: true });
    }
  }
};

const firstOpen = () => steps.find((step) => !isAnswered(step)) ?? steps[steps.length - 1];

// What helped may be several: it stays open beside the next until that is answered.
const openNow = (answered) => {
  const next = firstOpen();
  return answered?.id === "ways" && isAnswered(answered) && next !== answered ? [answered, next] : [next];
};

for (const step of steps) {
  const said = document.createElement("p");
  said.className = "step-said";
  said.append(document.createElement("span"));
  const change = document.createElement("button");
  change.type = "button";
  change.className = "link-button text-link";
  change.textContent = form.dataset.change;
  change.setAttribute("aria-describedby", step.querySelector("h2").id);
  change.addEventListener("click", () => {
    fold([step], true);
  });
  said.append(change);
  step.querySelector(".step-name").after(said);
}

// What helped this person before comes first, then the others as they stood.
const first = form.querySelector("[data-ways-first]");
const rest = form.querySelector("[data-ways-rest]");
const usual = [...form.querySelectorAll("input[name=helped]")].map((input) => input.closest("label"));
const shown = first.querySelectorAll(":scope > label").length;

const reorder = (ways) => {
  const own = ways.map((way) => usual.find((label) => label.firstElementChild.value === way)).filter(Boolean);
  const order = [...own, ...usual.filter((label) => !own.includes(label))];
  form.querySelector(".ways-own").classList.toggle("is-unknown", own.length === 0);
  order.forEach((label, index) => {
    label.firstElementChild.removeAttribute("id");
    if (index < shown) {
      first.insertBefore(label, first.querySelector(":scope > .more"));
    } else {
      rest.append(label);
    }
  });
  order[0].firstElementChild.id = "helped";
};

form.addEventListener("change", (event) => {
  const step = event.target.closest(".step");
  if (event.target.name === "patient" && chosen(steps[2]).length === 0) {
    // Of somebody to whom nothing helped before there is nothing to say.
    reorder((event.target.dataset.ways ?? "").split(" "));
  }
  if (step.id === "when") {
    timeChosen = true;
  }
  say();
});

// Only a tap folds: by keyboard, arrows choose on the way, and nothing may move under them.
form.addEventListener("click", (event) => {
  if (folds && event.detail > 0 && event.target.matches(".chip input") && event.target.value !== "at") {
    fold(openNow(event.target.closest(".step")), true);
  }
});

form.addEventListener("input", say);
form.addEventListener("submit", () => {
  refreshTimes();
  sent = true;
});

refreshTimes();
say();
if (folds) {
  fold([firstOpen()], false);
}
setInterval(refreshTimes, 15000);
