// Certificates: one press gives the paper, whoever holds it can check it, and where there is none the reason stands in its place.
//
// Papers are read as a camera reads them, by the address in their code. The last journey moves the clock by weeks, so nothing follows.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { contractOf, customer, titleOf } from '../support/cast.ts';
import { expectProblems, field, press } from '../support/forms.ts';
import { card, expectTakenOver, fact, heading, section } from '../support/pages.ts';
import { verificationAddress } from '../support/paper.ts';
import { expect, test } from '../support/portal.ts';
import { signIn } from '../support/sign-in.ts';
import { pattern, text } from '../support/texts.ts';

const camille = customer('camille');
const CAR = contractOf(camille, 0);
const HOME = contractOf(camille, 1);

const DOWNLOAD = new RegExp(`^${text('certificate.download')}\\s+[A-Z]`);
const DOWNLOAD_PAST = new RegExp(`^${text('certificate.download_past')}\\s+[A-Z]`);
const MEMO = /^memo-vehicule-assure-AT\d{8}[A-Z]\.pdf$/;
const HOME_PAPER = /^attestation-habitation-AT\d{8}[A-Z]\.pdf$/;
const KIB = 1024;

test('The paper of the car comes by one press from the home page, the same one however often it is asked for', async ({ page }) => {
  await signIn(page, camille);
  const button = card(page, titleOf(CAR)).getByRole('button', { name: DOWNLOAD });
  const first = await download(page, button);
  expect(first.name).toMatch(MEMO);
  const second = await download(page, button);
  expect(second.name).toBe(first.name);
  expect(second.bytes.equals(first.bytes), 'the same bytes').toBe(true);
  await expect(heading(page, text('home.hello', { name: camille.first_name })), 'the page is still there').toBeVisible();
});

test('The paper of the home comes from its contract’s page, and is kept with the documents', async ({ page, look }) => {
  await signIn(page, camille);
  await page.goto(`/contrats/${HOME.number}`);
  const certificate = section(page, text('certificate.title'));
  await expect(certificate).toContainText(text('words.certificate_about.home_attestation'));
  const issued = await download(page, certificate.getByRole('button', { name: DOWNLOAD }));
  expect(issued.name).toMatch(HOME_PAPER);

  await page.goto('/documents');
  await expect(heading(page, text('documents.title'))).toBeVisible();
  const paper = section(page, text('documents.now')).getByRole('listitem').filter({ hasText: titleOf(HOME) });
  await expect(paper).toHaveCount(1);
  await expect(paper).toContainText(text('words.certificate.home_attestation'));
  await expect(paper).toContainText(pattern('certificate.issued'));
  await look('documents');
  const again = await download(page, paper.getByRole('button', { name: DOWNLOAD }));
  expect(again.name).toBe(issued.name);
  expect(again.bytes.equals(issued.bytes), 'the same bytes').toBe(true);
});

test('With a program in the page the press is answered, and the paper is soon among those issued', async ({ page, javaScriptEnabled }) => {
  const lea = customer('lea');
  await signIn(page, lea);
  await page.goto(`/contrats/${lea.contract_number}`);
  if (javaScriptEnabled) await expectTakenOver(page);
  const certificate = section(page, text('certificate.title'));
  const status = certificate.getByRole('status');
  await expect(status).toHaveText('');
  const coming = page.waitForEvent('download');
  await certificate.getByRole('button', { name: DOWNLOAD }).click();
  if (javaScriptEnabled) await expect(status).toHaveText(text('certificate.started'));
  await coming;
  if (!javaScriptEnabled) await page.reload();
  const papers = section(page, text('certificate.issued_title'));
  await expect(papers.getByRole('link', { name: new RegExp(`^${text('certificate.open')}`) })).toHaveCount(1);
});

test('Who is handed a paper scans it, and learns that it is genuine and no name', async ({ page, portal, look }) => {
  const address = await verificationOf(page, 'car');
  expect(address.origin).toBe(portal.url);
  await page.context().clearCookies();
  await page.goto(address.href);
  await expect(verdict(page, 'verify.result.genuine')).toBeVisible();
  const main = page.getByRole('main');
  await expect(fact(main, text('verify.result.kind'))).toContainText(text('words.certificate.vehicle_memo'));
  await expect(fact(main, text('verify.result.number'))).toContainText(/AT\d{8}[A-Z]/);
  await expect(fact(main, text('verify.result.plate'))).toContainText('FR-482-KD');
  await expect(fact(main, text('verify.result.period'))).toContainText(pattern('verify.result.since'));
  await expect(fact(main, text('verify.result.insurer'))).toContainText(/\S/);
  await expect(main.getByText(pattern('verify.result.checked'))).toBeVisible();
  for (const secret of [camille.first_name, 'Moreau', 'Tanneurs', CAR.number]) await expect(main).not.toContainText(secret);
  await look('verify-genuine');
});

test('A paper that somebody altered, or whose code is damaged, is unknown', async ({ page, look }) => {
  const genuine = await verificationOf(page, 'home');
  await page.context().clearCookies();
  await page.goto(genuine.href);
  await expect(verdict(page, 'verify.result.genuine')).toBeVisible();
  await expect(fact(page.getByRole('main'), text('verify.result.town'))).toContainText('Nantes');

  for (const [name, address] of altered(genuine)) {
    await test.step(name, async () => {
      const answer = await page.goto(address.href);
      expect(answer?.status()).toBe(404);
      await expect(verdict(page, 'verify.result.unknown')).toBeVisible();
      await expect(page.getByText('Nantes')).toHaveCount(0);
    });
  }
  await look('verify-unknown');
});

