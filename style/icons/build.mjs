// Draws the two icon sprites from lucide's outlines (ISC, LICENSE.txt).
//
// Two, because a public page has 20 KiB in all: `icons-common.svg` holds the few icons that public pages use, `portal.svg` the others,
// so that no icon is fetched twice. `app/src/components/icon.rs` knows which sprite has which; a test there reads both.
//
// Run: npm install lucide-static@1.62.0 && node style/icons/build.mjs node_modules/lucide-static/icons

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const sprites = {
  common: ["arrow-right", "check", "chevron-right", "circle-alert", "circle-check", "external-link", "info", "phone", "triangle-alert"],
  portal: [
    "bell", "building-2", "calendar", "car", "chevron-down", "circle-user", "clock", "copy", "download", "files", "folder",
    "hourglass", "house", "key-round", "languages", "life-buoy", "log-out", "mail", "map-pin", "pencil", "printer", "refresh-cw", "search",
    "shield-check", "user", "wallet", "x",
  ],
};

// The brand's mark, a road that is a roof: as a symbol that takes the text's ink and the page's accent, and drawn a little bolder by the
// sprite itself, which is therefore the browser's icon as well. One file, because every page needs both.
const mark = `<symbol id="mark" viewBox="0 0 32 32"><path d="M4 28 16 4l12 24" fill="none" stroke="currentColor" stroke-width="4" stroke-linejoin="round" stroke-linecap="round"/><path d="M16 15v3.5M16 24v4" fill="none" stroke="var(--accent)" stroke-width="3.5" stroke-linecap="round"/></symbol>`;
const icon = `<style>.ink,.dash{fill:none;stroke-linecap:round;stroke-linejoin:round;stroke-width:4}.ink{stroke:#1b1c26}.dash{stroke:#b3411e}@media (prefers-color-scheme:dark){.ink{stroke:#eeece5}.dash{stroke:#f0916d}}</style><path class="ink" d="M4 28 16 4l12 24"/><path class="dash" d="M16 15v3M16 24v4"/>`;

const source = process.argv[2];

for (const [sprite, names] of Object.entries(sprites)) {
  const symbols = names.map((name) => `<symbol id="${name}" viewBox="0 0 24 24">${outline(name)}</symbol>`);
  const licence = "<!-- Outlines: lucide-static 1.62.0, ISC, https://lucide.dev/license -->";
  writeFileSync(
    join(import.meta.dirname, `icons-${sprite}.svg`),
    sprite === "common"
      ? `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${licence}\n${symbols.join("\n")}\n${mark}\n${icon}\n</svg>\n`
      : `<svg xmlns="http://www.w3.org/2000/svg">${licence}\n${symbols.join("\n")}\n</svg>\n`,
  );
}

// The shapes alone: width, colour and joins come from `.icon`.
function outline(name) {
  const svg = readFileSync(join(source, `${name}.svg`), "utf8");
  return svg
    .replace(/<!--.*?-->/gs, "")
    .replace(/<\/?svg[^>]*>/gs, "")
    .replace(/\s+/g, " ")
    .replace(/ \/>/g, "/>")
    .replace(/> </g, "><")
    .trim();
}
