// Shows the next signed-in page without a reload: the same HTML that a reload would bring, of which the main part is put in place.
// The frame stays, and with it what is open or under way in it. Whatever is not an ordinary page of this very build is left to the
// browser: a public page, a file, a page of the other side, a page of a newer version, an answer that does not come.

import { offerCopies } from "../common/copy.js";
import { setTitle } from "../common/window_title.js";
import { morph } from "./morph.js";
import { wake } from "./wake.js";

const bar = document.querySelector(".pending-bar");
const built = (page) => page.querySelector("link[rel=modulepreload]")?.href;
const place = (url) => url.pathname + url.search;
let here = place(location);
let latest = 0;

addEventListener("click", (event) => {
  const url = destination(event);
  if (!url) return;
  event.preventDefault();
  go(url, () => {
    history.replaceState({ y: scrollY }, "");
    if (place(url) === here) history.replaceState(null, "", url);
    else history.pushState(null, "", url);
    arrive(0);
  }, () => location.assign(url));
});

addEventListener("popstate", ({ state }) => {
  if (place(location) === here) {
    // Back where one still is: what was on its way is not to be shown.
    latest += 1;
    bar.hidden = true;
    return;
  }
  go(location, () => arrive(state?.y ?? 0), () => location.reload());
});

/**
 * Asks for the page again and changes what is different, so that a person who reads or types is not disturbed. Says whether anything
 * to be read has changed, or nothing if the page did not come. What the page does by itself is no use of the session.
 */
export async function refresh(byItself) {
  const [turn, asked] = [latest, place(location)];
  const page = await load(location, { "x-live": byItself ? "1" : "seen" });
  if (!page || turn !== latest || asked !== place(location)) return undefined;
  const main = document.querySelector("main");
  const [before, last] = [main.textContent, newest(main)];
  // A page that does not say what it shows stays as it is, whatever changes in the frame around it; so does what is shown once, as what
  // was looked for (`data-stays`).
  const stays = byItself && (!main.querySelector("[data-live]") || main.querySelector("[data-stays]"));
  settle(() => {
    if (!stays) morph(main, page.main);
    // That an answer was sent is no news above a question that came after it.
    if (newest(main) !== last) for (const said of main.querySelectorAll("[data-once=done]")) said.remove();
    // What the frame shows of the same (how much is unread) says so, and has an id.
    for (const part of page.frame) {
      const shown = document.getElementById(part.id);
      if (shown) morph(shown, part);
    }
    setTitle(page.title);
  });
  dispatchEvent(new Event("portal:changed"));
  return document.querySelector("main").textContent !== before;
}

/** When the last letter of a conversation was written. */
const newest = (main) => [...main.querySelectorAll(".letter time")].pop()?.dateTime;

/** Where a press leads, if it is for us. */
function destination(event) {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.("a[href]");
  if (!link || link.target || link.hasAttribute("download") || link.relList.contains("external")) return;
  const url = new URL(link.href);
  const isFragment = url.hash && place(url) === here;
  return url.origin === location.origin && !isFragment ? url : undefined;
}

/** Shows a page, or leaves it to the browser. Of two presses the last one counts. */
async function go(url, shown, leave) {
  const turn = ++latest;
  bar.hidden = false;
  const page = await load(url);
  if (turn !== latest) return;
  bar.hidden = true;
  if (!page) return leave();
  dispatchEvent(new Event("portal:leave"));
  settle(() => {
    document.querySelector("main").replaceWith(page.main);
    setTitle(page.title);
  });
  shown();
  here = place(location);
  mark();
  dispatchEvent(new Event("portal:page"));
}

/** A page of this build, or nothing. A redirection is not followed: what waits at its end may be said once only (a session that is over). */
async function load(url, headers = {}) {
  const asked = fetch(place(url), { headers: { accept: "text/html", ...headers }, redirect: "manual" });
  const answer = await asked.catch(() => undefined);
  if (!answer?.headers.get("content-type")?.startsWith("text/html")) return;
  const text = await answer.text().catch(() => "");
  const page = new DOMParser().parseFromString(text, "text/html");
  if (!built(page) || built(page) !== built(document) || page.body.className !== document.body.className) return;
  const main = page.querySelector("main");
  const frame = [...page.querySelectorAll("[data-live][id]")].filter((part) => !main.contains(part));
  return { main, frame, title: page.title };
}

function settle(change) {
  change();
  const main = document.querySelector("main");
  offerCopies(main);
  wake(main);
}

/** Says where one is: to the eye at the top of the page or at the part that was asked for, to a screen reader at its heading. */
function arrive(y) {
  const part = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  document.querySelector("main h1")?.focus({ preventScroll: true });
  if (part) part.scrollIntoView();
  else scrollTo(0, y);
}

/** Marks the place of the page, and where the other language leads back to (app/src/components/places.rs has the same rule). */
function mark() {
  const { pathname } = location;
  const links = [...document.querySelectorAll(".places a")];
  const within = (link) => pathname === link.pathname || pathname.startsWith(link.pathname + "/");
  const deepest = Math.max(...links.filter(within).map((link) => link.pathname.length));
  for (const link of links) {
    const here = within(link) && link.pathname.length === deepest;
    link.ariaCurrent = here ? (pathname === link.pathname ? "page" : "true") : null;
  }
  for (const back of document.querySelectorAll("[data-way-back]")) back.value = pathname;
}
