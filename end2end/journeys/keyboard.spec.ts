// The whole way with a keyboard alone: in, over the head of a page, through the account menu, and out for good.
import type { Locator, Page } from '@playwright/test';
import { contractOf, customer, titleOf } from '../support/cast.ts';
import { heading, section } from '../support/pages.ts';
import { expect, test } from '../support/portal.ts';
import { signIn } from '../support/sign-in.ts';
import { exactly, text } from '../support/texts.ts';

const camille = customer('camille');

test.skip(({ isMobile }) => isMobile, 'a phone has no keyboard');

test('Camille signs in, and corrects a slip, without touching a mouse', async ({ page }) => {
  await page.goto('/connexion');
  await tabTo(page, page.getByRole('textbox', { name: text('sign_in.identifier') }));
  await page.keyboard.type('AC10000001K');
  await tabTo(page, page.getByLabel(text('sign_in.password'), { exact: true }));
  await page.keyboard.type(camille.password);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('alert')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('alert').getByRole('link', { name: text('form.problem.check'), exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  const identifier = page.getByRole('textbox', { name: text('sign_in.identifier') });
  await expect(identifier).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(camille.contract_number);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(text('sign_in.password'), { exact: true })).toBeFocused();
  await page.keyboard.type(camille.password);
  await page.keyboard.press('Enter');
  await expect(heading(page, text('home.hello', { name: camille.first_name }))).toBeVisible();
});

test('The first press of Tab offers the way over the head of the page, into the main part', async ({ page }) => {
  await signIn(page, camille);
  await page.goto('/contrats');
  const skip = page.getByRole('link', { name: text('portal.skip'), exact: true });
  expect((await skip.boundingBox())?.height, 'the way over, before anybody looks for it').toBeLessThanOrEqual(1);
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  expect((await skip.boundingBox())?.height, 'the way over, focused').toBeGreaterThan(24);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

test('The account menu opens by Enter, is walked through by Tab, and closes by Escape, back where it was', async ({ page, look }) => {
  await signIn(page, camille);
  const account = page.getByRole('button', { name: text('portal.account') });
  const signOut = page.getByRole('button', { name: text('portal.sign_out'), exact: true });
  await expect(signOut).toBeHidden();
  await tabTo(page, account);
  await page.keyboard.press('Enter');
  await expect(signOut).toBeVisible();
  await look('account-menu');
  await tabTo(page, signOut, 5);
  await page.keyboard.press('Escape');
  await expect(signOut).toBeHidden();
  await expect(account).toBeFocused();
});

test('What is folded away opens by Enter', async ({ page }) => {
  await signIn(page, camille);
  await page.goto(`/contrats/${camille.contract_number}`);
  const paid = section(page, text('schedule.title')).locator('summary', { hasText: exactly(text('schedule.paid_summary')) });
  const rows = section(page, text('schedule.title')).getByRole('row').filter({ hasText: text('premium.instalment.paid') });
  await expect(rows).toHaveCount(0);
  await paid.focus();
  await page.keyboard.press('Enter');
  await expect(rows.first()).toBeVisible();
});

test('A contract is reached from home by Tab and Enter', async ({ page }) => {
  await signIn(page, camille);
  const title = titleOf(contractOf(camille));
  await tabTo(page, page.getByRole('link', { name: title, exact: true }));
  await page.keyboard.press('Enter');
  await expect(heading(page, title)).toBeVisible();
});

test('Who signs out leaves nothing behind the back button', async ({ page, look }) => {
  await signIn(page, camille);
  await page.goto(`/contrats/${camille.contract_number}`);
  await expect(heading(page, titleOf(contractOf(camille)))).toBeVisible();
  await page.getByRole('button', { name: text('portal.account') }).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: text('portal.sign_out'), exact: true }), 5);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/connexion');
  await expect(page.getByRole('status')).toHaveText(text('form.notice.signed_out'));
  await look('signed-out');

  await page.goBack();
  await expect(heading(page, text('sign_in.title'))).toBeVisible();
  await expect(page.locator('body')).not.toContainText(camille.contract_number);
  await expect(page.locator('body')).not.toContainText(camille.name);
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('__Host-session');
});

/** Presses Tab until the element has the focus, as somebody would who sees where the focus is. */
async function tabTo(page: Page, element: Locator, most = 40): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await element.evaluate((found) => found === document.activeElement)) return;
  }
  throw new Error(`${element} is not reached by ${most} presses of Tab`);
}
