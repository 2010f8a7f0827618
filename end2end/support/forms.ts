// Forms as every journey fills them in, and how a page says what is wrong with one.
import { expect, type Locator, type Page } from '@playwright/test';
import { french, type Words } from './texts.ts';

/** The answer of a name, as the server reads it. */
export function field(page: Page, name: string): Locator {
  return page.locator(`[name="${name}"]:not([type="hidden"])`);
}

/**
 * Does something that ends in another page, and waits for that page: what it says must not be read from the one before, which may well
 * say the same.
 */
export async function answered(page: Page, act: () => Promise<void>): Promise<void> {
  const next = page.waitForEvent('domcontentloaded');
  await act();
  await next;
}

/** Writes to support from the public page, as somebody who is not signed in. */
export async function writeToSupport(page: Page): Promise<void> {
  await page.goto('/contact');
  await page.locator('input[name="topic"]').last().check();
  await field(page, 'name').fill('Zoé Martin');
  await field(page, 'email').fill('zoe.martin@example.org');
  await field(page, 'message').fill('Bonjour.');
  await answered(page, () => page.locator('main form button[type="submit"]').first().click());
}

/** Presses the button that says exactly this, and waits for the page that answers. */
export async function press(page: Page, label: string): Promise<void> {
  await answered(page, () => page.getByRole('button', { name: label, exact: true }).click());
}

/**
 * The page says what is wrong: in a summary that has the focus, with a link to each answer, and beside each answer, which is tied to
 * its problem for who does not see the page. Nothing else is said to be wrong.
 */
export async function expectProblems(
  page: Page,
  problems: [name: string, problem: string][],
  { text }: Words = french,
): Promise<void> {
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('heading')).toHaveText(text('form.summary', { count: problems.length }));
  await expect(summary.getByRole('listitem')).toHaveText(problems.map(([, problem]) => problem));
  for (const [name, problem] of problems) {
    await expect(summary.locator(`a[href="#${name}"]`)).toHaveText(problem);
    await expect(page.locator(`#${name}-error`)).toHaveText(problem);
    await expect(page.locator(`[aria-describedby~="${name}-error"]`)).toHaveCount(1);
  }
}

/** The page says that the form as a whole led nowhere, and why. */
export async function expectRefusal(page: Page, why: string | RegExp, { text }: Words = french): Promise<void> {
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('heading')).toHaveText(text('form.stopped'));
  await expect(summary.getByRole('listitem')).toHaveText([why]);
}

/** A link of the summary leads into the answer that it is about. */
export async function expectLinkIntoField(page: Page, name: string): Promise<void> {
  await page.getByRole('alert').locator(`a[href="#${name}"]`).click();
  await expect(page.locator(`#${name}`)).toBeFocused();
}
