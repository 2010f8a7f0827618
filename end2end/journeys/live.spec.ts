// Pages that change by themselves: the customer's telephone and the adviser's desk, open at once, each showing what the other has just
// done. Without a script a page is asked for again, which other journeys do.
import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { customer } from '../support/cast.ts';
import { field, press } from '../support/forms.ts';
import { expectNoSideways, heading, place } from '../support/pages.ts';
import { expect, test } from '../support/portal.ts';
import { signIn } from '../support/sign-in.ts';
import { signInStaff } from '../support/staff.ts';
import { exactly, text } from '../support/texts.ts';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };
const SENDS = 5;
/** More than this and somebody presses again. */
const SOON = 5_000;

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'a script changes them');

test('What a customer writes is in the open queue, and what is answered in the open conversation', async ({ portal, browser }, info) => {
  const onPhone = await windowOf(browser, PHONE, portal.url);
  const onDesk = await windowOf(browser, DESK, portal.url);
  await signIn(onPhone, customer('camille'));
  await signInStaff(onDesk, 'nadia');
  await onDesk.goto('/gestion');
  await expect(row(onDesk, 'Caravane')).toHaveCount(0);
  await onPhone.goto('/messages/nouveau');
  await field(onPhone, 'subject').fill('Caravane');
  await field(onPhone, 'message').fill('Bonjour, est-elle assurée quand elle est attelée ?');
  const queued = await delay(() => press(onPhone, text('messages.compose.send')), row(onDesk, 'Caravane'));
  tell(info, 'queue', [queued]);
  await expect(heading(onPhone, 'Caravane')).toBeVisible();
  const number = new URL(onPhone.url()).pathname.split('/').pop()!;
  await onDesk.screenshot({ path: info.outputPath('adviser-queue.png'), fullPage: true });

  const answered = [];
  for (let turn = 1; turn <= SENDS; turn += 1) {
    await onDesk.goto(`/gestion/fil/${number}`);
    await field(onDesk, 'message').fill(`Réponse numéro ${turn}.`);
    answered.push(await delay(() => press(onDesk, text('desk.thread.send')), onPhone.getByText(`Réponse numéro ${turn}.`)));
  }
  tell(info, 'answer', answered);
  await expectNoSideways(onPhone);
  await expectAccessible(onPhone, false);
  await onPhone.screenshot({ path: info.outputPath('customer-thread.png'), fullPage: true });

  const replied = [];
  for (let turn = 1; turn <= SENDS; turn += 1) {
    await field(onPhone, 'message').fill(`Question numéro ${turn} ?`);
    replied.push(await delay(() => press(onPhone, text('messages.reply.send')), onDesk.getByText(`Question numéro ${turn} ?`)));
  }
  tell(info, 'reply', replied);
  await expect(onDesk.getByText(text('desk.told.answered')), 'a question came after the answer').toHaveCount(0);
  await expectAccessible(onDesk, false);
  await onDesk.screenshot({ path: info.outputPath('adviser-thread.png'), fullPage: true });
  for (const one of [queued, ...answered, ...replied]) expect(one).toBeLessThan(SOON);
  for (const screen of [onPhone, onDesk]) await screen.context().close();
});

test('What is being written stays as it is while the conversation changes', async ({ portal, browser }) => {
  const onPhone = await windowOf(browser, PHONE, portal.url);
  const onDesk = await windowOf(browser, DESK, portal.url);
  const number = await ask(onPhone, 'lea', 'Vélo électrique');
  await signInStaff(onDesk, 'nadia');
  await onDesk.goto(`/gestion/fil/${number}`);
  await field(onPhone, 'message').fill('J’oubliais : il date de');
  await field(onPhone, 'message').evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(3, 7));
  await answer(onDesk, 'Oui, il l’est.');
  await expect(onPhone.getByText('Oui, il l’est.')).toBeVisible();
  await expect(onPhone.locator('[data-live-note]')).toHaveText(text('portal.updated'));
  await expect(field(onPhone, 'message')).toBeFocused();
  await expect(field(onPhone, 'message')).toHaveValue('J’oubliais : il date de');
  expect(await field(onPhone, 'message').evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd])).toEqual([3, 7]);
  for (const screen of [onPhone, onDesk]) await screen.context().close();
});

