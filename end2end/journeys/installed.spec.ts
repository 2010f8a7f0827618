// The portal as an app: it can be installed, and what its owner has opened can be read without a network, and by nobody else.
//
// In a profile of its own on the disk, as a phone has one: a window without one refuses to install anything. "Nothing is left" is read
// from the browser itself: every cache, database and storage of the portal, whole.
import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { contractOf, customer, grouped, titleOf } from '../support/cast.ts';
import { expectAccessible } from '../support/axe.ts';
import { answered, field } from '../support/forms.ts';
import { Network } from '../support/network.ts';
import { heading } from '../support/pages.ts';
import { expect, test } from '../support/portal.ts';
import { startServer } from '../support/server.ts';
import { signIn, signOut, trySigningIn } from '../support/sign-in.ts';
import { english, pattern, text, type Words } from '../support/texts.ts';

const camille = customer('camille');
const CAR = contractOf(camille, 0);

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'only a script can keep anything');

let context: BrowserContext;
let page: Page;
let network: Network;

test.beforeEach(async ({ portal, viewport, locale, launchOptions }, info) => {
  network = await Network.to(portal.url);
  context = await chromium.launchPersistentContext(info.outputPath('profile'), { ...launchOptions, baseURL: network.url, viewport, locale });
  page = context.pages()[0] ?? (await context.newPage());
});

test.afterEach(async () => {
  // Where nothing runs there is nothing to close.
  await context?.close();
  await network?.cut();
});

test('A browser finds nothing that keeps it from installing the portal, in either language', async () => {
  await signIn(page, camille);
  await workerIsThere();
  const browser = await context.newCDPSession(page);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { url, errors } = await browser.send('Page.getAppManifest');
  expect([new URL(url).pathname, errors]).toEqual(['/manifest.webmanifest', []]);
  for (const path of ['/manifest.webmanifest', '/manifest.en.webmanifest']) await expectPictures(path);
  const id = await browser.send('Page.getAppId');
  await signOut(page);
  await signIn(page, customer('emma'));
  const translated = await browser.send('Page.getAppManifest');
  expect([new URL(translated.url).pathname, translated.errors]).toEqual(['/manifest.en.webmanifest', []]);
  expect((await browser.send('Page.getAppId')).appId).toBe(id.appId);
});

test('What was opened is there without a network, with its date and no form; what was not says so and helps', async ({}, info) => {
  await openSome();
  await network.cut();

  await page.goto(`/contrats/${CAR.number}`);
  await expect(heading(page, titleOf(CAR))).toBeVisible();
  await expect(page.getByRole('main')).toContainText(CAR.number);
  await expect(page.getByRole('main')).toContainText(pattern('offline.as_of'));
  for (const button of await page.locator('main form button').all()) await expect(button).toBeDisabled();
  await expectAccessible(page, false);
  await page.screenshot({ path: info.outputPath('copy.png'), fullPage: true });

  await page.locator('.places').getByRole('link', { name: text('portal.place.contracts') }).click();
  await expect(heading(page, text('contracts.title'))).toBeVisible();
  await expect(page.getByRole('main')).toContainText(pattern('offline.as_of'));

  const download = page.waitForEvent('download');
  await page.getByRole('main').getByRole('link', { name: pattern('offline.paper') }).click();
  expect((await download).suggestedFilename()).toMatch(/^memo-vehicule-assure-AT/);

  await page.goto('/documents?nowhere');
  await expect(heading(page, text('offline.title'))).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: '112' })).toHaveAttribute('href', 'tel:112');
  const kept = page.getByRole('region', { name: text('offline.kept') });
  await expect(kept.getByRole('link', { name: titleOf(CAR) })).toBeVisible();
  await expect(kept).toContainText(pattern('offline.kept_on'));
  await expectAccessible(page, false);
  await page.screenshot({ path: info.outputPath('offline.png'), fullPage: true });
  await page.goto('/assistance');
  await expect(heading(page, text('legal.assistance.title'))).toBeVisible();

  await network.mend();
  await page.goto(`/contrats/${CAR.number}`);
  await expect(page.getByRole('main')).not.toContainText(pattern('offline.as_of'));
});

