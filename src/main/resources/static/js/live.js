// A page that follows a unit's board: fetches its part anew when something happened, and says when
// it does not know any longer.
"use strict";

const live = document.querySelector("[data-live]");

if (live) {
  // Times move without an event, and a line can die without a word: so the part is fetched anyway.
  const ANYWAY = 30000;
  const PATIENCE = 8000;
  const AGAIN = 10000;

  const clockTime = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: live.dataset.zone,
  });
  let source = null;
  // Before the first word from the server there is nothing to say.
  let begun = false;
  let connected = false;
  let fetched = true;
  let staleSince = null;
  let liveAt = Date.now();
  let fetching = false;
  let wanted = false;

  const say = () => {
    if (!begun) {
      return;
    }
    const on = connected && fetched && staleSince === null;
    if (on) {
      const seconds = Math.max(0, Math.round((Date.now() - liveAt) / 1000));
      live.querySelector("[data-live-text]").textContent = live.dataset.liveWords.replace("%", seconds);
      live.querySelector("[data-stale-text]").textContent = "";
    } else {
      const since = clockTime.format(new Date(staleSince ?? liveAt));
      const words = live.dataset.staleWords.replace("%", since);
      const shown = live.querySelector("[data-stale-text]");
      if (shown.textContent !== words) {
        shown.textContent = words;
      }
    }
    live.dataset.stale = String(!on);
  };

  // What a row says, but for the numerals that count.
  const words = (row) => {
    const still = row.cloneNode(true);
    still.querySelectorAll("[data-countdown]").forEach((it) => it.remove());
    return still.textContent.replace(/\s+/g, " ").trim();
  };

  // A row that says something new is filled softly for a moment.
  const mark = (before, fresh) => {
    const said = new Set([...before.querySelectorAll("[data-row]")].map(words));
    for (const row of fresh.querySelectorAll("[data-row]")) {
      row.classList.toggle("changed", !said.has(words(row)));
    }
  };

  // Whoever stood on a link in it stands there still, or where it was if it has gone.
  const keepFocus = (address, fresh) => {
    const same = [...fresh.querySelectorAll("a")].find((it) => it.getAttribute("href") === address);
    if (!same) {
      fresh.tabIndex = -1;
    }
    (same ?? fresh).focus({ preventScroll: true });
  };

  const exchange = (text) => {
    const part = document.querySelector(live.dataset.part);
    const fresh = new DOMParser().parseFromString(text, "text/html").querySelector(live.dataset.part);
    if (!fresh) {
      return false;
    }
    const focused = part.contains(document.activeElement) ? document.activeElement : null;
    mark(part, fresh);
    part.replaceWith(fresh);
    if (focused) {
      keepFocus(focused.getAttribute("href"), fresh);
    }
    document.dispatchEvent(new Event("calmtrace:exchanged"));
    return true;
  };

  const fetchPart = async () => {
    if (fetching) {
      wanted = true;
      return;
    }
    fetching = true;
    try {
      const answer = await fetch(window.location.href, {
        headers: { "HX-Request": "true" },
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (answer.status === 401) {
        window.location.reload();
        return;
      }
      const text = await answer.text();
      await press.over();
      fetched = answer.ok && exchange(text);
      if (fetched) {
        liveAt = Date.now();
      }
    } catch {
      fetched = false;
    }
    fetching = false;
    say();
    if (wanted) {
      wanted = false;
      fetchPart();
    }
  };

  const concerns = (event) => {
    const incident = live.dataset.incident;
    return !incident || JSON.parse(event.data).incidentId === incident;
  };

  const follow = () => {
    source?.close();
    source = new EventSource(live.dataset.stream);
    // What comes first may be newer than the page.
    source.addEventListener("board", fetchPart);
    for (const name of ["card", "gone"]) {
      source.addEventListener(name, (event) => {
        if (concerns(event)) {
          fetchPart();
        }
      });
    }
    source.addEventListener("stale", (event) => {
      staleSince = Date.parse(JSON.parse(event.data).since);
      say();
    });
    source.addEventListener("fresh", () => {
      staleSince = null;
      fetchPart();
    });
    source.addEventListener("open", () => {
      begun = true;
      connected = true;
      staleSince = null;
      say();
    });
    source.addEventListener("error", () => {
      begun = true;
      connected = false;
      say();
      // After a dropped line the browser connects again by itself, after a refusal it does not.
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(follow, AGAIN);
      }
    });
  };

  follow();
  setTimeout(() => {
    begun = true;
  }, PATIENCE);
  window.addEventListener("pagehide", () => source.close());
  setInterval(say, 1000);
  setInterval(fetchPart, ANYWAY);
  // Back from the browser's memory, or the tablet woke up.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      follow();
      fetchPart();
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) {
      fetchPart();
    }
  });
  window.addEventListener("offline", () => {
    fetched = false;
    say();
  });
  window.addEventListener("online", fetchPart);
}
