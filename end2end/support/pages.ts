// Pieces that several pages show, found as a person finds them.
import { expect, type Locator, type Page } from '@playwright/test';
import { exactly, text } from './texts.ts';

/** The trading name at the end of each window's title, as it is without settings. */
export const BRAND = 'Active Assurances';

/** The heading of the page. */
export function heading(page: Page, name: string): Locator {
  return page.getByRole('heading', { level: 1, name, exact: true });
}

/** A part of the page, by its heading. */
export function section(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** The card of what is insured, by its title. */
export function card(page: Page, title: string): Locator {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}

/** A fact of a list of facts, by its name: the name and what is said of it. */
export function fact(within: Page | Locator, name: string): Locator {
  return within.locator('dt', { hasText: exactly(name) }).locator('xpath=..');
}

/** A line that opens, by what it says, with what it opens. */
export function disclosure(within: Page | Locator, summary: string): Locator {
  return within.locator('summary', { hasText: exactly(summary) }).locator('xpath=..');
}

/** One of the places, in the bar that is on every signed-in page. */
export function place(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name: text('portal.places') }).getByRole('link', { name, exact: true });
}

/** The program has started and its islands are awake. */
export async function expectTakenOver(page: Page): Promise<void> {
  await expect(page.locator('html[data-awake]')).toBeAttached();
}

/** The page is not wider than its window: nobody has to push it sideways to read. */
export async function expectNoSideways(page: Page): Promise<void> {
  const [needed, given] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth] as const;
  });
  expect(needed, `the width that ${page.url()} needs`).toBeLessThanOrEqual(given);
}

/** An amount as the portal writes it in French (`1 234,56 €`), in cents. */
export function cents(amount: string): number {
  const [, sign = '', euros = '', rest = ''] = /^([\u2212-]?)([\d\s]+),(\d\d)\s€$/.exec(amount.trim()) ?? [];
  if (!euros) throw new Error(`not an amount: ${amount}`);
  const value = Number(euros.replace(/\s/g, '')) * 100 + Number(rest);
  return sign ? -value : value;
}
