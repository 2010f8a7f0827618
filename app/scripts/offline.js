// Lists what this browser has kept (app/src/pages/public/offline/mod.rs): only the browser knows.

import { dated, numberOf } from "./worker/words.js";

const list = document.querySelector("[data-kept]");
const language = document.documentElement.lang;

async function fill() {
  for (const name of await caches.keys()) {
    if (!name.startsWith("copies-")) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) add(request, await cache.match(request, { ignoreVary: true }));
  }
}

function add({ url }, kept) {
  const moment = Number(kept.headers.get("kept-at"));
  if (!moment) return;
  const { pathname, search } = new URL(url);
  const paper = list.dataset.paper.replace("{number}", numberOf(pathname));
  const link = Object.assign(document.createElement("a"), { href: pathname + search, textContent: titleOf(kept) || paper });
  const when = Object.assign(document.createElement("small"), { textContent: list.dataset.on.replace("{date}", dated(moment, language)) });
  const line = document.createElement("li");
  line.append(link, document.createElement("br"), when);
  list.append(line);
  list.hidden = false;
  document.querySelector("[data-none]").hidden = true;
}

// Private windows may refuse it.
fill().catch(() => {});

/** A title stands in the page's source as HTML. */
function titleOf(kept) {
  const text = decodeURIComponent(kept.headers.get("kept-title"));
  return new DOMParser().parseFromString(text, "text/html").body.textContent;
}
