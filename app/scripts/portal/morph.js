// Makes what is shown like what has come, and leaves alone what is the same already: focus, selection and what is typed stay where
// they are. Islands, opened lines and files that were
// added keep what they have become.

const KEPT = new Set(["open", "hidden"]);

/** Changes `shown` until it is like `come`. */
export function morph(shown, come) {
  if (shown.nodeName !== come.nodeName) return shown.replaceWith(come);
  if (shown.nodeType !== Node.ELEMENT_NODE) {
    if (shown.nodeValue !== come.nodeValue) shown.nodeValue = come.nodeValue;
    return;
  }
  if (shown.localName === "leptos-island" || shown.hasAttribute("data-keep")) return;
  attributes(shown, come);
  const [old, next] = [[...shown.childNodes], [...come.childNodes]];
  next.forEach((child, at) => (old[at] ? morph(old[at], child) : shown.append(child)));
  old.slice(next.length).forEach((child) => child.remove());
}

function attributes(shown, come) {
  for (const { name } of [...shown.attributes]) {
    if (!come.hasAttribute(name) && !KEPT.has(name)) shown.removeAttribute(name);
  }
  for (const { name, value } of come.attributes) {
    if (shown.getAttribute(name) !== value && !KEPT.has(name)) shown.setAttribute(name, value);
  }
}
