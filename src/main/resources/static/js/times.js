// Forms: keeps "now" and "minutes ago" true while a page stays open.
"use strict";

const times = (() => {
  const isoWithOffset = (moment, like) => {
    const offset = like.slice(-6) === "Z" ? "+00:00" : like.slice(-6);
    const sign = offset[0] === "-" ? -1 : 1;
    const minutes = sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
    return new Date(moment.getTime() + minutes * 60000).toISOString().slice(0, 16) + ":00" + offset;
  };

  // A group in which something is chosen stays as it is: the choice means the time that it said.
  const refresh = () => {
    for (const group of document.querySelectorAll(".times")) {
      if (group.querySelector("input:checked") && !group.closest("[data-follows]")) {
        continue;
      }
      for (const radio of group.querySelectorAll("[data-minutes-ago]")) {
        const moment = new Date(Date.now() - radio.dataset.minutesAgo * 60000);
        radio.value = isoWithOffset(moment, radio.value);
        radio.closest("label").querySelector("small").textContent = radio.value.slice(11, 16);
      }
    }
  };

  // "Now" that nobody chose stays now, until somebody chooses or sends it.
  document.addEventListener("change", (event) => {
    event.target.closest("[data-follows]")?.removeAttribute("data-follows");
  });
  document.addEventListener("submit", () => {
    for (const group of document.querySelectorAll("[data-follows]")) {
      group.removeAttribute("data-follows");
    }
  });

  setInterval(refresh, 15000);
  return { refresh };
})();