test('A form sent without a network is said not to be sent', async () => {
  await openSome();
  await page.goto('/documents');
  await network.cut();
  await page.locator('main form button').first().click();
  await expect(page.getByText(text('offline.unsent'), { exact: true })).toBeVisible();
});

test('Signing out leaves nothing, with a network and without', async () => {
  await openSome();
  await signOut(page);
  await expectNothingLeft();

  await openSome();
  await network.cut();
  await page.goto('/accueil');
  await page.getByRole('button', { name: text('portal.account') }).click();
  await page.getByRole('button', { name: text('portal.sign_out'), exact: true }).click();
  await expect(page.getByText(text('offline.left'), { exact: true })).toBeVisible();
  await expectNothingLeft();
  await page.goto(`/contrats/${CAR.number}`);
  await expect(heading(page, text('offline.title'))).toBeVisible();
  await expect(page.getByText(text('offline.kept_none'))).toBeVisible();
});

test('The end of a session leaves nothing', async ({ portal }) => {
  await openSome();
  await portal.clock.forward(16);
  await page.goto('/documents');
  await expect(page).toHaveURL(`${network.url}/connexion?suite=/documents`);
  await expectNothingLeft();
});

test('Twelve hours after sign-in nothing is shown, though no network told of the end', async () => {
  await openSome();
  await network.cut();
  // The worker reads the machine's clock, which no test moves: the moment that it wrote down comes nearer instead.
  await page.evaluate(async () => {
    for (const name of (await caches.keys()).filter((name) => name.startsWith('copies-'))) {
      const cache = await caches.open(name);
      await cache.put('/about-these-copies', new Response(JSON.stringify({ until: Date.now() - 1, language: 'fr' })));
    }
  });
  await page.goto(`/contrats/${CAR.number}`);
  await expect(heading(page, text('offline.title'))).toBeVisible();
  await expectNothingLeft();
});

test('Another account finds nothing of the one before', async () => {
  await openSome();
  // The session's cookie goes, as when a browser is closed; the copies stay until somebody comes.
  await context.clearCookies({ name: '__Host-session' });
  await signIn(page, customer('gerard'));
  await page.goto('/contrats');
  await expect.poll(async () => (await dump()).includes('/contrats')).toBe(true);
  expectNothingOfCamille(await dump());
});

test('A shared device keeps nothing at all', async () => {
  await page.goto('/connexion');
  await page.getByLabel(text('sign_in.shared')).check();
  await trySigningIn(page, camille.contract_number, camille.password);
  await page.goto(`/contrats/${CAR.number}`);
  await expect(heading(page, titleOf(CAR))).toBeVisible();
  await page.waitForLoadState('networkidle');
  const left = await page.evaluate(async () => [
    (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length, (await indexedDB.databases()).length, localStorage.length, sessionStorage.length,
  ]);
  expect(left).toEqual([0, 0, 0, 0, 0]);
  const cookies = await context.cookies();
  expect(cookies.map(({ name }) => name)).not.toContain('__Host-device');
});

test('The offline page speaks the language of its reader', async () => {
  await signIn(page, customer('emma'));
  await workerIsThere();
  await page.goto('/contrats');
  await isKept('/contrats');
  await network.cut();
  await page.goto('/contrats');
  await expect(page.getByRole('main')).toContainText(english.pattern('offline.as_of'));
  await page.goto('/nowhere');
  await expectOffline(english);
});

test('What another site sends is refused, though a worker stands between', async () => {
  await signIn(page, camille);
  await workerIsThere();
  const form = `<form method="post" action="${network.url}/api/choose_language"><input name="language" value="en"><button>Send</button></form>`;
  await page.goto('about:blank');
  await page.setContent(form);
  const answer = page.waitForResponse((answer) => answer.url().endsWith('/api/choose_language'));
  await page.getByRole('button').click();
  expect((await answer).status()).toBe(403);
});

test('A newer version is offered, and takes over when it is accepted', async ({}, info) => {
  await signIn(page, camille);
  await workerIsThere();
  const newer = await startServer({ MON_COMPTE__SITE_ROOT: newerSite(info.outputPath('site')) });
  network.leadTo(newer.url);
  await signIn(page, camille);
  const offer = page.getByRole('region', { name: text('installed.ready_title') });
  await expect(offer).toBeVisible();
  await expectAccessible(page, false);
  const reloaded = page.waitForEvent('load');
  await offer.getByRole('button', { name: text('installed.ready_accept') }).click();
  await reloaded;
  await expect(heading(page, text('home.hello', { name: camille.first_name }))).toBeVisible();
  await expect(offer).toBeHidden();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null)).toBeNull();
  await newer.stop();
});

