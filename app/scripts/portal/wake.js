// Starts the program that the islands of a page live by, once the browser has a moment: nobody waits for it in order to read.
// An island is woken once; those of the frame live on while pages change (app/src/islands/mod.rs).

const glue = document.querySelector("link[rel=modulepreload]");
const program = document.querySelector("link[as=fetch]");
const awake = new WeakSet();
let module;

/** Wakes the islands in what has just come. */
export function wake(root) {
  for (const island of module ? root.querySelectorAll("leptos-island") : []) {
    if (awake.has(island)) continue;
    awake.add(island);
    module[island.dataset.component](island);
  }
}

async function start() {
  const loaded = await import(glue.href);
  await loaded.default({ module_or_path: program.href });
  loaded.hydrate();
  module = loaded;
  wake(document);
  document.documentElement.dataset.awake = "";
}

if (window.requestIdleCallback) requestIdleCallback(start, { timeout: 2000 });
else setTimeout(start);
