// Keeps what cannot be sent on this device, sealed with a key that the server lends to a session
// of the same person, and sends it when the network is back. The page's words are in its #outbox.
"use strict";

const outbox = (() => {
  const DATABASE = "calmtrace";
  const STORE = "outbox";
  const FIRST_WAIT = 3000;
  const LONGEST_WAIT = 60000;

  const place = document.getElementById("outbox");
  const owner = place.dataset.owner;
  const unused = () => place.querySelector("template");
  const part = (name) => {
    unused()?.replaceWith(unused().content);
    return place.querySelector(`[data-outbox-${name}]`);
  };
  const say = (name, value) => place.dataset[name].replace("{0}", value);

  // WebCrypto is there on secure origins only; without it nothing is ever kept on the device.
  const works = Boolean(window.crypto?.subtle && window.indexedDB);
  let lent = null;
  let wait = FIRST_WAIT;
  let timer = null;
  let sending = null;

  // --- the store: sealed entries of whoever uses this device -------------------------------

  const asked = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  const open = async () => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    return asked(request);
  };

  const inStore = async (mode, work) => {
    const database = await open();
    try {
      return await asked(work(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  };

  const own = async () =>
    works ? (await inStore("readonly", (store) => store.getAll())).filter((it) => it.owner === owner) : [];

  const waiting = async () => (await own()).filter((it) => it.kind === "send");

  const remove = (id) => inStore("readwrite", (store) => store.delete(id));

  // --- the key: lent for as long as the page lives, and never stored here ---------------------

  const borrow = async () => {
    const answer = await fetch(place.dataset.key, { headers: { "HX-Request": "true" }, cache: "no-store" });
    if (!answer.ok) {
      throw Object.assign(new Error("no key"), { status: answer.status });
    }
    const { key, token } = await answer.json();
    const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
    lent = {
      key: await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]),
      token,
    };
    return lent;
  };

  const bound = (id) => new TextEncoder().encode(`${owner}/${id}`);

  const put = async (id, kind, fields) => {
    const { key } = lent ?? (await borrow());
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const words = new TextEncoder().encode(JSON.stringify(fields));
    const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bound(id) }, key, words);
    await inStore("readwrite", (store) => store.put({ id, owner, kind, at: Date.now(), iv, data }));
  };

  const read = async (entry, key) => {
    const words = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: entry.iv, additionalData: bound(entry.id) }, key, entry.data);
    return JSON.parse(new TextDecoder().decode(words));
  };

  // --- what the page says about it -------------------------------------------------------------

  const state = (words, icon, tone) => {
    const line = document.querySelector("[data-outbox-state]");
    if (line) {
      line.querySelector("[data-outbox-words]").textContent = words;
      line.className = tone ?? "";
    }
  };

  const show = async () => {
    const count = (await waiting()).length;
    if (count === 0 && unused()) {
      return count;
    }
    part("waiting").hidden = count === 0;
    if (count > 0) {
      const words = count === 1 ? place.dataset.waitingOne : say("waitingMany", count);
      part("count").textContent = words;
      state(words, "wifi-off", "is-amber");
    }
    place.hidden = ![...place.children].some((it) => !it.hidden);
    return count;
  };

  const tell = (name, address) => {
    part(name).hidden = false;
    part(name).querySelector("[data-outbox-link]").href = address;
  };

  const ended = (is) => {
    part("ended").hidden = !is;
    part("safe").hidden = is;
  };

  // --- sending -----------------------------------------------------------------------------

  // Every identifier is in the form, so the server knows a report that it has had already.
  const post = async (entry, { key, token }) => {
    const fields = (await read(entry, key)).filter(([name]) => name !== "_csrf" && name !== "step");
    const body = new URLSearchParams(fields);
    body.append("_csrf", token);
    const report = place.dataset.address;
    if (entry.kind === "send") {
      body.append("step", "send");
      return fetch(report, { method: "POST", body, headers: { "HX-Request": "true", Accept: "text/html" } });
    }
    return fetch(`${report}/drafts/${entry.id}`, { method: "POST", body, headers: { "HX-Request": "true" } });
  };

  const settle = async (entry, answer) => {
    const here = document.querySelector(`input[name="incident"][value="${entry.id}"]`);
    const carryOn = `${place.dataset.address}?draft=${entry.id}`;
    if (answer.status === 401 || answer.status === 403) {
      throw Object.assign(new Error("not signed in"), { status: 401 });
    }
    if (answer.status >= 500 || answer.status === 429) {
      throw new Error(`status ${answer.status}`);
    }
    if (entry.kind === "draft") {
      await remove(entry.id);
      document.dispatchEvent(new CustomEvent("outbox:kept", { detail: { id: entry.id, address: carryOn } }));
    } else if (answer.ok) {
      await remove(entry.id);
      if (here) {
        window.location.assign(answer.url);
      }
    } else if (answer.status === 409) {
      tell("differs", `/incidents/${entry.id}`);
    } else {
      await remove(entry.id);
      tell("mend", carryOn);
    }
  };

  const round = async () => {
    const entries = await own();
    if (entries.length === 0) {
      return;
    }
    const session = await borrow();
    if (!unused()) {
      ended(false);
    }
    for (const entry of entries) {
      await settle(entry, await post(entry, session));
    }
  };

  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(flush, wait);
    wait = Math.min(2 * wait, LONGEST_WAIT);
  };

  // One round at a time; a round that is asked for meanwhile is this one.
  const flush = () => {
    sending ??= (async () => {
      try {
        await round();
        wait = FIRST_WAIT;
      } catch (failed) {
        if (failed.status === 401) {
          ended(true);
        }
        again();
      } finally {
        sending = null;
        await show();
      }
    })();
    return sending;
  };

  const queue = async (id, fields) => {
    await put(id, "send", fields);
    await show();
    return flush();
  };

  // What waits to be sent is not taken back by a later answer; only sending again changes it.
  const keep = async (id, fields) => {
    if ((await waiting()).some((it) => it.id === id)) {
      return false;
    }
    await put(id, "draft", fields);
    again();
    return true;
  };

  const forget = async (id) => {
    if (works && (await own()).some((it) => it.id === id && it.kind === "draft")) {
      await remove(id);
    }
  };

  // --- sign-out: asked first while something waits; nothing of this person stays here -------------

  const erase = async () => {
    for (const entry of await own()) {
      await remove(entry.id);
    }
    if ((await inStore("readonly", (store) => store.count())) === 0) {
      await asked(indexedDB.deleteDatabase(DATABASE));
    }
  };

  const leave = async (form) => {
    const count = (await waiting()).length;
    if (count === 0) {
      await erase();
      form.submit();
      return;
    }
    part("leaving-words").textContent =
      count === 1 ? place.dataset.leavingOne : say("leavingMany", count);
    part("leaving").hidden = false;
    place.hidden = false;
    part("leaving").focus();
    part("leave").onclick = async () => {
      await erase();
      form.submit();
    };
    part("stay").onclick = () => {
      part("leaving").hidden = true;
      show();
    };
  };

  if (works) {
    for (const form of document.querySelectorAll('form[action$="/sign-out"]')) {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        leave(form).catch(() => form.submit());
      });
    }
    window.addEventListener("online", flush);
    flush();
  }

  return { works, borrow, queue, wait: (id, fields) => put(id, "send", fields), keep, forget, flush, state, say, words: place.dataset };
})();
