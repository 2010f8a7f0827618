// The service worker of the portal: it stands between the browser and the network, keeps what pages are made of, and shows what its
// owner has opened when there is no network. The server puts the list of files before it (server/src/worker_js.rs).
//
// What it may keep of anybody's pages, how long, and when it is erased: docs/decisions/0014-copies-for-their-owner.md.

import { erase, expire } from "./worker/copies.js";
import { fetchPage, sendForm } from "./worker/pages.js";
import { fetchPart, install, tidy } from "./worker/parts.js";

addEventListener("install", (event) => event.waitUntil(install()));

// A newer worker waits until no page is open any more, or until somebody accepts it.
addEventListener("message", ({ data }) => data === "take-over" && skipWaiting());

addEventListener("activate", (event) => event.waitUntil(Promise.all([tidy(), expire(), clients.claim()])));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // What a page asks for because something has changed is of now, or is not asked for at all; a copy would be neither.
  // What is asked for to be kept is for us.
  if (origin !== location.origin || ![null, "copy"].includes(request.headers.get("x-live"))) return;
  if (request.method === "POST") {
    // Sent on by us, a form may seem to come from this site, wherever it came from: another site's goes its own way, and is refused.
    const ours = request.referrer.startsWith(`${origin}/`);
    if (request.mode === "navigate") ours && event.respondWith(sendForm(event, pathname));
    else if (pathname.startsWith("/api/")) event.respondWith(call(request));
  } else if (request.method === "GET") {
    if (pathname.startsWith("/assets/") || pathname === "/brand.css") event.respondWith(fetchPart(request, pathname));
    else if (request.mode === "navigate" || request.headers.get("accept") === "text/html") event.respondWith(fetchPage(event));
  }
});

/** What a page asks by itself. Who is told to sign in has no session any more. */
async function call(request) {
  const answer = await fetch(request);
  if (answer.status === 401) await erase();
  return answer;
}
