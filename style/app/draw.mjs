// Draws what a phone shows of the installed portal: icons, the pictures while it starts on iOS, and the photographs of the offer to
// install it. Chromium draws them, because it is there for the journeys already.
//
//   node style/app/draw.mjs                          icons and pictures of the start, from the mark
//   node style/app/draw.mjs http://localhost:3000    the photographs, of a portal that serves the demonstration (cargo xtask run)
//
// What it makes is kept in the repository, and looked at before it is.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

const [GROUND, INK, ACCENT] = ["#f8f6f1", "#1b1c26", "#b3411e"];
/** The mark of style/icons/build.mjs. Its box is 32 wide, of which the roof takes 24. */
const mark = (ink, accent) =>
  `<g fill="none" stroke-linecap="round" stroke-linejoin="round"><path d="M4 28 16 4l12 24" stroke="${ink}" stroke-width="4"/>` +
  `<path d="M16 15v3.5M16 24v4" stroke="${accent}" stroke-width="3.5"/></g>`;

// A mask may cut off all but the inner four fifths of a circle: there the mark is smaller, and its ground goes to the edge.
const ICONS = [
  { name: "app-192", size: 192, share: 0.62, corner: 0.2 },
  { name: "app-512", size: 512, share: 0.62, corner: 0.2 },
  { name: "app-maskable-512", size: 512, share: 0.5 },
  { name: "app-monochrome-512", size: 512, share: 0.62, ground: "none", ink: "#000", accent: "#000" },
  { name: "app-apple-180", size: 180, share: 0.6 },
];

/** Width, height and density of the windows that most iPhones and iPads have; app/src/shell/portal.rs names the same. */
const STARTS = [[375, 667, 2], [390, 844, 3], [393, 852, 3], [430, 932, 3], [820, 1180, 2]];

const WINDOWS = [
  { name: "narrow", width: 360, height: 740, density: 2, phone: true },
  { name: "wide", width: 1280, height: 800, density: 1, phone: false },
];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const [portal] = process.argv.slice(2);
await (portal ? photographs(portal) : drawings());
await browser.close();

async function drawings() {
  for (const { name, size, share, corner = 0, ground = GROUND, ink = INK, accent = ACCENT } of ICONS) {
    await draw(name, size, size, (share * size * 32) / 24, { corner: corner * size, ground, ink, accent });
  }
  for (const [width, height, density] of STARTS) {
    await draw(`start-${width}x${height}`, width * density, height * density, 96 * density, { corner: 0, ground: GROUND, ink: INK, accent: ACCENT });
  }
}

async function draw(name, width, height, box, { corner, ground, ink, accent }) {
  const page = await browser.newPage({ viewport: { width, height } });
  const at = `translate(${(width - box) / 2} ${(height - box) / 2}) scale(${box / 32})`;
  await page.setContent(
    `<style>html,body{margin:0}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<rect width="100%" height="100%" rx="${corner}" fill="${ground}"/><g transform="${at}">${mark(ink, accent)}</g></svg>`,
  );
  await page.screenshot({ path: join(import.meta.dirname, `${name}.png`), omitBackground: true });
  await page.close();
}

/** The home page of somebody of the cast, in each language and on each kind of screen. */
async function photographs(portal) {
  const cast = JSON.parse(readFileSync(join(import.meta.dirname, "../../demo/cast.json"), "utf8"));
  for (const [language, key] of [["fr", "camille"], ["en", "emma"]]) {
    const { contract_number, password } = cast.find((person) => person.key === key);
    for (const { name, width, height, density, phone } of WINDOWS) {
      const context = await browser.newContext({
        baseURL: portal, viewport: { width, height }, deviceScaleFactor: density, isMobile: phone, locale: language, colorScheme: "light",
      });
      const page = await context.newPage();
      await page.goto("/connexion");
      await page.fill("#identifier", contract_number);
      await page.fill("#password", password);
      await page.click("form[action*=sign_in] button[type=submit]");
      await page.waitForURL("**/accueil", { waitUntil: "networkidle" });
      const camera = await context.newCDPSession(page);
      const { data } = await camera.send("Page.captureScreenshot", {
        format: "webp", quality: 60, clip: { x: 0, y: 0, width, height, scale: density },
      });
      writeFileSync(join(import.meta.dirname, `screen-${name}-${language}.webp`), Buffer.from(data, "base64"));
      await context.close();
    }
  }
}
