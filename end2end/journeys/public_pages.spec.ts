// The pages that anyone may read, in both languages: each has a title, a heading, a way over its head, and not a byte of the program that
// signed-in pages load. Then the one form that strangers send: a message.
import type { Page } from '@playwright/test';
import { asTyped, customer } from '../support/cast.ts';
import { answered, expectLinkIntoField, expectProblems, field, press } from '../support/forms.ts';
import { BRAND, disclosure, fact, heading, section } from '../support/pages.ts';
import { expect, test, type Portal } from '../support/portal.ts';
import { english, exactly, french, text, type Words } from '../support/texts.ts';

/** A page: its address, the text that its window is named by, its heading where that is another text, its status where it is not 200. */
interface Public {
  path: string;
  title: string;
  heading?: string;
  status?: number;
}

/** What a test is given. */
interface Given {
  page: Page;
  portal: Portal;
  look: (name: string) => Promise<void>;
}

const PAGES: Public[] = [
  { path: '/', title: 'welcome.title', heading: 'welcome.heading' },
  { path: '/connexion', title: 'sign_in.title' },
  { path: '/inscription', title: 'first_access.who.title' },
  { path: '/inscription/code', title: 'first_access.code.title', heading: 'first_access.elsewhere.none_title' },
  { path: '/inscription/mot-de-passe', title: 'first_access.password.title', heading: 'first_access.elsewhere.none_title' },
  { path: '/contact', title: 'contact.title' },
  { path: '/contact/recu', title: 'contact.received.none_title' },
  { path: '/verifier', title: 'verify.title' },
  { path: '/verifier/nonsense', title: 'verify.result.title', heading: 'verify.result.unknown', status: 404 },
  { path: '/assistance', title: 'legal.assistance.title' },
  { path: '/mentions-legales', title: 'legal.notice.title' },
  { path: '/confidentialite', title: 'legal.privacy.title' },
  { path: '/cookies', title: 'legal.cookies.title' },
  { path: '/accessibilite', title: 'legal.accessibility.title' },
  { path: '/nulle-part', title: 'problem.not_found.title', status: 404 },
];

for (const words of [french, english]) {
  // The browser asks for its language with every page.
  test.describe(`In ${words.language}`, () => {
    test.use({ locale: words.language === 'fr' ? 'fr-FR' : 'en-GB' });
    for (const shown of PAGES) {
      test(`${shown.path} is whole, and loads no program`, async ({ page, portal, look }) => {
        await whole({ page, portal, look }, shown, words);
      });
    }
  });
}

async function whole({ page, portal, look }: Given, shown: Public, words: Words): Promise<void> {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const answer = await page.goto(shown.path);
  expect(answer?.status()).toBe(shown.status ?? 200);
  await expectWhole(page, shown, words);
  await look(`public-${shown.path.slice(1).replaceAll('/', '-') || 'welcome'}-${words.language}`);
  await expectWayOverHead(page, words);
  expect(requests.filter((url) => /\.wasm|frontend/.test(url)), 'requests for the program').toEqual([]);
  expect(requests.filter((url) => !url.startsWith(portal.url) && !url.startsWith('data:')), 'requests elsewhere').toEqual([]);
}

test('The foot of every page leads to what the law and an emergency ask for', async ({ page }) => {
  await page.goto('/');
  const foot = page.getByRole('navigation', { name: text('legal_link.label') });
  const addresses = await foot.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses).toContain('/assistance');
  for (const address of addresses) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(200);
    await expect(foot.getByRole('link')).toHaveCount(addresses.length);
  }
  await page.goto('/assistance');
  await expect(page.getByRole('link', { name: '112', exact: true })).toHaveAttribute('href', 'tel:112');
  await expect(page.getByRole('link', { name: '114', exact: true })).toHaveAttribute('href', 'sms:114');
});

test('A page that does not exist says whom to call, on a number to press', async ({ page }) => {
  await page.goto('/nulle-part');
  await expect(page.getByRole('main').locator('a[href^="tel:+"]')).toHaveCount(1);
});

test('How to complain is folded below the form, and the telephone comes before it', async ({ page }) => {
  await page.goto('/contact');
  await expect(fact(page, text('contact.urgent')).getByRole('link')).toHaveAttribute('href', /^tel:/);
  await expect(fact(page, text('contact.phone')).getByRole('link')).toHaveAttribute('href', /^tel:/);
  const complaint = disclosure(page, text('legal.complaints.title'));
  await expect(complaint.getByText(text('legal.complaints.delays'))).toBeHidden();
  await complaint.locator('summary').click();
  await expect(complaint.getByText(text('legal.complaints.delays'))).toBeVisible();
});

