// A promise made, neared, missed and mended: on the customer's telephone and on the adviser's desk at once, step by step from the page of
// the clock. With a script both screens change by themselves; without one they are asked for again.
import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { customer } from '../support/cast.ts';
import { field, press } from '../support/forms.ts';
import { expectNoSideways } from '../support/pages.ts';
import { expect, test } from '../support/portal.ts';
import { signIn } from '../support/sign-in.ts';
import { signInStaff } from '../support/staff.ts';
import { pattern, text } from '../support/texts.ts';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

test('A promise is made, neared, missed and mended, on both screens at once', async ({ portal, browser, javaScriptEnabled }, info) => {
  const plain = javaScriptEnabled === false;
  const onPhone = await windowOf(browser, PHONE, portal.url);
  const onDesk = await windowOf(browser, DESK, portal.url);
  const clock = await windowOf(browser, DESK, portal.url);
  await signIn(onPhone, customer('camille'));
  await signInStaff(onDesk, 'nadia');

  const number = await step(clock, '1. The customer writes');
  await onPhone.goto(`/messages/${number}`);
  await onDesk.goto('/gestion');
  const row = onDesk.getByRole('row', { name: 'Voyage en Espagne' });
  await expect(row.locator('.promise-line time')).toBeVisible();
  await onDesk.screenshot({ path: info.outputPath('adviser-queue.png'), fullPage: true });
  await onDesk.goto(`/gestion/fil/${number}`);
  const due = await onPhone.locator('.promise time').getAttribute('datetime');
  expect(await onDesk.locator('.promise time').getAttribute('datetime'), 'both are shown one date').toBe(due);

  const both = async (state: string) => {
    for (const [who, screen] of [['customer', onPhone], ['adviser', onDesk]] as const) {
      if (plain) await screen.reload();
      await expect(screen.locator('.promise'), `${who}: ${state}`).toHaveAttribute('data-state', state);
      await expect(screen.locator('.promise .state-tag')).toHaveText(text(`promise.state.${state}`));
      await expectNoSideways(screen);
      await screen.screenshot({ path: info.outputPath(`${who}-${state}.png`), fullPage: true });
    }
  };

  await step(clock, '2. The date is near');
  await both('near');
  await step(clock, '3. The last day');
  await both('due_today');
  await step(clock, '4. It is late');
  await both('overdue');
  await expect(onPhone.getByText(pattern('promise.late.promised_you'))).toBeVisible();
  await expect(onPhone.getByText(text('messages.promise.support_late'), { exact: true })).toBeVisible();
  await expect(onPhone.getByRole('main').getByRole('link', { name: text('messages.promise.ask_again') })).toHaveAttribute('href', '#repondre');
  await expect(onDesk.getByText(pattern('promise.late.promised'))).toBeVisible();
  await onPhone.getByText(text('promise.why')).click();
  await expect(onPhone.getByText('C’est un engagement')).toBeVisible();
  for (const screen of [onPhone, onDesk]) await expectAccessible(screen, plain);

  await onDesk.locator('.promise').getByRole('link', { name: text('desk.promise.reply') }).click();
  await field(onDesk, 'message').fill('Oui, comme en France, assistance comprise. Nous vous prions de nous excuser de ce retard.');
  await press(onDesk, text('desk.thread.send'));
  await both('kept_late');
  await expect(onPhone.getByText('Nous vous prions de nous excuser')).toBeVisible();
  for (const screen of [onPhone, onDesk]) await expectAccessible(screen, plain);
  for (const screen of [onPhone, onDesk, clock]) await screen.context().close();
});

/** A window of its own, for somebody of their own. */
async function windowOf(browser: Browser, viewport: { width: number; height: number }, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ viewport, screen: viewport, baseURL });
  return context.newPage();
}

/** Takes a step of the story, and says which conversation it is about. */
async function step(page: Page, name: string): Promise<string> {
  if (!page.url().includes('/dev/temps')) await page.goto('/dev/temps');
  await press(page, name);
  return new URL(page.url()).searchParams.get('thread') ?? '';
}
