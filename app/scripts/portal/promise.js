// What a promise says of the hour (how long is left, whose turn it is) holds for so many seconds from when the page was made
// (`data-holds`, app/src/components/promise.rs). Then the page is asked for again; until it comes, those words are taken away, so that
// a page that stands open never says what is true no longer. Its date stays. In a copy nobody knows the hour of, they go at once.

import { refresh } from "./navigate.js";

/** No timer of a browser is longer. */
const LONGEST = 2 ** 31 - 1;
const AGAIN = 60_000;

/** When the words of a promise cease to hold, by its element: of its last `data-holds`. */
const known = new WeakMap();
let timer;

function end(promise) {
  const { holds } = promise.dataset;
  const before = known.get(promise);
  if (before?.holds === holds) return before.at;
  const at = Date.now() + Number(holds) * 1000;
  known.set(promise, { holds, at });
  hide(promise, false);
  return at;
}

function hide(promise, is) {
  for (const words of promise.querySelectorAll(".promise-now")) words.hidden = is;
}

function watch() {
  clearTimeout(timer);
  // What is settled holds for ever.
  document.querySelectorAll(":is(.promise, .promise-line):not([data-holds])").forEach((promise) => hide(promise, false));
  const promises = [...document.querySelectorAll("[data-holds]")];
  if (document.querySelector("[data-as-of]")) return promises.forEach((promise) => hide(promise, true));
  if (promises.length) timer = setTimeout(look, Math.min(Math.max(0, Math.min(...promises.map(end)) - Date.now()), LONGEST));
}

async function look() {
  const over = [...document.querySelectorAll("[data-holds]")].filter((promise) => end(promise) <= Date.now());
  over.forEach((promise) => hide(promise, true));
  if (document.hidden) return;
  if (over.length) await refresh(true);
  // What is over still has not come: it is asked for again, and not at once.
  const still = over.some((promise) => promise.isConnected && promise.dataset.holds && end(promise) <= Date.now());
  if (still) timer = setTimeout(look, AGAIN);
  else watch();
}

new MutationObserver(watch).observe(document.body, { subtree: true, childList: true, attributeFilter: ["data-holds"] });
addEventListener("visibilitychange", () => document.hidden || watch());
addEventListener("pageshow", ({ persisted }) => persisted && watch());
watch();
