// The desk by keyboard: j and k walk through the lines, Enter opens, t takes, r answers, / searches, ? tells. Whatever they do is a link
// or a button of the page, so nothing is lost without them; nothing fires while somebody types, or with a modifier held.

const TYPING = "input, textarea, select, [contenteditable]";

const acts = {
  j: () => step(1),
  k: () => step(-1),
  t: () => (line() ?? document).querySelector("[data-take] button")?.click(),
  r: () => (document.getElementById("message") ?? line()?.querySelector("[data-item]"))?.[document.getElementById("message") ? "focus" : "click"](),
  "/": () => document.querySelector('a[href="/gestion/recherche"]')?.click() ?? document.getElementById("text")?.focus(),
  "?": () => help()?.showModal(),
};

addEventListener("keydown", (event) => {
  const { key, target, defaultPrevented, ctrlKey, altKey, metaKey } = event;
  const act = acts[key];
  if (!act || defaultPrevented || ctrlKey || altKey || metaKey) return;
  if (!keys() || target.closest?.(TYPING) || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  act();
});

addEventListener("click", ({ target }) => target.closest?.("[data-keys-open]") && help()?.showModal());

function keys() {
  return document.querySelector("[data-keys]");
}

function help() {
  return keys()?.querySelector("dialog");
}

/** The line that has the focus. */
function line() {
  return document.activeElement?.closest("tr, li");
}

/** Gives the focus to the next line's link, or to the one before. */
function step(by) {
  const links = [...document.querySelectorAll("[data-item]")];
  const at = links.findIndex((link) => line()?.contains(link));
  links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
}

/** The button that tells of the keys shows where they work. */
function show() {
  keys()?.removeAttribute("hidden");
}

show();
addEventListener("portal:page", show);
