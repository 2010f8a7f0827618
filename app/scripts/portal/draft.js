// Keeps what is being written on the server while it is written (app/src/pages/kept.rs): a second after the last key,
// and at once when the page is left. Only what has changed is sent, one after the other, so that an older text never arrives last.
// Without a network it waits in the window, whichever page is shown, and is tried again; nothing is put into the browser's own storage,
// for others may use the device.
//
// Each form says which text it was read with (its field `draft`), and is told by which name its own is kept now: so another window's text
// is kept beside it and never written over.

const PAUSE = 1000;
const AGAIN = 5000;

/** What is being written, by its place: what the server has, what it is to have, where it is sent. */
const drafts = new Map();
/** Forms that have waited for it. */
const waited = new WeakSet();

addEventListener("input", ({ target }) => note(target.form, PAUSE));
addEventListener("online", send);
addEventListener("visibilitychange", () => document.visibilityState === "hidden" && leave());
addEventListener("portal:leave", leave);
addEventListener("portal:page", forget);
addEventListener("submit", (event) => {
  const { target, submitter, defaultPrevented } = event;
  if (defaultPrevented) return;
  const own = status(target)?.dataset.place;
  const onItsWay = drafts.get(own)?.onItsWay;
  // What is sent as a whole is no draft any more. What is on its way has a name that the form is to say.
  drafts.delete(own);
  if (waited.has(target) || target.target || (own && !onItsWay)) return;
  // Another form of the page brings the page anew, which must have what is being written. It waits a moment, and no longer.
  const saved = own ? [onItsWay] : leave();
  if (!saved.length) return;
  event.preventDefault();
  waited.add(target);
  Promise.race([Promise.all(saved), new Promise((done) => setTimeout(done, PAUSE))]).then(() => target.requestSubmit(submitter));
});

const status = (form) => form?.querySelector?.("[data-draft]");

/** Takes down what stands in a form, and sends it after a pause. */
function note(form, pause) {
  const line = status(form);
  if (!line) return;
  const { place, draft } = line.dataset;
  const fields = new URLSearchParams(new FormData(form));
  fields.delete("draft");
  const known = drafts.get(place) ?? { sent: undefined, url: draft };
  known.text = fields.toString();
  known.read = form.elements.draft;
  clearTimeout(known.timer);
  known.timer = setTimeout(() => keep(place, known), pause);
  drafts.set(place, known);
}

function leave() {
  for (const line of document.querySelectorAll("[data-draft]")) if (drafts.has(line.dataset.place)) note(line.closest("form"), PAUSE);
  return send();
}

/** A page that comes has what was kept; who only reads it keeps nothing anew. */
function forget() {
  for (const [place, draft] of drafts) if (!draft.onItsWay && draft.text === draft.sent) drafts.delete(place);
}

/** Sends what has changed; what is on its way then. */
function send() {
  for (const [place, draft] of drafts) keep(place, draft);
  return [...drafts.values()].map(({ onItsWay }) => onItsWay).filter(Boolean);
}

function keep(place, draft) {
  clearTimeout(draft.timer);
  if (draft.onItsWay || draft.text === draft.sent || drafts.get(place) !== draft) return;
  draft.onItsWay = post(place, draft);
}

async function post(place, draft) {
  const { text, read } = draft;
  const headers = { "content-type": "application/x-www-form-urlencoded", accept: "application/json" };
  const asked = fetch(draft.url, { method: "POST", headers, body: `${text}&draft=${encodeURIComponent(read.value)}`, keepalive: true });
  const answer = await asked.catch(() => undefined);
  const said = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
  draft.onItsWay = undefined;
  // The next page may be shown by now, or the form was sent meanwhile.
  const line = document.querySelector(`[data-draft][data-place="${CSS.escape(place)}"]`);
  if (answer?.ok) {
    draft.sent = text;
    if (said) read.value = said.version;
    if (line) line.textContent = said?.said ?? line.dataset.kept;
    if (draft.text !== text) keep(place, draft);
  } else if (!answer || answer.status >= 500 || answer.status === 429) {
    if (line) line.textContent = line.dataset.waiting;
    draft.timer = setTimeout(() => keep(place, draft), AGAIN);
  } else {
    // Whose session is over has it kept all the same; what is not kept at all is not said to be.
    draft.sent = text;
    if (line && answer.status !== 401) line.textContent = "";
  }
}
