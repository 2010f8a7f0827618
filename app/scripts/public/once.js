// Sends a form once: for a few seconds a second press does nothing, and its buttons say so. They are not `disabled`, which would
// take the focus away. A page that comes back from the browser's history is ready again.

const PAUSE = 5000;
const sent = new Set();

function show(form, busy) {
  for (const button of form.querySelectorAll("[type=submit]")) button.ariaDisabled = busy ? "true" : null;
}

function release(form) {
  sent.delete(form);
  show(form, false);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (sent.has(form)) return event.preventDefault();
  sent.add(form);
  show(form, true);
  setTimeout(release, PAUSE, form);
});
addEventListener("pageshow", () => sent.forEach(release));
