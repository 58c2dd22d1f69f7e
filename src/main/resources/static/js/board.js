// The board on the wall: the whole screen for it.
"use strict";

for (const button of document.querySelectorAll("[data-full-screen]")) {
  button.addEventListener("click", () => document.documentElement.requestFullscreen());
}
