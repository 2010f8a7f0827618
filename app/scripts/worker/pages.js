// Pages come from the network; a copy stands in when it does not answer, or not in time.

import { erase, erasures, expire, find, keep, language, papers } from "./copies.js";
import { asCopy, offlinePage } from "./words.js";

/** After so many milliseconds a copy is shown instead. */
const PATIENCE = 6000;

/** Forms after which somebody else may be signed in, or nobody. */
const CHANGE_WHO = new Set(["/api/sign_in", "/api/sign_out", "/api/first_access_password"]);

/** Pages of who is signed in. When the server leads away from one, nobody is any more. */
const SIGNED_IN = /^\/(accueil|contrats|documents|messages|notifications|profil)(\/|$)/;

export async function fetchPage(event) {
  const { pathname, search, origin } = new URL(event.request.url);
  const url = origin + pathname + search;
  const before = erasures();
  let copy;
  const arriving = fetch(event.request).then((answer) => {
    copy = answer.clone();
    return answer;
  });
  const noted = arriving.then(() => note(pathname, url, copy, before), expire);
  event.waitUntil(noted);
  const first = await Promise.race([arriving.catch(() => undefined), patience()]);
  // What is over must be gone before the next page is there.
  if (first && isTheEnd(pathname, first)) await noted;
  if (first) return first;
  const kept = await find(url);
  if (kept) return isPage(kept) ? asCopy(kept, await language(), await papers()) : kept;
  return arriving.catch(async () => offlinePage(pathname, await language()));
}

/** Sends a form. One that cannot be sent is said not to be. */
export async function sendForm(event, pathname) {
  const changes = CHANGE_WHO.has(pathname);
  const spoken = await language();
  if (changes) await erase();
  try {
    return await fetch(event.request);
  } catch {
    return offlinePage("", spoken, pathname === "/api/sign_out" ? "left" : "unsent");
  } finally {
    if (changes) await erase();
  }
}

async function note(pathname, url, answer, before) {
  if (isTheEnd(pathname, answer)) await erase();
  else await keep(url, answer, before);
}

/** The way in is shown to strangers only. */
function isTheEnd(pathname, answer) {
  return (SIGNED_IN.test(pathname) && answer.type === "opaqueredirect") || (pathname === "/connexion" && answer.status === 200);
}

const isPage = (kept) => kept.headers.get("content-type").startsWith("text/html");

const patience = () => new Promise((resolve) => setTimeout(resolve, PATIENCE));
