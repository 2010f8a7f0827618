// Copies of what somebody has opened. All of one session, in a store that bears the name which the server gave that session, with the
// moment after which nothing of it is shown. Whatever tells that the session is over erases it.

const STORE = "copies-";
/** The entry that says until when; no page has this address. */
const ABOUT = "/about-these-copies";
const MOST = 60;

/** Counts erasures: what was asked for before one must not be kept after it. */
let erased = 0;

export const erasures = () => erased;

/** Forgets every copy. */
export async function erase() {
  erased += 1;
  await forget(() => true);
}

/** Forgets what may not be shown any more. */
export async function expire() {
  for (const store of await stores()) {
    const about = await aboutOf(await caches.open(store));
    if (!(Date.now() < about?.until)) await caches.delete(store);
  }
}

/** Keeps an answer, if the server says under which name. `before` is the number of erasures when it was asked for. */
export async function keep(url, answer, before) {
  const [name, seconds] = answer.headers.get("offline-copies")?.split(";") ?? [];
  if (!name || before !== erased) return;
  if (!seconds) return erase();
  const store = STORE + name;
  await forget((other) => other !== store);
  const kind = answer.headers.get("content-type") ?? "";
  const page = kind.startsWith("text/html");
  if (answer.status !== 200 || !(page || kind === "application/pdf")) return;
  const body = page ? await answer.text() : await answer.arrayBuffer();
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  headers.set("kept-at", Date.now());
  headers.set("kept-title", encodeURIComponent(page ? titleOf(body) : ""));
  const cache = await caches.open(store);
  const language = (page && /<html lang="(\w+)/.exec(body)?.[1]) || (await aboutOf(cache))?.language;
  await cache.put(ABOUT, new Response(JSON.stringify({ until: Date.now() + seconds * 1000, language })));
  await cache.put(url, new Response(body, { headers }));
  const kept = await cache.keys();
  // The first one says until when.
  await Promise.all(kept.slice(1, Math.max(1, kept.length - MOST)).map((old) => cache.delete(old)));
  if (before !== erased) await caches.delete(store);
}

/** The copy of an address. */
export async function find(url) {
  await expire();
  for (const store of await stores()) {
    const kept = await (await caches.open(store)).match(url, { ignoreVary: true });
    if (kept) return kept;
  }
}

/** The addresses of the certificates that are kept. */
export async function papers() {
  const all = await Promise.all((await stores()).map(async (store) => (await caches.open(store)).keys()));
  return all.flat().map(({ url }) => new URL(url).pathname).filter((path) => path.endsWith(".pdf"));
}

/** The language of whoever's copies there are, or else the browser's. */
export async function language() {
  for (const store of await stores()) {
    const about = await aboutOf(await caches.open(store));
    if (about?.language) return about.language;
  }
  return navigator.language.startsWith("en") ? "en" : "fr";
}

const stores = async () => (await caches.keys()).filter((name) => name.startsWith(STORE));

const aboutOf = async (cache) => (await cache.match(ABOUT))?.json();

async function forget(which) {
  await Promise.all((await stores()).filter(which).map((name) => caches.delete(name)));
}

/** The window's title, without the brand at its end. */
function titleOf(page) {
  const title = /<title[^>]*>([^<]*)/.exec(page)?.[1] ?? "";
  return title.includes(" – ") ? title.slice(0, title.lastIndexOf(" – ")) : title;
}
