// The desk of the other side: what waits is taken, answered and looked up, and the customer reads who did it.
import { customer } from '../support/cast.ts';
import { field, press } from '../support/forms.ts';
import { heading } from '../support/pages.ts';
import { expect, test } from '../support/portal.ts';
import { signIn } from '../support/sign-in.ts';
import { signInStaff } from '../support/staff.ts';
import { pattern, text } from '../support/texts.ts';

test('An adviser takes what is late, answers it with an answer of the list, and the customer reads so', async ({ page, look, javaScriptEnabled }) => {
  await signInStaff(page, 'nadia');
  await page.goto('/gestion');
  await expect(heading(page, text('desk.queue.title'))).toBeVisible();
  await look('desk-queue');
  const first = page.getByRole('row').nth(1);
  await expect(first).toContainText('Prélèvement refusé par ma banque');
  await expect(first).toContainText(text('desk.queue.new'));
  const waiting = (await page.getByRole('row').count()) - 1;
  await expect(page).toHaveTitle(new RegExp(`^\\(${waiting}\\) ${text('desk.queue.title')}`));
  await first.getByRole('button', { name: new RegExp(`^${text('desk.action.take')}`) }).click();
  await expect(heading(page, 'Prélèvement refusé par ma banque')).toBeVisible();
  await expect(page.getByText(text('desk.told.taken'))).toBeVisible();
  await look('desk-thread');
  await field(page, 'message').fill('Bonjour,');
  await press(page, text('desk.thread.insert'));
  await expect(field(page, 'message')).toHaveValue(/^Bonjour,\s+Votre attestation/);
  await expect(field(page, 'message')).not.toHaveValue(/Bonjour[^]*Bonjour/);
  if (javaScriptEnabled) {
    await expect(field(page, 'message')).toBeFocused();
    expect(await field(page, 'message').evaluate((area: HTMLTextAreaElement) => area.value.length - area.selectionStart)).toBe(0);
  }
  await press(page, text('desk.thread.send'));
  await expect(page.getByText(text('desk.told.answered'))).toBeVisible();

  await page.context().clearCookies();
  await signIn(page, customer('gerard'));
  await page.goto('/profil/journal');
  await expect(page.getByRole('main')).toContainText(text('journal.act.answer'));
  await expect(page.getByRole('main')).toContainText(`Nadia, ${text('words.staff_role.adviser').toLowerCase()}`);
  const thread = page.getByRole('main').getByRole('link', { name: pattern('journal.conversation') }).first();
  await expect(thread).toHaveAttribute('href', /^\/messages\/MS/);
  await look('journal');
});

test('A customer is found by a name, and what is typed is in no address', async ({ page, look }) => {
  await signInStaff(page, 'thomas');
  await page.goto('/gestion/recherche');
  await field(page, 'text').fill('moreau');
  await press(page, text('desk.search.submit'));
  expect(page.url()).not.toContain('moreau');
  await page.getByRole('link', { name: 'Camille Moreau' }).first().click();
  await expect(heading(page, 'Camille Moreau')).toBeVisible();
  await look('desk-customer');
});

test('What was taken from a narrowed queue leads back to it', async ({ page }) => {
  await signInStaff(page, 'nadia');
  await page.goto('/gestion');
  await page.getByRole('link', { name: text('desk.filter.nobody') }).click();
  await expect(page).toHaveURL(/a=personne/);
  await page.getByRole('button', { name: new RegExp(`^${text('desk.action.take')}`) }).last().click();
  await expect(page.getByText(text('desk.told.taken'))).toBeVisible();
  await field(page, 'message').fill('Bonjour, je regarde.');
  await press(page, text('desk.thread.keep'));
  await expect(page.getByText(text('desk.told.draft_kept'))).toBeVisible();
  await page.getByRole('navigation', { name: text('desk.trail') }).getByRole('link').click();
  await expect(heading(page, text('desk.queue.title'))).toBeVisible();
  await expect(page).toHaveURL(/a=personne/);
});

test('How much waits is shown in pictures and in tables, and the standard answers are kept in a list', async ({ page, look }) => {
  await signInStaff(page, 'thomas');
  await page.goto('/gestion/charge');
  await expect(heading(page, text('desk.workload.title'))).toBeVisible();
  await look('desk-workload');
  await page.goto('/gestion/reponses');
  await field(page, 'title_fr').fill('Bienvenue');
  await press(page, text('desk.replies.save'));
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(field(page, 'title_fr')).toHaveValue('Bienvenue');
  await look('desk-replies');
});

test('The queue is walked by keyboard', async ({ page, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, 'keys need a script');
  await signInStaff(page, 'nadia');
  await page.goto('/gestion');
  await page.keyboard.press('j');
  await expect(page.getByRole('row').nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/gestion\/fil\/MS/);
});
