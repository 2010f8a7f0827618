// Keeps what is being written on the server while it is written (app/src/pages/portal/messages/draft.rs): a second after the last key,
// and at once when the page is left. Only what has changed is sent. Without a network it waits in the page, and is tried again;
// nothing is put into the browser's own storage, for others may use the device.

const PAUSE = 1000;
const AGAIN = 5000;
let timer;
let sent = new WeakMap();

addEventListener("input", ({ target }) => later(target.form, PAUSE));
addEventListener("online", () => each((form) => keep(form)));
addEventListener("visibilitychange", () => document.visibilityState === "hidden" && each((form) => keep(form)));
addEventListener("submit", ({ target }) => {
  clearTimeout(timer);
  if (status(target)) sent.set(target, body(target));
});
addEventListener("portal:page", () => (sent = new WeakMap()));

const status = (form) => form?.querySelector?.("[data-draft]");
const body = (form) => {
  const fields = new URLSearchParams(new FormData(form));
  fields.set("place", status(form).dataset.place);
  return fields.toString();
};

function each(act) {
  for (const line of document.querySelectorAll("[data-draft]")) if (sent.has(line.closest("form"))) act(line.closest("form"));
}

function later(form, pause) {
  if (!status(form)) return;
  if (!sent.has(form)) sent.set(form, "");
  clearTimeout(timer);
  timer = setTimeout(() => keep(form), pause);
}

async function keep(form) {
  const [line, text] = [status(form), form.isConnected ? body(form) : ""];
  if (!text || text === sent.get(form)) return;
  clearTimeout(timer);
  const before = sent.get(form);
  sent.set(form, text);
  const headers = { "content-type": "application/x-www-form-urlencoded", accept: "application/json" };
  const asked = fetch(line.dataset.draft, { method: "POST", headers, body: text, keepalive: true });
  const answer = await asked.catch(() => undefined);
  if (answer?.ok) {
    line.textContent = await answer.json().catch(() => line.dataset.kept);
  } else if (!answer || answer.status >= 500) {
    line.textContent = line.dataset.waiting;
    sent.set(form, before);
    later(form, AGAIN);
  }
}
