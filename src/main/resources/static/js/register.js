// The register by keyboard: j and k move, Enter opens; and one open filter at a time.
"use strict";

let selected = -1;

const select = (index) => {
  const rows = [...document.querySelectorAll(".rows tbody tr")];
  if (rows.length === 0) {
    return;
  }
  rows[selected]?.classList.remove("is-selected");
  selected = Math.max(0, Math.min(rows.length - 1, index));
  rows[selected].classList.add("is-selected");
  rows[selected].querySelector("a").focus();
};

document.addEventListener("keydown", (event) => {
  if (event.target.matches("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "j") {
    select(selected + 1);
  } else if (event.key === "k") {
    select(selected - 1);
  } else if (event.key === "Escape") {
    document.querySelector(".filter details[open]")?.removeAttribute("open");
  }
});

document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll(".filter details[open]")) {
    if (!open.contains(event.target)) {
      open.removeAttribute("open");
    }
  }
});

document.addEventListener("htmx:afterSwap", () => {
  selected = -1;
});
