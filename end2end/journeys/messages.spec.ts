// Conversations: written, promised an answer, kept as a draft, put away, found again; and what has no place in a message.
import { customer } from '../support/cast.ts';
import { field, press } from '../support/forms.ts';
import { expectNoSideways, heading } from '../support/pages.ts';
import { expect, test } from '../support/portal.ts';
import { signIn } from '../support/sign-in.ts';
import { signInStaff } from '../support/staff.ts';
import { pattern, text } from '../support/texts.ts';

const camille = customer('camille');
const SUBJECT = 'Vitre arrière fendue';

/** Fills in a new conversation, and sends it. */
async function write(page: import('@playwright/test').Page, subject: string, message: string) {
  await page.goto('/messages/nouveau');
  await field(page, 'subject').fill(subject);
  await field(page, 'message').fill(message);
  await press(page, text('messages.compose.send'));
}

test('A customer writes about a contract and reads by when it is answered', async ({ page, look }) => {
  await signIn(page, camille);
  await page.goto(`/contrats/${camille.contract_number}`);
  await page.getByRole('link', { name: text('messages.write') }).click();
  await expect(heading(page, text('messages.compose.title'))).toBeVisible();
  await expect(field(page, 'about')).toHaveValue(camille.contract_number);
  await expect(page.getByRole('main').locator('a[href^="tel:"]'), 'assistance is a number to press').toBeVisible();
  await expectNoSideways(page);
  await look('message-new');
  await field(page, 'subject').fill(SUBJECT);
  await field(page, 'message').fill('Bonjour,\n\nest-elle couverte ?');
  await press(page, text('messages.compose.send'));
  await expect(heading(page, SUBJECT)).toBeVisible();
  await expect(page.getByText(text('messages.promise.support'))).toBeVisible();
  await expect(page.getByRole('main')).toContainText(camille.contract_number.slice(2, 6));
  await expectNoSideways(page);
  await look('message-thread');
  await page.goto('/messages');
  await expect(page.getByRole('link', { name: SUBJECT })).toBeVisible();
  await expectNoSideways(page);
  await look('messages');
});

test('A form that is sent without its answers comes back with what was typed', async ({ page }) => {
  await signIn(page, camille);
  await write(page, '', 'Bonjour.');
  await expect(page.getByRole('alert')).toContainText(text('form.empty.subject'));
  await expect(field(page, 'message')).toHaveValue('Bonjour.');
});