test('A message that is not whole keeps what was typed as text, and once whole gets a number and a letter', async ({
  page,
  portal,
  look,
}) => {
  const message = 'Bonjour,\n</textarea><script>alert(1)</script>\n<b>À bientôt</b> & merci 🦀';
  await page.goto('/contact');
  await press(page, text('contact.submit'));
  await expectProblems(page, [
    ['topic', text('form.choice.topic')],
    ['name', text('form.empty.name')],
    ['email', text('form.empty.email')],
    ['message', text('form.empty.message')],
  ]);
  await look('contact-empty');
  await expectLinkIntoField(page, 'message');

  await page.getByRole('radio', { name: text('contact.about.complaint') }).check();
  await field(page, 'name').fill('Zoé <i>Martin</i>');
  await field(page, 'email').fill('zoe.martin@');
  await field(page, 'reference').fill('OB10000001R');
  await field(page, 'message').fill(message);
  await press(page, text('contact.submit'));
  await expectProblems(page, [
    ['name', text('form.problem.markup')],
    ['email', text('form.problem.email')],
    ['reference', text('form.problem.reference_prefix')],
  ]);
  await expect(page.getByRole('radio', { name: text('contact.about.complaint') })).toBeChecked();
  await expect(field(page, 'name')).toHaveValue('Zoé <i>Martin</i>');
  await expect(field(page, 'reference')).toHaveValue('OB10000001R');
  await expect(field(page, 'message')).toHaveValue(message);
  await expect(page.getByRole('main').locator('script, b, i')).toHaveCount(0);
  await look('contact-slips');

  await field(page, 'name').fill('Zoé Martin');
  await field(page, 'email').fill('zoe.martin@example.org');
  await field(page, 'reference').fill(asTyped(customer('camille').contract_number));
  await press(page, text('contact.submit'));
  await expect(page).toHaveURL('/contact/recu');
  await expect(heading(page, text('contact.received.title'))).toBeVisible();
  const receipt = await receiptOf(page);
  const copy = section(page, text('contact.received.copy'));
  await expect(copy).toContainText('<b>À bientôt</b> & merci 🦀');
  await expect(copy).toContainText(text('contact.about.complaint'));
  await expect(copy.locator('script, b, i')).toHaveCount(0);
  await look('contact-received');

  const letter = await portal.mail.nextTo('zoe.martin@example.org');
  expect(spaceless(letter.text)).toContain(receipt);
  for (const typed of ['Zoé', 'bientôt', '<']) expect(letter.text, 'a stranger’s words').not.toContain(typed);
  const forwarded = await portal.mail.nextTo('service.client@active-assurances.example');
  expect(spaceless(forwarded.text)).toContain(receipt);
  expect(forwarded.text).toContain('<b>À bientôt</b> & merci 🦀');
  expect(forwarded.html).not.toContain('<script>alert(1)');
  await page.reload();
  await expect(heading(page, text('contact.received.none_title'))).toBeVisible();
});

test('A form that reaches the portal twice is one message, with one number and one letter', async ({ page, portal }) => {
  await page.goto('/contact');
  const submission = await page.locator('input[name="submission"]').inputValue();
  await writeAs(page, 'deux.fois@example.org');
  const receipt = await receiptOf(page);
  // As a browser does whose first try got no answer in time.
  const form = { topic: 'other', name: 'Zoé Martin', email: 'deux.fois@example.org', message: 'Bonjour.', submission };
  const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };
  const again = await page.request.post('/api/send_message', { form, headers, maxRedirects: 0 });
  expect(again.headers()['location']).toBe('/contact/recu');
  await page.goto('/contact/recu');
  expect(await receiptOf(page)).toBe(receipt);

  await portal.mail.nextTo('deux.fois@example.org');
  await page.goto('/contact');
  await writeAs(page, 'une.autre@example.org');
  expect(await receiptOf(page)).not.toBe(receipt);
  await portal.mail.nextTo('une.autre@example.org');
  await portal.mail.nothingMoreTo('deux.fois@example.org');
});

test('A second press while a message is on its way sends nothing more', async ({ page, portal }) => {
  await page.goto('/contact');
  await fillMessage(page, 'vite.vite@example.org');
  await answered(page, () => page.getByRole('button', { name: text('contact.submit'), exact: true }).dblclick());
  const receipt = await receiptOf(page);
  const letter = await portal.mail.nextTo('vite.vite@example.org');
  expect(spaceless(letter.text)).toContain(receipt);
  await page.goto('/contact');
  await writeAs(page, 'apres@example.org');
  await portal.mail.nextTo('apres@example.org');
  await portal.mail.nothingMoreTo('vite.vite@example.org');
});

/** What every public page has, before anything is pressed. */
async function expectWhole(page: Page, shown: Public, { text, language }: Words): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page).toHaveTitle(`${text(shown.title)} – ${BRAND}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([exactly(text(shown.heading ?? shown.title))]);
  await expect(page.getByRole('main')).toHaveCount(1);
}

/** The first press of Tab offers the way to the main part. */
async function expectWayOverHead(page: Page, { text }: Words): Promise<void> {
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: text('public.skip'), exact: true });
  await expect(skip).toBeFocused();
  await expect(skip).toHaveAttribute('href', '#contenu');
  await expect(page.locator('#contenu')).toHaveCount(1);
}

async function fillMessage(page: Page, email: string): Promise<void> {
  await page.getByRole('radio', { name: text('contact.about.other') }).check();
  await field(page, 'name').fill('Zoé Martin');
  await field(page, 'email').fill(email);
  await field(page, 'message').fill('Bonjour.');
}

async function writeAs(page: Page, email: string): Promise<void> {
  await fillMessage(page, email);
  await press(page, text('contact.submit'));
}

/** The number that a message got. */
async function receiptOf(page: Page): Promise<string> {
  await expect(heading(page, text('contact.received.title'))).toBeVisible();
  const number = spaceless(await fact(page, text('contact.received.number')).getByRole('definition').innerText());
  expect(number).toMatch(/^RC\d{8}[A-Z]$/);
  return number;
}

function spaceless(words: string): string {
  return words.replace(/\s/g, '');
}
