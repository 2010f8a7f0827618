// Takes every picture, compares it with the reviewed one, writes the report. It fails when a page cannot be reached, never because a page
// changed: faces differ between machines, and a change may be what was wanted. With ACCEPT=1 what was taken is what was reviewed.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { customer } from '../support/cast.ts';
import { answered } from '../support/forms.ts';
import { expect, test } from '../support/portal.ts';
import { signIn } from '../support/sign-in.ts';
import { signInStaff } from '../support/staff.ts';
import { compare } from './compare.ts';
import { PUBLIC, SIGNED_IN, STAFF, type View } from './pages.ts';
import { report, verdict, type Line } from './report.ts';

const REVIEWED = join(import.meta.dirname, 'reviewed');
const TAKEN = join(import.meta.dirname, '../artifacts/shots');
const HEIGHTS: Record<number, number> = { 360: 740, 768: 1024, 1280: 800 };

/** Light in French and dark in English meet every text and every colour once; FULL_CROSS=1 takes the other two as well. */
const LOOKS = [
  { scheme: 'light', language: 'fr' },
  { scheme: 'dark', language: 'en' },
  ...(process.env.FULL_CROSS ? ([{ scheme: 'dark', language: 'fr' }, { scheme: 'light', language: 'en' }] as const) : []),
] as const;

/** A part of them, by their names: ONLY=desk. */
const ONLY = new RegExp(process.env.ONLY ?? '');

test('every page, in every width, light and language', async ({ browser, portal }) => {
  rmSync(TAKEN, { recursive: true, force: true });
  mkdirSync(TAKEN, { recursive: true });
  if (process.env.ACCEPT) rmSync(REVIEWED, { recursive: true, force: true });
  mkdirSync(REVIEWED, { recursive: true });
  const bench = await browser.newPage();
  const lines: Line[] = [];
  for (const [width, height] of Object.entries(HEIGHTS)) {
    for (const { scheme, language } of LOOKS) {
      const options: BrowserContextOptions = {
        baseURL: portal.url,
        viewport: { width: Number(width), height },
        colorScheme: scheme,
        reducedMotion: 'reduce',
        // The picture of a whole page needs a style of its own, which the policy rightly refuses.
        bypassCSP: true,
        locale: language === 'fr' ? 'fr-FR' : 'en-GB',
      };
      const take = async (page: Page, views: View[]) => {
        for (const view of views.filter(({ name }) => ONLY.test(name))) lines.push(await taken(page, bench, view, `${view.name}-${width}-${scheme}-${language}`));
      };
      const stranger = await browser.newContext(options);
      await take(await stranger.newPage(), PUBLIC);
      await stranger.close();
      for (const [who, views] of Object.entries(SIGNED_IN)) {
        const context = await browser.newContext(options);
        const page = await context.newPage();
        await signIn(page, customer(who));
        await read(page, '/accueil', language);
        await take(page, views);
        await context.close();
      }
      for (const [who, views] of Object.entries(STAFF)) {
        const context = await browser.newContext(options);
        const page = await context.newPage();
        await signInStaff(page, who);
        await read(page, '/gestion', language);
        await take(page, views);
        await context.close();
      }
    }
  }
  writeFileSync(join(TAKEN, 'index.html'), report(lines));
  const named = (word: string) => lines.filter((line) => verdict(line) === word).map((line) => `  ${word}: ${line.name}`);
  console.log([...named('changed'), ...named('new'), `${lines.length} pictures; report: end2end/artifacts/shots/index.html`].join('\n'));
});

/** An account has a language of its own, whatever the browser asks for. */
async function read(page: Page, home: string, language: string): Promise<void> {
  await page.goto(home);
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  await page.locator('.account-menu > button').click();
  await answered(page, () => page.locator(`.account-menu button:has([lang="${language}"])`).click());
}

/** A page's picture, whole, without what floats over it, compared and kept. */
async function taken(page: Page, bench: Page, view: View, name: string): Promise<Line> {
  await view.go(page);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  // The bar under the thumb would lie across the middle of a picture of the whole page.
  await page.addStyleTag({ content: '.places,.top-bar{position:static!important}' });
  const picture = await page.screenshot({ fullPage: true, animations: 'disabled' });
  writeFileSync(join(TAKEN, `${name}.png`), picture);
  const file = join(REVIEWED, `${name}.webp`);
  const reference = process.env.ACCEPT ? undefined : readIfThere(file);
  const compared = await compare(bench, picture, reference);
  if (process.env.ACCEPT) writeFileSync(file, Buffer.from(compared.small, 'base64'));
  return { name, ...compared, reference: reference?.toString('base64') };
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
