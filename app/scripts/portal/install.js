// Offers to install the portal: once in a browser, when somebody has just fetched a certificate and may want it at hand again.
// Chromium lets a page ask; on iPhones and iPads the person does it, and is told how.

import { offer } from "./offer.js";

const MOMENT = 4000;
const note = document.querySelector("[data-note]")?.dataset.note;
const onIos = navigator.standalone === false;
let prompt;

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  prompt = event;
});

if (note) {
  addEventListener("submit", ({ target, defaultPrevented }) => {
    if (target.dataset.started && !defaultPrevented) setTimeout(propose, MOMENT);
  });
}

function propose() {
  if (!prompt && !onIos) return;
  const box = offer("install", () => prompt?.prompt());
  if (!box) return;
  fetch(note, { method: "POST", headers: { accept: "application/json" } }).catch(() => {});
  if (!onIos) return;
  box.querySelector("[data-ios]").hidden = false;
  box.querySelector("[data-accept]").hidden = true;
}