test('A newer version that takes over leaves what is being written in another window, and it can be sent', async ({}, info) => {
  await signIn(page, camille);
  await workerIsThere();
  const writing = await context.newPage();
  await writing.goto('/contact');
  await writing.locator('input[name="topic"]').last().check();
  await field(writing, 'message').fill('Bonjour, la moitié est écrite.');
  const newer = await startServer({ MON_COMPTE__SITE_ROOT: newerSite(info.outputPath('site')) });
  network.leadTo(newer.url);
  await signIn(page, camille);
  const offer = page.getByRole('region', { name: text('installed.ready_title') });
  const reloaded = page.waitForEvent('load');
  await offer.getByRole('button', { name: text('installed.ready_accept') }).click();
  await reloaded;
  await expect(field(writing, 'message')).toHaveValue('Bonjour, la moitié est écrite.');
  await expect(writing.locator('input[name="topic"]').last()).toBeChecked();
  await field(writing, 'name').fill(camille.name);
  await field(writing, 'email').fill(camille.email);
  await answered(writing, () => writing.locator('main form button[type="submit"]').first().click());
  await expect(heading(writing, text('contact.received.title'))).toBeVisible();
  await newer.stop();
});

test('A worker that must go goes, with all that it kept', async () => {
  await openSome();
  const without = await startServer({ MON_COMPTE__OFFLINE__WORKER: 'false' });
  network.leadTo(without.url);
  await page.goto('/assistance');
  await expect.poll(() => page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length])).toEqual([[], 0]);
  await without.stop();
});

test('Installing is offered once, after a certificate, and never again', async () => {
  // Only an iPhone's browser says this; it has to be told how, and Chromium without a screen asks nobody.
  await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: false }));
  await signIn(page, camille);
  await workerIsThere();
  const offer = page.getByRole('region', { name: text('installed.offer_title') });
  await expect(offer).toBeHidden();
  const noted = page.waitForResponse((answer) => answer.url().endsWith('/api/note_offer'));
  await fetchCertificate();
  await expect(offer).toContainText(text('installed.offer_ios'));
  await expectAccessible(page, false);
  await noted;
  await offer.getByRole('button', { name: text('installed.offer_decline') }).click();
  await expect(offer).toBeHidden();
  await signOut(page);
  await signIn(page, camille);
  await expect(page.locator('[data-offer="version"]')).toBeAttached();
  await expect(page.locator('[data-offer="install"]')).not.toBeAttached();
});

test('Where the browser can install by itself, accepting the offer asks it to', async () => {
  await signIn(page, camille);
  await workerIsThere();
  // Without a screen Chromium asks nobody: what it would hand to the page is handed by us, and notes that it was used.
  await page.evaluate(() => {
    const asked = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: () => document.documentElement.setAttribute('data-asked', ''),
    });
    dispatchEvent(asked);
  });
  await fetchCertificate();
  const offer = page.getByRole('region', { name: text('installed.offer_title') });
  await expect(offer).toContainText(text('installed.offer_text'));
  await expect(offer.getByText(text('installed.offer_ios'))).toBeHidden();
  await offer.getByRole('button', { name: text('installed.offer_accept') }).click();
  await expect(page.locator('html[data-asked]')).toBeAttached();
  await expect(offer).toBeHidden();
});

