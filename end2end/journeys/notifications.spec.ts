// News: told by a letter that leads back to the portal, listed there, and by the ways that the person chose.
import { customer } from '../support/cast.ts';
import { press } from '../support/forms.ts';
import { expectNoSideways, heading } from '../support/pages.ts';
import { expect, test } from '../support/portal.ts';
import { signIn } from '../support/sign-in.ts';
import { pattern, text } from '../support/texts.ts';

const camille = customer('camille');
const NEW_DEVICE = text('notifications.kind.new_device');

test('A sign-in from an unknown device is told at once, by a letter that leads to where it is listed', async ({ page, portal, look }) => {
  await signIn(page, camille);
  await page.context().clearCookies();
  await signIn(page, camille);

  const letter = await portal.mail.nextTo(camille.email);
  expect(letter.subject).toBe(NEW_DEVICE);
  const link = /https?:\/\/\S+\/notifications\b/.exec(letter.text)?.[0];
  expect(link, letter.text).toBeDefined();
  await page.goto(new URL(link!).pathname);
  await expect(heading(page, text('notifications.title'))).toBeVisible();
  const news = page.getByRole('listitem').filter({ hasText: NEW_DEVICE });
  await expect(news).toContainText(text('notifications.new'));
  await expect(news.getByRole('link', { name: pattern('notifications.not_you') })).toHaveAttribute('href', /^tel:/);
  await expect(page.getByRole('button', { name: pattern('portal.news') })).toBeVisible();
  await expectNoSideways(page);
  await look('notifications');

  await press(page, text('notifications.mark_seen'));
  await expect(heading(page, text('notifications.title'))).toBeVisible();
  await expect(news).not.toContainText(text('notifications.new'));
  await expect(page.getByRole('button', { name: pattern('portal.news') })).toHaveCount(0);
  const choose = page.getByRole('link', { name: text('notifications.choose') });
  const words = await choose.evaluate((link) => {
    const range = document.createRange();
    range.selectNodeContents(link);
    return range.getBoundingClientRect().left;
  });
  const title = await heading(page, text('notifications.title')).evaluate((shown) => shown.getBoundingClientRect().left);
  expect(Math.abs(words - title), 'alone on its line, its words begin where the text does').toBeLessThan(1);
});

test('What is chosen holds, and what guards the account cannot be turned off', async ({ page, portal, look }) => {
  await signIn(page, camille);
  await page.goto('/notifications');
  await page.getByRole('link', { name: text('notifications.choose') }).click();
  await expect(heading(page, text('notifications.choices.title'))).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: text('notifications.choices.kind.new_device') });
  await expect(row).toContainText(text('notifications.choices.security'));
  await expect(row.getByRole('checkbox'), 'only the text message is a choice').toHaveCount(1);
  await row.getByRole('checkbox').check();
  await expectNoSideways(page);
  await look('notice-choices');
  await press(page, text('notifications.choices.save'));
  await expect(page.getByText(text('form.notice.choices_kept'))).toBeVisible();
  await expect(row.getByRole('checkbox')).toBeChecked();

  await page.context().clearCookies();
  await portal.clock.forward(11);
  await signIn(page, camille);
  const sms = await portal.mail.nextTo(camille.mobile!);
  expect(sms.text).toContain(NEW_DEVICE);
});