test('A card number is noticed before it is sent, and is never passed on whole', async ({ page, look }) => {
  await signIn(page, camille);
  await write(page, 'Paiement', 'Ma carte : 4970 1012 3456 7893');
  await expect(page.getByText(text('form.notice.masked_card'))).toBeVisible();
  await expect(field(page, 'message')).toHaveValue('Ma carte : 4970 •••• •••• 7893');
  await look('message-masked');
  await press(page, text('messages.compose.send'));
  await expect(heading(page, 'Paiement')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('4970 •••• •••• 7893');
});

test('What is written when the session is over waits for its account', async ({ page, portal }) => {
  await signIn(page, camille);
  await page.goto('/messages/nouveau');
  await field(page, 'subject').fill('Question');
  await field(page, 'message').fill('Je n’avais pas fini.');
  await portal.clock.forward(60);
  await press(page, text('messages.compose.send'));
  await expect(page.getByText(text('form.notice.kept_for_later'))).toBeVisible();
  await signIn(page, camille);
  await page.goto('/messages/nouveau');
  await expect(field(page, 'message')).toHaveValue('Je n’avais pas fini.');
  await expect(page.getByText(pattern('messages.kept.at'))).toBeVisible();
  await press(page, text('messages.kept.forget'));
  await expect(field(page, 'message')).toHaveValue('');
});

test('A draft is kept while it is written', async ({ page, javaScriptEnabled, browser }) => {
  test.skip(!javaScriptEnabled, 'a script keeps it');
  await signIn(page, camille);
  await page.goto('/messages/nouveau');
  await field(page, 'message').pressSequentially('Bonjour, voici');
  await expect(page.getByText(pattern('messages.kept.at'))).toBeVisible();
  const elsewhere = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const other = await elsewhere.newPage();
  await signIn(other, camille);
  await other.goto('/messages/nouveau');
  await expect(field(other, 'message')).toHaveValue('Bonjour, voici');
  await elsewhere.close();
});

test('Two windows on one conversation keep both texts, and either is taken', async ({ page, javaScriptEnabled, browser, look }) => {
  test.skip(!javaScriptEnabled, 'a script keeps drafts');
  await signIn(page, camille);
  await write(page, 'Deux fenêtres', 'Bonjour.');
  const elsewhere = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const other = await elsewhere.newPage();
  await signIn(other, camille);
  await other.goto(new URL(page.url()).pathname);
  await field(page, 'message').fill('Écrit ici');
  await expect(page.getByText(pattern('messages.kept.at'))).toBeVisible();
  await field(other, 'message').fill('Écrit là');
  await expect(other.getByText(text('messages.kept.both'))).toBeVisible();
  await other.reload();
  await expect(field(other, 'message')).toHaveValue('Écrit là');
  await expect(other.getByText(text('messages.kept.apart'))).toBeVisible();
  await expect(other.getByText('Écrit ici')).toBeVisible();
  await field(other, 'message').fill('Écrit là, encore');
  await expect(other.getByText(text('messages.kept.beside')), 'it stands on the page already').toBeVisible();
  await expect(other.getByText(text('messages.kept.both'))).toHaveCount(0);
  // The first window writes on: what is to be taken is not what was read.
  await field(page, 'message').fill('Changé depuis');
  await expect(page.getByText(text('messages.kept.both'))).toBeVisible();
  await press(other, text('messages.kept.take'));
  await expect(other.getByText(text('messages.kept.changed'))).toBeVisible();
  await expect(field(other, 'message')).toHaveValue('Écrit là, encore');
  await expect(other.getByText('Changé depuis')).toBeVisible();
  await press(other, text('messages.kept.take'));
  await expect(field(other, 'message')).toHaveValue('Changé depuis');
  await expect(other.getByText('Écrit là, encore')).toBeVisible();
  await expect(other.getByText(text('messages.kept.changed'))).toHaveCount(0);
  await elsewhere.close();
  await page.reload();
  await look('message-two-drafts');
  await expectNoSideways(page);
});

test('A conversation is put away, found by its words, and taken back', async ({ page, look }) => {
  await signIn(page, camille);
  await write(page, 'Attestation pour l’école', 'Il me faut une attestation scolaire.');
  // By the list, as people come: the page is then one that was put in the place of another.
  await page.goto('/messages');
  await page.getByRole('link', { name: 'Attestation pour l’école' }).click();
  await expect(heading(page, 'Attestation pour l’école')).toBeVisible();
  await press(page, text('messages.thread.archive'));
  await expect(page.getByRole('link', { name: 'Attestation pour l’école' })).toHaveCount(0);
  await page.goto('/messages?rangement=archives');
  await expect(page.getByRole('link', { name: 'Attestation pour l’école' })).toBeVisible();
  await field(page, 'words').fill('scolaire');
  await press(page, text('messages.find'));
  await expect(page.getByRole('link', { name: 'Attestation pour l’école' })).toBeVisible();
  await look('messages-found');
  await page.getByRole('link', { name: 'Attestation pour l’école' }).click();
  await press(page, text('messages.thread.unarchive'));
  await page.goto('/messages');
  await expect(page.getByRole('link', { name: 'Attestation pour l’école' })).toBeVisible();
});

test('An answer is counted until it is read, and a closed conversation leads to a new one', async ({
  page,
  browser,
  javaScriptEnabled,
  look,
}) => {
  await signIn(page, camille);
  await write(page, 'À répondre', 'Bonjour ?');
  const number = new URL(page.url()).pathname.split('/').pop()!;

  // An open conversation would show the answer by itself, and so have it read.
  await page.goto('/messages');
  const desk = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const staff = await desk.newPage();
  await signInStaff(staff, 'nadia');
  await staff.goto(`/gestion/fil/${number}`);
  await field(staff, 'message').fill('Oui, bonjour.');
  await press(staff, text('desk.thread.send'));

  await page.goto('/messages');
  await expect(page).toHaveTitle(/^\(\d+\) /);
  await expect(page.getByRole('listitem').filter({ hasText: 'À répondre' })).toContainText(text('messages.new'));
  await page.getByRole('link', { name: 'À répondre' }).click();
  await expect(page.getByRole('main')).toContainText('Oui, bonjour.');
  await expect(page.getByRole('main')).toContainText('Nadia');
  await look('message-answered');
  await page.goto('/messages');
  await expect(page.getByRole('listitem').filter({ hasText: 'À répondre' })).not.toContainText(text('messages.new'));

  await page.goto(`/messages/${number}`);
  await field(page, 'message').fill('Encore une chose.');
  if (javaScriptEnabled) await expect(page.getByText(pattern('messages.kept.at'))).toBeVisible();
  await staff.goto(`/gestion/fil/${number}`);
  await press(staff, text('desk.action.close'));
  await desk.close();
  // The page may have changed by itself meanwhile, but what is being written stays where it is.
  if (javaScriptEnabled) await expect(page.getByRole('link', { name: text('messages.thread.open_new') })).toBeVisible();
  await press(page, text('messages.reply.send'));
  await expect(page.getByText(text('form.notice.thread_closed'))).toBeVisible();
  await expect(field(page, 'message')).toHaveValue('Encore une chose.');
  await page.goto(`/messages/${number}`);
  await expect(page.getByRole('link', { name: text('messages.thread.open_new') })).toBeVisible();
  await look('message-closed');
  if (!javaScriptEnabled) return;
  await page.getByRole('link', { name: text('messages.thread.open_new') }).click();
  await expect(field(page, 'message')).toHaveValue('Encore une chose.');
});