test('What an adviser writes after taking a conversation stays as it is while the conversation changes', async ({ portal, browser }) => {
  const onPhone = await windowOf(browser, PHONE, portal.url);
  const onDesk = await windowOf(browser, DESK, portal.url);
  const number = await ask(onPhone, 'marc', 'Toiture');
  await signInStaff(onDesk, 'nadia');
  await onDesk.goto(`/gestion/fil/${number}`);
  await press(onDesk, text('desk.action.take'));
  await expect(onDesk.getByText(text('desk.told.taken'))).toBeVisible();
  await field(onPhone, 'message').fill('Une tuile est tombée.');
  await field(onDesk, 'message').fill('Bonjour, avez-vous');
  await press(onPhone, text('messages.reply.send'));
  await expect(onDesk.getByText('Une tuile est tombée.')).toBeVisible();
  await expect(field(onDesk, 'message')).toHaveValue('Bonjour, avez-vous');
  await expect(field(onDesk, 'message')).toBeFocused();
  for (const screen of [onPhone, onDesk]) await screen.context().close();
});

test('What is being written is there after another button of the page, and who closes without an answer is asked', async ({
  portal,
  browser,
}) => {
  const onPhone = await windowOf(browser, PHONE, portal.url);
  const onDesk = await windowOf(browser, DESK, portal.url);
  const number = await ask(onPhone, 'gerard', 'Vitrine');
  await signInStaff(onDesk, 'nadia');
  await onDesk.goto(`/gestion/fil/${number}`);
  await field(onDesk, 'message').fill('Bonjour, je regarde');
  await press(onDesk, text('desk.action.take'));
  await expect(onDesk.getByText(text('desk.told.taken'))).toBeVisible();
  await expect(field(onDesk, 'message')).toHaveValue('Bonjour, je regarde');
  await onDesk.locator('summary').filter({ hasText: exactly(text('desk.action.close')) }).click();
  await press(onDesk, text('desk.action.close_now'));
  await expect(onPhone.getByText(text('messages.thread.closed_unanswered'))).toBeVisible();
  await onDesk.goto(`/gestion/fil/${number}`);
  await onDesk.locator('summary').filter({ hasText: text('desk.thread.written') }).click();
  await expect(onDesk.getByText('Bonjour, je regarde')).toBeVisible();
  for (const screen of [onPhone, onDesk]) await screen.context().close();
});

test('What a form came back with stays as it is while the conversation changes', async ({ portal, browser }) => {
  const onPhone = await windowOf(browser, PHONE, portal.url);
  const onDesk = await windowOf(browser, DESK, portal.url);
  const number = await ask(onPhone, 'tom', 'Carte refusée');
  await signInStaff(onDesk, 'nadia');
  await onDesk.goto(`/gestion/fil/${number}`);
  await onPhone.locator('#pieces').setInputFiles([{ name: 'Relevé.pdf', mimeType: 'application/pdf', buffer: Buffer.from(SHEET) }]);
  await expect(onPhone.locator('[data-said]')).toContainText(text('upload.added'));
  await field(onPhone, 'message').fill('Ma carte : 4970 1012 3456 7893');
  await press(onPhone, text('messages.reply.send'));
  await expect(onPhone.getByText(text('form.notice.masked_card'))).toBeVisible();
  await answer(onDesk, 'Nous regardons.');
  await expect(onPhone.getByText('Nous regardons.')).toBeVisible();
  await expect(field(onPhone, 'message')).toHaveValue('Ma carte : 4970 •••• •••• 7893');
  await expect(onPhone.locator('.file-list').getByRole('link', { name: 'Relevé.pdf' })).toBeVisible();
  await expect(onPhone.getByText(text('form.notice.masked_card'))).toBeVisible();
  for (const screen of [onPhone, onDesk]) await screen.context().close();
});

