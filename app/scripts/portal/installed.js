// Gives the browser the worker that keeps copies, or takes it away where nothing may be kept (a shared device), and offers a newer one.
// The next page is the newer version's anyway; what is offered is only the worker. No page with something typed in it is reloaded.

import { offer } from "./offer.js";

const { worker } = document.body.dataset;
const { serviceWorker } = navigator;

async function start() {
  const kept = Boolean(serviceWorker.controller);
  const registration = await serviceWorker.register(worker, { updateViaCache: "none" });
  if (!kept) serviceWorker.addEventListener("controllerchange", askAgain, { once: true });
  if (kept && registration.waiting) propose(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing.addEventListener("statechange", () => {
      if (installing.state === "installed" && serviceWorker.controller) propose(installing);
    });
  });
}

/**
 * The page that is shown came before its worker, which keeps it as it comes by again: nobody is using the session by that. A redirection is not followed: what waits at its
 * end may be said once only (a session that is over).
 */
function askAgain() {
  fetch(location, { headers: { accept: "text/html", "x-live": "copy" }, redirect: "manual" }).catch(() => {});
}

function propose(newer) {
  offer("version", () => {
    serviceWorker.addEventListener("controllerchange", () => isTouched() || location.reload(), { once: true });
    newer.postMessage("take-over");
  });
}

/** Whether something was typed, chosen or added that is not sent yet. */
function isTouched() {
  if (document.querySelector("[data-files] [data-file], [data-files] progress")) return true;
  return [...document.forms].some((form) => [...form.elements].some(isChanged));
}

function isChanged({ type, value, defaultValue, checked, defaultChecked, options }) {
  if (type === "checkbox" || type === "radio") return checked !== defaultChecked;
  if (options) return isRechosen([...options]);
  return type !== "hidden" && defaultValue !== undefined && value !== defaultValue;
}

/** A list in which nothing is marked shows its first line. */
function isRechosen(options) {
  const chosen = options.find((option) => option.defaultSelected) ?? options[0];
  return Boolean(chosen) && !chosen.selected;
}

async function leave() {
  for (const registration of await serviceWorker.getRegistrations()) await registration.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
}

// A page that came while there was no network is asked for again when there is one.
addEventListener("online", () => document.querySelector("[data-as-of]") && !isTouched() && location.reload());

// Private windows may refuse it all: pages work without.
if (serviceWorker) (worker ? start : leave)().catch(() => {});
