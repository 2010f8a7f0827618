// What pages are made of. A file's name tells what is in it, so a copy is never old; a page of the version before finds its own files
// too, for as long as it is open.

import { keepWords } from "./words.js";

/** The files of this version. */
export const HERE = `parts-${VERSION}`;

export async function install() {
  const cache = await caches.open(HERE);
  await Promise.all([cache.addAll(PARTS), keepWords(cache)]);
}

/** The files of this version and of the one before stay. */
export async function tidy() {
  const others = (await caches.keys()).filter((name) => name.startsWith("parts-") && name !== HERE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

export async function fetchPart(request, path) {
  // The brand's colours are the one part whose name stays when it changes.
  if (path === "/brand.css") return fetchAndKeep(request).catch(() => find(request).then((kept) => kept ?? Response.error()));
  return (await find(request)) ?? fetchAndKeep(request);
}

const find = (request) => caches.match(request.url, { ignoreVary: true });

async function fetchAndKeep(request) {
  const answer = await fetch(request);
  if (answer.status === 200) {
    const copy = answer.clone();
    const cache = await caches.open(HERE);
    await cache.put(request.url, copy);
  }
  return answer;
}
