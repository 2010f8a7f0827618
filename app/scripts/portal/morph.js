// Makes what is shown like what has come, and leaves alone what is the same already: focus, selection and what is typed stay where
// they are. Islands, opened lines and files that were added (`data-keep`) keep what they have become. What was said once (`data-once`:
// that something was done, or is wrong) comes in no other page, and stands until the next step; that something was done, until a newer
// letter stands under it (navigate.js).
//
// Children are matched by kind, `id`, and in lists by where they lead, in order. What has come in between is put in between, so that a
// field in which somebody is writing is never taken out and put back: that would lose its focus. A form with something written in it is
// not taken away, whatever has come: sending it says what to do with it.

const KEPT = new Set(["open", "hidden"]);
/** What an answer holds is its writer's, whether it was typed here or came back with the page. */
const TYPED = new Set(["value", "checked", "selected"]);

/** Changes `shown` until it is like `come`. */
export function morph(shown, come) {
  if (!alike(shown, come)) return shown.replaceWith(come);
  if (shown.nodeType !== Node.ELEMENT_NODE) {
    if (shown.nodeValue !== come.nodeValue) shown.nodeValue = come.nodeValue;
    return;
  }
  if (shown.localName === "leptos-island" || shown.hasAttribute("data-keep")) return;
  attributes(shown, come);
  if (shown.localName === "textarea") return;
  const next = [...come.childNodes].filter((child) => !isOnce(child));
  let old = passed(shown.firstChild);
  next.forEach((child, at) => {
    // What is not to come again makes room for what is.
    while (old && !alike(old, child) && !next.some((later, place) => place > at && alike(old, later))) old = dropped(old);
    if (old && alike(old, child)) {
      const same = old;
      old = passed(old.nextSibling);
      morph(same, child);
    } else shown.insertBefore(child, old);
  });
  while (old) old = dropped(old);
}

const alike = (one, other) => one.nodeName === other.nodeName && one.id === other.id && leads(one) === leads(other);

/** Where a line of a list or a row of a table leads: a new line on top makes no line its neighbour. */
function leads(node) {
  if (node.nodeName !== "LI" && node.nodeName !== "TR") return undefined;
  return node.querySelector("a[href]")?.getAttribute("href");
}

function dropped(node) {
  const next = passed(node.nextSibling);
  if (!isWritten(node)) node.remove();
  return next;
}

/** Whether somebody has written something in it that was not sent. */
function isWritten(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const forms = node.matches("form.writing") ? [node] : [...node.querySelectorAll("form.writing")];
  return forms.some((form) => [...form.querySelectorAll("textarea")].some(({ value }) => value.trim()));
}

/** The next that is compared: what was said once is not. */
function passed(node) {
  while (node && isOnce(node)) node = node.nextSibling;
  return node;
}

const isOnce = (node) => node.nodeType === Node.ELEMENT_NODE && node.hasAttribute("data-once");

function attributes(shown, come) {
  const left = shown.localName === "option" || (shown.localName === "input" && shown.type !== "hidden") ? TYPED : new Set();
  for (const { name } of [...shown.attributes]) {
    if (!come.hasAttribute(name) && !KEPT.has(name) && !left.has(name)) shown.removeAttribute(name);
  }
  for (const { name, value } of come.attributes) {
    if (shown.getAttribute(name) !== value && !KEPT.has(name) && !left.has(name)) shown.setAttribute(name, value);
  }
}