test('How much is unread is said in every window of the customer', async ({ portal, browser }, info) => {
  const first = await windowOf(browser, PHONE, portal.url);
  const onDesk = await windowOf(browser, DESK, portal.url);
  const number = await ask(first, 'gerard', 'Bonus');
  await first.goto('/messages');
  const second = await first.context().newPage();
  await second.goto('/contrats');
  await expect(second).not.toHaveTitle(/^\(/);
  await expect(unread(second)).toBeHidden();
  await signInStaff(onDesk, 'nadia');
  await onDesk.goto(`/gestion/fil/${number}`);
  await answer(onDesk, 'Il reste le même.');
  for (const page of [first, second]) {
    await expect(unread(page), page.url()).toHaveText(exactly('1'));
    await expect(page, page.url()).toHaveTitle(/^\(1\) /);
    await expect(place(page, `${text('portal.place.messages')} ${text('portal.unread', { count: 1 })}`)).toBeVisible();
  }
  await second.screenshot({ path: info.outputPath('customer-unread.png') });
  await first.getByRole('link', { name: 'Bonus' }).click();
  await expect(first.getByText('Il reste le même.')).toBeVisible();
  for (const page of [first, second]) {
    await expect(unread(page), page.url()).toBeHidden();
    await expect(page, page.url()).not.toHaveTitle(/^\(/);
  }
  for (const screen of [first, onDesk]) await screen.context().close();
});

test('Two advisers take the same conversation: the second reads who has it', async ({ portal, browser }, info) => {
  const subject = 'Prêter ma voiture à mon frère';
  const nadia = await windowOf(browser, DESK, portal.url);
  const thomas = await windowOf(browser, DESK, portal.url);
  const late = await windowOf(browser, DESK, portal.url);
  await signInStaff(nadia, 'nadia');
  await signInStaff(thomas, 'thomas');
  // A window that hears nothing: its page is one that was open before.
  await late.context().route('**/gestion/evenements*', (route) => route.abort());
  await late.context().addCookies(await thomas.context().cookies());
  for (const page of [nadia, thomas, late]) {
    await page.goto('/gestion');
    await expect(take(page, subject)).toBeVisible();
  }
  await take(nadia, subject).click();
  await expect(nadia.getByText(text('desk.told.taken'))).toBeVisible();
  await expect(row(thomas, subject)).toContainText('Nadia Benali');
  await expect(take(thomas, subject)).toHaveCount(0);

  await take(late, subject).click();
  await expect(late.getByText(text('desk.told.taken_by', { who: 'Nadia Benali' }))).toBeVisible();
  await expect(row(late, subject)).toContainText('Nadia Benali');
  await expectAccessible(late, false);
  await late.screenshot({ path: info.outputPath('adviser-taken.png'), fullPage: true });
  for (const screen of [nadia, thomas, late]) await screen.context().close();
});

test('Two advisers press at the same moment: one has it, the other reads who', async ({ portal, browser }) => {
  const subject = 'Certificate for my landlord';
  const [nadia, thomas] = [await windowOf(browser, DESK, portal.url), await windowOf(browser, DESK, portal.url)];
  await signInStaff(nadia, 'nadia');
  await signInStaff(thomas, 'thomas');
  for (const page of [nadia, thomas]) {
    // Both presses are on their way before either window hears of the other.
    await page.context().route('**/gestion/evenements*', (route) => route.abort());
    await page.goto('/gestion');
    await expect(take(page, subject)).toBeVisible();
  }
  await Promise.all([nadia, thomas].map((page) => take(page, subject).click()));
  const told = (page: Page) => page.locator('main .notice[role=status]');
  for (const page of [nadia, thomas]) await expect(told(page)).toBeVisible();
  const said = await Promise.all([nadia, thomas].map((page) => told(page).innerText()));
  const [mine, theirs] = [text('desk.told.taken'), (who: string) => text('desk.told.taken_by', { who })];
  expect([[mine, theirs('Nadia Benali')], [theirs('Thomas Keller'), mine]]).toContainEqual(said.map((one) => one.trim()));
  for (const screen of [nadia, thomas]) await screen.context().close();
});

test('What was done is said until the next step, whatever changes and however many windows are open', async ({ portal, browser }) => {
  const [first, second] = [await windowOf(browser, DESK, portal.url), await windowOf(browser, DESK, portal.url)];
  const subject = 'Prélèvement refusé par ma banque';
  await signInStaff(first, 'nadia');
  const beside = await first.context().newPage();
  await beside.goto('/gestion');
  await first.goto('/gestion');
  await take(first, subject).click();
  await expect(first.getByText(text('desk.told.taken'))).toBeVisible();
  await ask(second, 'sofia', 'Vol de vélo');
  await expect(row(beside, 'Vol de vélo')).toBeVisible();
  const shown = (await beside.getByRole('row').count()) - 1;
  await expect(beside, 'the title is right when the list changes by itself').toHaveTitle(new RegExp(`^\\(${shown}\\) `));
  await expect(first.getByText(text('desk.told.taken'))).toBeVisible();
  for (const screen of [first, second]) await screen.context().close();
});

test('A broker sees the conversations of their own customers and no other', async ({ portal, browser }, info) => {
  const onDesk = await windowOf(browser, DESK, portal.url);
  const broker = await windowOf(browser, DESK, portal.url);
  const onPhone = await windowOf(browser, PHONE, portal.url);
  await signInStaff(onDesk, 'nadia');
  await onDesk.goto('/gestion');
  await onDesk.getByRole('link', { name: 'Prélèvement refusé par ma banque' }).click();
  await expect(heading(onDesk, 'Prélèvement refusé par ma banque')).toBeVisible();
  const { pathname } = new URL(onDesk.url());

  await signInStaff(broker, 'ghjulia');
  await broker.goto('/gestion');
  await expect(row(broker, 'Passer au tiers étendu')).toBeVisible();
  await expect(broker.getByRole('row')).toHaveCount(2);
  await expectAccessible(broker, false);
  await broker.screenshot({ path: info.outputPath('broker-queue.png'), fullPage: true });
  const denied = await broker.goto(pathname);
  expect(denied?.status()).toBe(404);
  await expect(broker.getByText('Ma banque a refusé')).toHaveCount(0);

  await broker.goto('/gestion');
  await signIn(onPhone, customer('paul'));
  await onPhone.goto('/messages/nouveau');
  await onPhone.locator('input[name="with"][value="broker"]').check();
  await field(onPhone, 'about').selectOption(customer('paul').contract_number);
  await field(onPhone, 'subject').fill('Remorque');
  await field(onPhone, 'message').fill('Bonjour, est-elle assurée à l’étranger ?');
  await press(onPhone, text('messages.compose.send'));
  await expect(row(broker, 'Remorque')).toBeVisible();
  for (const screen of [onDesk, broker, onPhone]) await screen.context().close();
});

/** A blank sheet (PDF). */
const SHEET = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n';

/** A window of its own, for somebody of their own. */
async function windowOf(browser: Browser, viewport: { width: number; height: number }, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ viewport, screen: viewport, baseURL });
  return context.newPage();
}

