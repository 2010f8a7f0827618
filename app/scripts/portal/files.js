// Sends files one by one as they are chosen, photographed, dropped or pasted, and puts their ids into the form
// (app/src/components/file_field.rs). Each shows how far it is, can be stopped, and tried again. What is said, is said once.

const AT_ONCE = 2;
const LARGEST = 20 * 1024 * 1024;

addEventListener("change", ({ target }) => {
  const field = fieldOf(target);
  if (!field || target.type !== "file" || !target.files.length) return;
  add(field, [...target.files]);
  target.value = "";
});

addEventListener("click", (event) => {
  const button = event.target.closest?.("button");
  const field = button && fieldOf(button);
  if (!field) return;
  if (button.matches("[data-choose]")) field.querySelector("#pieces").click();
  else if (button.matches("[data-photo]")) field.querySelector("[data-camera]").click();
  else if (button.name === "remove") {
    event.preventDefault();
    remove(field, button.closest("li"));
  }
});

addEventListener("dragover", (event) => {
  const field = fieldOf(event.target);
  if (!field || !event.dataTransfer.types.includes("Files")) return;
  event.preventDefault();
  field.classList.add("file-field-over");
});

addEventListener("dragleave", ({ target, relatedTarget }) => {
  const field = fieldOf(target);
  if (field && !field.contains(relatedTarget)) field.classList.remove("file-field-over");
});

addEventListener("drop", (event) => {
  const field = fieldOf(event.target);
  if (!field || !event.dataTransfer.files.length) return;
  event.preventDefault();
  field.classList.remove("file-field-over");
  add(field, [...event.dataTransfer.files]);
});

addEventListener("paste", (event) => {
  const field = event.target.closest?.("form")?.querySelector("[data-files]");
  if (!field || !event.clipboardData.files.length) return;
  event.preventDefault();
  add(field, [...event.clipboardData.files]);
});

// A form that leaves while a file is on its way would leave without it.
addEventListener("submit", (event) => {
  const field = event.target.querySelector?.("[data-files]");
  if (!field?.querySelector("progress")) return;
  event.preventDefault();
  say(field, field.dataset.sending);
  field.scrollIntoView({ block: "center" });
}, true);

for (const field of document.querySelectorAll("[data-files]")) offer(field);
new MutationObserver(() => {
  for (const field of document.querySelectorAll("[data-files]:not([data-offered])")) offer(field);
}).observe(document.documentElement, { childList: true, subtree: true });

/** Shows what only a script can do, and hides what it does in another way. */
function offer(field) {
  field.dataset.offered = "";
  field.told = field.querySelector("input[name=refused]").value;
  for (const part of field.querySelectorAll(".file-drop-words, [data-choose]")) part.hidden = false;
  field.querySelector("[data-photo]").hidden = !matchMedia("(pointer: coarse)").matches;
  field.querySelector("[data-add]").hidden = true;
  // Hidden and not only out of sight: what a page's change by itself leaves alone (morph.js).
  field.querySelector("#pieces").hidden = true;
}

function fieldOf(element) {
  return element.closest?.("[data-files]");
}

function add(field, files) {
  field.dataset.keep = "";
  const room = Math.max(Number(field.dataset.most) - taken(field).length, 0);
  for (const file of files.slice(0, room || 1)) {
    const line = lineOf(field, file);
    field.querySelector(".file-list").append(line);
    admit(field, line);
  }
  const beyond = files.slice(room || 1);
  if (beyond.length) tellBeyond(field, beyond);
  next(field);
}

const taken = (field) => [...field.querySelectorAll(".file-item:not(.file-item-refused)")];

/** Many files too many are one line, which says how many. */
function tellBeyond(field, files) {
  const line = lineOf(field, { name: `+ ${files.length}` });
  field.querySelector(".file-list").append(line);
  refuse(field, line, field.dataset.tooMany, { forGood: true, told: files.map(({ name }) => `too_many ${name}`) });
}

/** Lets a file wait for its turn, unless there are enough or it is too large. */
function admit(field, line) {
  const others = taken(field).filter((other) => other !== line);
  if (others.length >= Number(field.dataset.most)) refuse(field, line, field.dataset.tooMany, { code: "too_many" });
  else if (line.file.size > LARGEST) refuse(field, line, field.dataset.tooLarge, { code: "too_large", forGood: true });
  else wait(field, line);
}

/** A line for a file that is not there yet. */
function lineOf(field, file) {
  const line = element("li", "file-item");
  const facts = element("div", "file-facts");
  facts.append(element("span", "file-name", file.name), element("span", "file-said"));
  line.append(sign(field), facts);
  line.file = file;
  return line;
}

function wait(field, line) {
  line.classList.remove("file-item-refused");
  line.waits = true;
  line.querySelector(".file-said").textContent = "";
  line.querySelector("progress")?.remove();
  const bar = element("progress", "file-progress");
  bar.max = 1;
  bar.value = 0;
  bar.ariaLabel = `${field.dataset.sending} ${line.file.name}`;
  line.querySelector(".file-facts").append(bar);
  act(field, line, field.dataset.cancel, () => stop(field, line));
}

/** Sends what waits, a few at once. */
function next(field) {
  const lines = [...field.querySelectorAll(".file-item")];
  const free = AT_ONCE - lines.filter((line) => line.sends).length;
  for (const line of lines.filter((line) => line.waits).slice(0, Math.max(free, 0))) send(field, line);
}

