// The bytes of each page as they come over the wire, on a first visit and on the next.
//
// "Usable" is what a page needs to be read and used: HTML, style sheets, fonts, pictures. "In all" adds scripts and WASM, which make it
// quicker. The budgets are those of the product's aim: a page over its budget fails.
import type { CDPSession, Page } from '@playwright/test';
import { customer } from '../support/cast.ts';
import { expect, test } from '../support/portal.ts';
import { signIn } from '../support/sign-in.ts';

const KIB = 1024;
const BUDGETS = { public: { usable: 20 * KIB, all: 20 * KIB }, portal: { usable: 40 * KIB, all: 200 * KIB } };

const PUBLIC = [
  '/',
  '/connexion',
  '/inscription',
  '/verifier',
  '/contact',
  '/assistance',
  '/mentions-legales',
  '/confidentialite',
  '/cookies',
  '/accessibilite',
];

/** Bytes by kind of resource, as the browser counted them on the wire. */
type Bytes = Record<string, number>;

test('public pages', async ({ page }) => {
  await measureAll(page, PUBLIC, BUDGETS.public);
});

test('pages of a signed-in customer', async ({ page }) => {
  const camille = customer('camille');
  await signIn(page, camille);
  await measureAll(page, ['/accueil', '/contrats', `/contrats/${camille.contract_number}`, '/documents'], BUDGETS.portal);
});

async function measureAll(page: Page, paths: string[], budget: { usable: number; all: number }): Promise<void> {
  const over: string[] = [];
  console.log(`\n${'page'.padEnd(28)} ${'usable'.padStart(9)} ${'in all'.padStart(9)} ${'again'.padStart(9)}   by kind`);
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.enable');
  for (const path of paths) {
    await browser.send('Network.clearBrowserCache');
    const first = await bytesOf(page, browser, path);
    const again = await bytesOf(page, browser, path);
    const { usable, all } = { usable: usableOf(first), all: sum(first) };
    console.log(`${path.padEnd(28)} ${kib(usable)} ${kib(all)} ${kib(sum(again))}   ${kinds(first)}`);
    if (usable > budget.usable || all > budget.all) over.push(path);
  }
  expect(over, 'pages over their budget').toEqual([]);
}

/** Opens a page, lets it come to rest, counts what came. */
async function bytesOf(page: Page, browser: CDPSession, path: string): Promise<Bytes> {
  const bytes: Bytes = {};
  const kind = new Map<string, string>();
  const started = ({ requestId, type }: { requestId: string; type?: string }) => kind.set(requestId, type ?? 'Other');
  const received = ({ requestId, response }: { requestId: string; response: { mimeType: string } }) => {
    if (response.mimeType === 'application/wasm') kind.set(requestId, 'WASM');
  };
  const finished = ({ requestId, encodedDataLength }: { requestId: string; encodedDataLength: number }) => {
    const name = kind.get(requestId) ?? 'Other';
    bytes[name] = (bytes[name] ?? 0) + encodedDataLength;
  };
  browser.on('Network.requestWillBeSent', started);
  browser.on('Network.responseReceived', received);
  browser.on('Network.loadingFinished', finished);
  const answer = await page.goto(path, { waitUntil: 'networkidle' });
  browser.off('Network.requestWillBeSent', started);
  browser.off('Network.responseReceived', received);
  browser.off('Network.loadingFinished', finished);
  expect(answer?.status(), path).toBe(200);
  return bytes;
}

function usableOf(bytes: Bytes): number {
  return ['Document', 'Stylesheet', 'Font', 'Image'].reduce((total, name) => total + (bytes[name] ?? 0), 0);
}

function sum(bytes: Bytes): number {
  return Object.values(bytes).reduce((total, count) => total + count, 0);
}

function kib(bytes: number): string {
  return `${(bytes / KIB).toFixed(1)} KiB`.padStart(9);
}

function kinds(bytes: Bytes): string {
  return Object.entries(bytes).map(([name, count]) => `${name} ${(count / KIB).toFixed(1)}`).join(', ');
}
