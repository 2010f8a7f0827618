// Pages that change by themselves. A page says what it shows (`data-live`: words of services/src/event/mod.rs); when something of
// that has changed, it is asked for again, changed in place, and said once to who does not see it.
//
// One window of the browser listens for all: it holds a lock, and tells the others. When it closes, the next one has the lock and goes
// on after the last event that was heard. A window that nobody looks at for long stops listening, and asks once when it is seen again.

import { refresh } from "./navigate.js";

const { listens, listener, since } = document.body.dataset;
const name = `live-${listener}`;
/** A page that has just been written may miss what was being committed meanwhile. */
const WRITTEN_WITHIN = 3000;
/** After so long out of sight a window stops listening. */
const AWAY = 5 * 60_000;
/** Events that are remembered: they may come twice. */
const MOST = 100;
const TRIES = 6;

/** What was heard, oldest first: word and moment by id. */
const heard = new Map();
let channel;
let ending;
let away;
let due;
let isDue = false;
let failures = 0;

/** An id begins with its instant. */
const instant = (id) => parseInt(id.replace("-", "").slice(0, 12), 16);
const isOld = (id) => instant(id) < instant(since) - WRITTEN_WITHIN;
const concerns = (word) =>
  [...document.querySelectorAll("[data-live]")].some(({ dataset }) => word === "*" || dataset.live.split(" ").includes(word));

function listen() {
  if (ending) return;
  ending = new AbortController();
  const { signal } = ending;
  navigator.locks.request(name, { signal }, () => lead(signal)).catch(() => {});
  channel.postMessage("what was heard?");
}

function leave() {
  ending?.abort();
  ending = undefined;
}

/** Listens for all windows, until it leaves or the session is over. */
function lead(signal) {
  const { promise, resolve } = withResolvers();
  let source, timer;
  let tries = 0;
  const close = () => {
    source.close();
    clearTimeout(timer);
    resolve();
  };
  const open = () => {
    const last = [...heard.keys()].pop();
    source = new EventSource(`${listens}?${last ? `apres=${last}` : `depuis=${since}`}`);
    source.onopen = () => (tries = 0);
    source.onmessage = ({ data, lastEventId }) => tell({ id: lastEventId, word: data.split(" ")[0] });
    source.addEventListener("reset", ({ lastEventId }) => tell({ id: lastEventId, word: "*" }));
    source.addEventListener("end", close);
    source.onerror = () => {
      // A stream that is cut is opened again by the browser; one that was refused is not.
      if (source.readyState !== EventSource.CLOSED) return;
      // What answers nothing now may answer in an hour: it is asked less and less often, and never given up.
      tries = Math.min(tries + 1, TRIES);
      timer = setTimeout(open, 1000 * 2 ** tries * (0.5 + Math.random()));
    };
  };
  open();
  signal.addEventListener("abort", close);
  return promise;
}

function tell(event) {
  channel.postMessage(event);
  hear(event);
}

function hear({ id, word }) {
  if (heard.has(id)) return;
  heard.set(id, { word, at: Date.now() });
  if (heard.size > MOST) heard.delete(heard.keys().next().value);
  if (!isOld(id) && concerns(word)) askAgain();
}

/** Several events are one question; what nobody sees is asked for when it is seen. */
function askAgain(after = 30) {
  isDue = true;
  if (document.hidden || due) return;
  due = setTimeout(async () => {
    isDue = false;
    const changed = await refresh(true);
    due = undefined;
    if (changed) {
      say();
      readWhenSomebodyIsThere();
    }
    failures = changed === undefined ? failures + 1 : 0;
    if (changed === undefined && failures <= TRIES) askAgain(1000 * 2 ** failures);
    else if (isDue) askAgain();
  }, after);
}

/** What a page shows by itself is read when somebody is there: at the next sign of life it is asked for as by them. */
let waits;
function readWhenSomebodyIsThere() {
  waits?.abort();
  waits = new AbortController();
  const { signal } = waits;
  const read = () => {
    waits.abort();
    refresh(false);
  };
  for (const sign of ["pointermove", "pointerdown", "keydown", "scroll", "focus"]) addEventListener(sign, read, { signal, passive: true });
}

/** Says it to who does not see it: a text is read out when it comes. */
function say() {
  const note = document.querySelector("[data-live-note]");
  if (!note) return;
  note.textContent = "";
  setTimeout(() => (note.textContent = note.dataset.liveNote), 100);
}

function withResolvers() {
  let resolve;
  const promise = new Promise((done) => (resolve = done));
  return { promise, resolve };
}

/** A copy of a page is of its date. */
const isCopy = () => document.querySelector("[data-as-of]");

if (listens && navigator.locks && window.BroadcastChannel && !isCopy()) {
  channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => {
    if (data.id) hear(data);
    else for (const [id, { word }] of heard) channel.postMessage({ id, word });
  };
  addEventListener("visibilitychange", () => {
    clearTimeout(away);
    if (document.hidden) away = setTimeout(leave, AWAY);
    else if (ending) isDue && askAgain();
    else {
      listen();
      askAgain();
    }
  });
  // What was heard while the next page was on its way may be missing in it.
  addEventListener("portal:page", () => {
    const soon = [...heard.values()].filter(({ at }) => Date.now() - at < WRITTEN_WITHIN);
    if (soon.some(({ word }) => concerns(word))) askAgain();
  });
  addEventListener("pagehide", leave);
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    listen();
    askAgain();
  });
  if (!document.hidden) listen();
}
