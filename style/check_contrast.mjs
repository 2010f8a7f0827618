// Refuses a pair of colours that is hard to read, in the light or the dark.
//
// Reads `base/tokens.css` itself, so that a changed token is checked and no table has to be kept beside it. Text needs 4.5 to 1
// (WCAG 1.4.3), what bounds a field or draws a shape 3 to 1 (1.4.11).
//
// Run: node style/check_contrast.mjs            the built-in brand
//      node style/check_contrast.mjs LIGHT DARK  a brand's own accents, as #rrggbb

import { readFileSync } from "node:fs";
import { join } from "node:path";

const TEXT = 4.5;
const SHAPE = 3;

const grounds = ["ground", "surface", "sunken"];
const tones = ["positive", "caution", "danger"];

// [front, back, least ratio]
const pairs = [
  ...grounds.flatMap((back) => ["ink", "quiet"].map((front) => [front, back, TEXT])),
  ...["ground", "surface", "accent-ground"].flatMap((back) => ["accent", "accent-strong", "ink"].map((front) => [front, back, TEXT])),
  ...["accent", "accent-strong"].map((back) => ["on-accent", back, TEXT]),
  ...tones.flatMap((tone) => [...grounds.slice(0, 2), `${tone}-ground`].map((back) => [tone, back, TEXT])),
  ...tones.map((tone) => ["ink", `${tone}-ground`, TEXT]),
  ["ground", "ink", TEXT],
  ["quiet", "accent-ground", TEXT],
  ["edge", "ground", SHAPE],
  ["edge", "surface", SHAPE],
];

const css = readFileSync(join(import.meta.dirname, "base/tokens.css"), "utf8");
const tokens = new Map([...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
const [light, dark] = process.argv.slice(2);
if (light && dark) tokens.set("brand-accent", `light-dark(${light}, ${dark})`);

let failures = 0;
for (const theme of [0, 1]) {
  for (const [front, back, least] of pairs) {
    const ratio = contrast(colour(`var(--${front})`, theme), colour(`var(--${back})`, theme));
    if (ratio >= least) continue;
    failures += 1;
    console.error(`${front} on ${back}, ${theme ? "dark" : "light"}: ${ratio.toFixed(2)} and ${least} is needed`);
  }
}
if (failures === 0) console.log(`${pairs.length} pairs of colours read well, in the light and in the dark`);
process.exit(failures === 0 ? 0 : 1);

// A value of the sheet as red, green, blue from 0 to 255: the functions that the sheet uses, and no other.
function colour(text, theme) {
  const value = text.trim();
  const hex = /^#([0-9a-f]{6})$/i.exec(value);
  if (hex) return [0, 2, 4].map((start) => parseInt(hex[1].slice(start, start + 2), 16));
  const call = /^([\w-]+)\((.*)\)$/s.exec(value);
  if (!call) throw new Error(`not a colour that this script reads: ${value}`);
  const parts = split(call[2]);
  if (call[1] === "light-dark") return colour(parts[theme], theme);
  if (call[1] === "var") {
    const name = parts[0].slice(2);
    return colour(tokens.get(name) ?? parts[1] ?? missing(name), theme);
  }
  if (call[1] === "color-mix") {
    const [, first, share] = /^(.*)\s(\d+)%$/s.exec(parts[1]);
    const [one, two] = [colour(first, theme), colour(parts[2], theme)];
    return one.map((part, index) => (part * share + two[index] * (100 - share)) / 100);
  }
  throw new Error(`not a function that this script reads: ${call[1]}`);
}

// Arguments, cut at the commas that stand in no parenthesis.
function split(text) {
  const parts = [""];
  let depth = 0;
  for (const letter of text) {
    depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
    if (letter === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}

function missing(name) {
  throw new Error(`no token is called ${name}`);
}

function contrast(one, two) {
  const [high, low] = [luminance(one), luminance(two)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

// Relative luminance, as WCAG defines it.
function luminance(rgb) {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
