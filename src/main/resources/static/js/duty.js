// Counts every duty on a page down, second by second, and keeps its state: on time, due soon, late.
"use strict";

const pad = (number) => String(number).padStart(2, "0");

// The same as Countdown.java.
const spanText = (milliseconds) => {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const hours = Math.floor(seconds / 3600);
  if (hours < 1) {
    return Math.floor(seconds / 60) + ":" + pad(seconds % 60);
  }
  if (hours < 10) {
    return hours + ":" + pad(Math.floor((seconds % 3600) / 60)) + " h";
  }
  return hours < 48 ? hours + " h" : Math.floor(hours / 24) + " d";
};

// How far the server's clock is ahead of this one, by the element that said what time it was.
const ahead = new WeakMap();

const serverNow = (element) => {
  if (!ahead.has(element)) {
    ahead.set(element, Number(element.dataset.now) - Date.now());
  }
  return Date.now() + ahead.get(element);
};

const dutyState = (from, dueAt, now) => {
  if (now > dueAt) {
    return "late";
  }
  return now >= dueAt - (dueAt - from) / 4 ? "due-soon" : "on-time";
};

const put = (element, text) => {
  if (element && element.textContent !== text) {
    element.textContent = text;
  }
};

const tick = () => {
  for (const element of document.querySelectorAll("[data-due-at]")) {
    const now = serverNow(element);
    const dueAt = Number(element.dataset.dueAt);
    put(element.querySelector("[data-countdown]"), spanText(dueAt - now));
    const around = element.closest("[data-state]");
    const state = dutyState(Number(element.dataset.from), dueAt, now);
    if (around && around.dataset.state !== state) {
      around.dataset.state = state;
    }
  }
  // How long something has been running.
  for (const element of document.querySelectorAll("[data-since]")) {
    put(element, spanText(serverNow(element) - Number(element.dataset.since)));
  }
};

tick();
setInterval(tick, 1000);

// A part that was fetched anew is right at once, not a second later.
document.addEventListener("calmtrace:exchanged", tick);