test('Who has no camera types the code, and a slip is told beside the field', async ({ page, look }) => {
  const code = codeOf(await verificationOf(page, 'car'));
  await page.context().clearCookies();
  await page.goto('/verifier');
  for (const [typed, problem] of [
    ['', text('form.empty.certificate')],
    ['<b>gras</b>', text('form.problem.certificate_alphabet')],
    [code.slice(1), text('form.problem.certificate_length')],
    [`Z${code.slice(1)}`, text('form.problem.check')],
  ] as const) {
    await check(page, typed);
    await expectProblems(page, [['certificate', problem]]);
    await expect(field(page, 'certificate')).toHaveValue(typed);
  }
  await look('verify-slip');
  await check(page, '0'.repeat(26));
  await expect(verdict(page, 'verify.result.unknown')).toBeVisible();
  await page.getByRole('link', { name: text('verify.result.again'), exact: true }).click();
  await expect(heading(page, text('verify.title'))).toBeVisible();
  // In groups and in lower case, as people copy from paper.
  await check(page, code.replace(/.{5}(?=.{5})/g, '$&-').toLowerCase());
  await expect(verdict(page, 'verify.result.genuine')).toBeVisible();
});

test('While cover is suspended there is no paper, and the reason stands where the button was', async ({ page, look }) => {
  const sofia = customer('sofia');
  const title = titleOf(contractOf(sofia));
  await signIn(page, sofia);
  const reason = pattern('words.not_issued.unpaid');
  await expect(card(page, title).getByText(reason)).toBeVisible();
  await expect(card(page, title).getByRole('button', { name: DOWNLOAD })).toHaveCount(0);
  await page.goto('/documents');
  const row = section(page, text('documents.now')).getByRole('listitem').filter({ hasText: title });
  await expect(row.getByText(reason)).toBeVisible();
  await expect(row.getByRole('button')).toHaveCount(0);
  await look('documents-suspended');
});

test('A contract that has ended gives a paper of the past, which is genuine and says nothing of today', async ({ page, look }) => {
  const gerard = customer('gerard');
  await signIn(page, gerard);
  await page.goto(`/contrats/${gerard.contract_number}`);
  const certificate = section(page, text('certificate.title'));
  await expect(certificate.getByRole('button', { name: DOWNLOAD })).toHaveCount(0);
  const past = await download(page, certificate.getByRole('button', { name: DOWNLOAD_PAST }));
  expect(past.name).toMatch(MEMO);
  await page.goto(verificationAddress(past.bytes).href);
  await expect(verdict(page, 'verify.result.past')).toBeVisible();
  await expect(fact(page.getByRole('main'), text('verify.result.period'))).toContainText(pattern('verify.result.from_until'));
  await look('verify-past');
});

test('A contract that has not begun gives a paper of the future, and one of the present on its first day', async ({ page, portal }) => {
  const tom = customer('tom');
  const certificate = section(page, text('certificate.title'));
  await signIn(page, tom);
  await page.goto(`/contrats/${tom.contract_number}`);
  const early = await download(page, certificate.getByRole('button', { name: DOWNLOAD }));
  expect(early.name).toMatch(MEMO);
  await page.goto(verificationAddress(early.bytes).href);
  await expect(verdict(page, 'verify.result.not_yet')).toBeVisible();

  await portal.clock.forward(20 * 24 * 60);
  await signIn(page, tom);
  await page.goto(`/contrats/${tom.contract_number}`);
  const issued = await download(page, certificate.getByRole('button', { name: DOWNLOAD }));
  expect(issued.name).toMatch(MEMO);
});

interface Paper {
  name: string;
  bytes: Buffer;
}

/** Presses what gives a paper, and reads the file that comes. */
async function download(page: Page, from: Locator): Promise<Paper> {
  const coming = page.waitForEvent('download');
  await from.click();
  const file = await coming;
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.length).toBeGreaterThan(10 * KIB);
  expect(bytes.length).toBeLessThan(400 * KIB);
  return { name: file.suggestedFilename(), bytes };
}

/** Has a paper of Camille's issued, and reads where its code leads. */
async function verificationOf(page: Page, of: 'car' | 'home'): Promise<URL> {
  await signIn(page, camille);
  const title = titleOf(of === 'car' ? CAR : HOME);
  const { bytes } = await download(page, card(page, title).getByRole('button', { name: DOWNLOAD }));
  return verificationAddress(bytes);
}

/** What a check found, by the path of its words: some name a day. */
function verdict(page: Page, path: string): Locator {
  return page.getByRole('heading', { level: 1, name: pattern(path) });
}

function codeOf({ pathname }: URL): string {
  return pathname.replace('/verifier/', '');
}

/** The address with something else in it, as a forger or a stain would leave it. */
function altered(genuine: URL): [string, URL][] {
  const signature = genuine.searchParams.get('s') ?? '';
  expect(signature.length, 'a signature in the code').toBeGreaterThan(80);
  const code = codeOf(genuine);
  const change = (text: string) => (text[20] === '7' ? '8' : '7');
  const signed = (other: string) => new URL(`${genuine.pathname}?s=${other}`, genuine);
  return [
    ['another signature', signed(signature.slice(0, 20) + change(signature) + signature.slice(21))],
    ['half a signature', signed(signature.slice(0, 40))],
    ['an empty signature', signed('')],
    ['no signature in it', signed('nonsense')],
    ['another code', new URL(`/verifier/${code.slice(0, 20)}${change(code)}${code.slice(21)}${genuine.search}`, genuine)],
  ];
}

async function check(page: Page, code: string): Promise<void> {
  await field(page, 'certificate').fill(code);
  await press(page, text('verify.submit'));
}