function send(field, line) {
  const [request, form] = [new XMLHttpRequest(), new FormData()];
  const bar = line.querySelector("progress");
  form.append("pieces[]", line.file, line.file.name);
  line.waits = false;
  line.sends = request;
  request.upload.onprogress = ({ loaded, total }) => {
    bar.value = loaded / total;
    if (loaded === total) bar.removeAttribute("value");
    line.querySelector(".file-said").textContent = loaded === total ? field.dataset.checking : `${Math.round((100 * loaded) / total)} %`;
  };
  request.onload = () => end(field, line, () => answered(field, line, request));
  request.onerror = request.ontimeout = () => end(field, line, () => refuse(field, line, field.dataset.cut));
  request.open("POST", field.dataset.send);
  request.setRequestHeader("Accept", "application/json");
  request.responseType = "json";
  request.send(form);
}

function end(field, line, then) {
  line.sends = undefined;
  line.querySelector("progress")?.remove();
  then();
  next(field);
}

function stop(field, line) {
  line.sends?.abort();
  line.waits = false;
  end(field, line, () => refuse(field, line, field.dataset.cancelled));
}

function answered(field, line, { status, response }) {
  const [file] = response?.files ?? [];
  if (status === 200 && file) return keep(field, line, file);
  if (status === 200 && response?.refused?.length) return refuse(field, line, response.refused[0], { forGood: true, told: response.lines });
  refuse(field, line, status === 401 ? field.dataset.signedOut : field.dataset.failed);
}

/** Shows a file that is kept. The same file twice is one line. */
function keep(field, line, file) {
  forgive(field, line.file.name);
  const same = field.querySelector(`[data-file="${CSS.escape(file.id)}"]`);
  if (same) {
    line.remove();
    line = same;
  }
  line.dataset.file = file.id;
  const facts = element("div", "file-facts");
  const address = field.dataset.open + file.id;
  const small = { src: `${address}/apercu`, alt: "", width: 48, height: 48 };
  const picture = file.preview ? Object.assign(element("img", "file-picture"), small) : sign(field);
  const name = element(file.open ? "a" : "span", "file-name", file.name);
  if (file.open) Object.assign(name, { href: address, rel: "external" });
  facts.append(name, element("span", "file-size", file.size));
  if (file.said) facts.append(element("span", "file-said", file.said));
  line.replaceChildren(picture, facts);
  const button = act(field, line, field.dataset.remove, undefined, file.name);
  Object.assign(button, { type: "submit", name: "remove", value: file.id });
  enter(field);
  say(field, `${named(field.dataset.added, `${file.name}, ${file.size}`)}. ${file.said ?? ""}`);
}

/** A file that is kept after all is not told as one that did not go. */
function forgive(field, name) {
  const others = (told) => told.filter((one) => one.slice(one.indexOf(" ") + 1) !== name);
  field.told = others(field.told.split("\n")).join("\n");
  for (const line of field.querySelectorAll(".file-item-refused")) {
    const told = line.told ?? [];
    const left = others(told);
    if (told.length && !left.length) line.remove();
    line.told = left;
  }
}

/**
 * Says why a file is not kept. One that is refused for what it is cannot be tried again. What the form says when it is sent without it
 * is a line as the server writes it; what its sender stopped is not missed.
 */
function refuse(field, line, why, { code = "cut_short", forGood = false, told = [`${code} ${line.file.name}`] } = {}) {
  line.told = why === field.dataset.cancelled ? [] : told;
  line.classList.add("file-item-refused");
  line.waits = false;
  line.querySelector("progress")?.remove();
  line.querySelector(".file-said").textContent = why;
  if (forGood) act(field, line, field.dataset.remove, () => { line.remove(); enter(field); });
  else act(field, line, field.dataset.retry, () => { admit(field, line); next(field); });
  enter(field);
  say(field, `${line.file.name}. ${why}`);
}

async function remove(field, line) {
  const form = new FormData();
  form.append("remove", line.dataset.file);
  const label = line.querySelector(".file-name").textContent;
  line.remove();
  enter(field);
  say(field, named(field.dataset.removed, label));
  field.querySelector("[data-choose]").focus();
  // What does not arrive is swept away within a day.
  await fetch(field.dataset.send, { method: "POST", body: form, headers: { Accept: "application/json" } }).catch(() => {});
}

/** Names the files that are kept in the form, and those that are not. */
function enter(field) {
  field.dataset.keep = "";
  const ids = [...field.querySelectorAll("[data-file]")].map((line) => line.dataset.file);
  const refused = [...field.querySelectorAll(".file-item-refused")].flatMap(({ told }) => told);
  field.querySelector("input[name=refused]").value = [field.told, ...refused].filter(Boolean).join("\n");
  const hidden = field.querySelector("input[name=file]");
  hidden.value = ids.join(" ");
  hidden.dispatchEvent(new Event("input", { bubbles: true }));
}

function act(field, line, word, then, about = line.file?.name ?? "") {
  line.querySelector(".file-act")?.remove();
  const button = element("button", "file-act", word);
  button.type = "button";
  button.append(element("span", "visually-hidden", ` ${about}`));
  if (then) button.onclick = then;
  line.append(button);
  return button;
}

/** What was done, to what. */
function named(done, what) {
  return done + (document.documentElement.lang === "fr" ? "\u00a0: " : ": ") + what;
}

function say(field, words) {
  field.querySelector("[data-said]").textContent = words;
}

/** The sign of a file that has no picture: that of the button that chooses them. */
function sign(field) {
  const place = element("span", "file-picture");
  place.append(field.querySelector("[data-choose] svg").cloneNode(true));
  return place;
}

function element(name, className, text = "") {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
