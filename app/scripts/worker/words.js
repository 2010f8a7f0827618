// What is said when the network does not answer. The texts are those of two public pages, kept in both languages; they are asked for
// as a stranger, so that nothing of anybody can be in them.

const PAGES = ["/hors-ligne", "/assistance"];
const LANGUAGES = ["fr", "en"];
const place = (path, language) => `${path}?${language}`;

export async function keepWords(cache) {
  const all = PAGES.flatMap((path) => LANGUAGES.map((language) => [path, language]));
  await Promise.all(all.map(async ([path, language]) => {
    const answer = await fetch(path, { credentials: "omit", headers: { accept: "text/html", "accept-language": language } });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    await cache.put(place(path, language), answer);
  }));
}

/** The page for an address that is neither reached nor kept; `said` is what it says of a form. */
export async function offlinePage(path, language, said) {
  const page = await find(PAGES.includes(path) ? path : PAGES[0], language);
  if (!page) return Response.error();
  const text = (await page.text()).replace(`data-said="${said}" hidden`, "");
  return new Response(disabled(text), { status: said ? 503 : 200, headers: page.headers });
}

/** A kept page, as it is shown: with its date, with the kept certificates, and without forms that could not be sent. */
export async function asCopy(kept, language, papers) {
  const text = await kept.text();
  const words = (await (await find(PAGES[0], language))?.text()) ?? "";
  const note = /<template id="as-of">([^]*?)<\/template>/.exec(words)?.[1] ?? "";
  const paper = /data-paper="([^"]*)"/.exec(words)?.[1] ?? "";
  const links = papers.map((path) => `<p><a href="${path}" rel="external">${paper.replace("{number}", numberOf(path))}</a></p>`);
  const banner = `<div data-as-of class="stack">${note.replace("{date}", dated(Number(kept.headers.get("kept-at")), language))}${links.join("")}</div>`;
  const page = disabled(text).replace(/<main\b[^>]*>/, (main) => main + banner);
  return new Response(page, { headers: kept.headers });
}

export function dated(moment, language) {
  const how = { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" };
  const said = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "fr-FR", how).format(moment);
  // As the portal's other pages write an hour in French: 5 h 45.
  return language === "en" ? said : said.replace(/0?(\d+):(\d+)$/, "$1\u00a0h\u00a0$2");
}

/** The number of a certificate, by the address of its file, in groups as every page shows it. */
export const numberOf = (path) => path.slice(path.lastIndexOf("/") + 1).replace(".pdf", "").replace(/^(..)(....)(....)(.)$/, "$1\u00a0$2\u00a0$3\u00a0$4");

/** Signing out works without a network too: it erases the copies. */
function disabled(page) {
  return page.replace(/<form\b[^]*?<\/form>/g, (form) => (form.includes("/api/sign_out") ? form : form.replace(/<button\b/g, "<button disabled")));
}

const find = (path, language) => caches.match(place(path, language), { ignoreVary: true });
