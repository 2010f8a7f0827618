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
    "building-2", "calendar", "car", "chevron-down", "circle-user", "clock", "copy", "download", "files", "folder",
    "hourglass", "house", "key-round", "languages", "life-buoy", "log-out", "mail", "map-pin", "pencil", "printer", "refresh-cw", "search",
    "shield-check", "user", "wallet", "x",
  ],
};

const source = process.argv[2];

for (const [sprite, names] of Object.entries(sprites)) {
  const symbols = names.map((name) => `<symbol id="${name}" viewBox="0 0 24 24">${outline(name)}</symbol>`);
  const licence = "<!-- Outlines: lucide-static 1.62.0, ISC, https://lucide.dev/license -->";
  writeFileSync(
    join(import.meta.dirname, `icons-${sprite}.svg`),
    `<svg xmlns="http://www.w3.org/2000/svg">${licence}\n${symbols.join("\n")}\n</svg>\n`,
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