/** A site whose worker is another than that of the site that was built. */
function newerSite(folder: string): string {
  const built = join(import.meta.dirname, '../../target/site');
  cpSync(built, folder, { recursive: true });
  const names: Record<string, string> = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  appendFileSync(join(folder, names['worker.js']!), '// newer\n');
  return folder;
}

async function fetchCertificate(): Promise<void> {
  const download = page.waitForEvent('download');
  await page.locator('main form[action*=issue_certificate] button').first().click();
  await (await download).path();
}

async function expectOffline({ text }: Words): Promise<void> {
  await expect(heading(page, text('offline.title'))).toBeVisible();
}

/** Signs in, and opens home, the list, a contract, the documents and a certificate, each of which is then kept. */
async function openSome(): Promise<void> {
  await signIn(page, camille);
  await workerIsThere();
  for (const path of ['/accueil', '/contrats', '/documents', `/contrats/${CAR.number}`]) {
    await page.goto(path);
    await isKept(path);
  }
  await fetchCertificate();
  await isKept('.pdf');
  expect(await dump()).toContain(camille.name);
}

async function isKept(address: string): Promise<void> {
  await expect.poll(async () => (await dump()).split('\n').some((line) => line.startsWith('copies-') && line.endsWith(address)), address).toBe(true);
}

async function workerIsThere(): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Everything that the browser holds of the portal, as one text: each entry of each cache with what is in it, and every storage. */
function dump(): Promise<string> {
  return page.evaluate(async () => {
    const lines: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        lines.push(`${name} ${request.url}`);
        const answer = await cache.match(request, { ignoreVary: true });
        if (name.startsWith('parts-') && request.url.includes('/assets/')) continue;
        lines.push(await (answer?.text() ?? ''));
      }
    }
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    lines.push(JSON.stringify({ databases, local: { ...localStorage }, session: { ...sessionStorage } }));
    return lines.join('\n');
  });
}

async function expectNothingLeft(): Promise<void> {
  await expect.poll(async () => (await dump()).includes('copies-')).toBe(false);
  expectNothingOfCamille(await dump());
}

function expectNothingOfCamille(dumped: string): void {
  for (const trace of [camille.name, camille.first_name, CAR.number, grouped(CAR.number), '.pdf']) {
    expect(dumped.includes(trace), `${trace} is left`).toBe(false);
  }
  expect(dumped).toContain('"databases":[],"local":{},"session":{}');
}

/** Every picture that a manifest names is there, and as large as it says. */
async function expectPictures(path: string): Promise<void> {
  const sizes = await page.evaluate(async (address) => {
    const { icons, screenshots, shortcuts } = await fetch(address).then((answer) => answer.json());
    const pictures = [...icons, ...screenshots, ...shortcuts.flatMap((shortcut: { icons: object[] }) => shortcut.icons)];
    return Promise.all(pictures.map(async ({ src, sizes }) => {
      const picture = await createImageBitmap(await fetch(src).then((answer) => answer.blob()));
      return { src, says: sizes, is: `${picture.width}x${picture.height}` };
    }));
  }, path);
  expect(sizes.length).toBeGreaterThan(8);
  for (const { src, says, is } of sizes) expect(is, src).toBe(says);
}

test('The window of the installed app says its name once: a page\'s title leaves it out there', async () => {
  await signIn(page, camille);
  await expect(page).toHaveTitle(/^\S.* – \S/);
  // What a browser says in such a window, which it opens on a screen alone.
  await page.addInitScript(() => {
    const asked = matchMedia;
    window.matchMedia = (query) => (query === '(display-mode: standalone)' ? ({ matches: true } as MediaQueryList) : asked(query));
  });
  await page.goto('/contrats');
  await expect(page).toHaveTitle(new RegExp(`^(\\(\\d+\\) )?${text('contracts.title')}$`));
  await page.getByRole('link', { name: text('portal.place.documents') }).locator('visible=true').click();
  await expect(page).toHaveTitle(new RegExp(`^(\\(\\d+\\) )?${text('documents.title')}$`));
});
