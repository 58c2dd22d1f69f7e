// Lists by keyboard: j and k move, Enter opens, / searches, ? shows the keys; one open menu at a time.
"use strict";

let selected = -1;

const rowsOfPage = () => [...document.querySelectorAll("[data-rows] tbody tr")];

const select = (index) => {
  const rows = rowsOfPage();
  if (rows.length === 0) {
    return;
  }
  rows[selected]?.classList.remove("is-selected");
  selected = Math.max(0, Math.min(rows.length - 1, index));
  rows[selected].classList.add("is-selected");
  const link = rows[selected].querySelector("[class~='row-number'] a") ?? rows[selected].querySelector("a");
  link.focus();
};

// In the search field of this page, or on the page that has one.
const search = () => {
  const field = document.querySelector("[data-find]");
  const elsewhere = document.querySelector("[data-search]");
  if (field) {
    field.focus();
  } else if (elsewhere) {
    window.location.assign(elsewhere.dataset.search + "#number");
  }
};

const closeMenus = (except) => {
  for (const open of document.querySelectorAll(".filter details[open], details.filter[open]")) {
    if (open !== except) {
      open.removeAttribute("open");
    }
  }
};

document.addEventListener("keydown", (event) => {
  if (event.target.matches("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const keys = document.querySelector("[data-keys]");
  if (event.key === "j") {
    select(selected + 1);
  } else if (event.key === "k") {
    select(selected - 1);
  } else if (event.key === "/") {
    event.preventDefault();
    search();
  } else if (event.key === "?" && keys) {
    keys.toggleAttribute("open");
  } else if (event.key === "Escape") {
    closeMenus();
    keys?.removeAttribute("open");
  }
});

document.addEventListener("click", (event) => {
  closeMenus(event.target.closest?.(".filter details, details.filter"));
});

document.addEventListener("htmx:afterSwap", () => {
  selected = -1;
});

if (window.location.hash === "#number") {
  search();
}