/** Has a customer sign in and write to support; leaves the conversation open, and tells its number. */
async function ask(page: Page, who: string, subject: string): Promise<string> {
  await signIn(page, customer(who));
  await page.goto('/messages/nouveau');
  await field(page, 'subject').fill(subject);
  await field(page, 'message').fill('Bonjour.');
  await press(page, text('messages.compose.send'));
  await expect(heading(page, subject)).toBeVisible();
  return new URL(page.url()).pathname.split('/').pop()!;
}

/** Answers the conversation that is open on the desk, and sees it stand there. */
async function answer(page: Page, words: string): Promise<void> {
  await field(page, 'message').fill(words);
  await press(page, text('desk.thread.send'));
  await expect(page.locator('.letters')).toContainText(words);
}

/** A conversation of the queue. */
function row(page: Page, subject: string) {
  return page.getByRole('row', { name: subject });
}

/** What takes it. */
function take(page: Page, subject: string) {
  return row(page, subject).getByRole('button', { name: new RegExp(`^${text('desk.action.take')}`) });
}

/** The figure beside the messages. */
function unread(page: Page) {
  return page.locator('[data-unread] [aria-hidden]');
}

/** How long it takes from a press in one window until something is to be seen in another, in milliseconds. */
async function delay(act: () => Promise<void>, seen: ReturnType<typeof row>): Promise<number> {
  const begun = performance.now();
  const until = seen.waitFor({ timeout: 20_000 }).then(() => performance.now() - begun);
  const [took] = await Promise.all([until, act()]);
  return took;
}

/** Notes delays in the report: the median and the longest. */
function tell({ annotations }: { annotations: { type: string; description?: string }[] }, what: string, delays: number[]): void {
  const sorted = [...delays].sort((one, other) => one - other);
  const [median, most] = [sorted[Math.floor(sorted.length / 2)] ?? 0, sorted.at(-1) ?? 0];
  const description = `${what}: median ${Math.round(median)} ms, at most ${Math.round(most)} ms (${sorted.length})`;
  annotations.push({ type: 'delay', description });
  console.log(description);
}
