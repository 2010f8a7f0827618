// The way in: by what, back to where, what is told of a failure and what is not, how it slows down, and how a session ends.
//
// The tries that fail are counted for the whole file, so the journey that fails on purpose comes last.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { asTyped, contractOf, customer, person, titleOf } from '../support/cast.ts';
import { expectLinkIntoField, expectProblems, expectRefusal, field, press } from '../support/forms.ts';
import { card, expectTakenOver, heading, place, section } from '../support/pages.ts';
import { expect, test } from '../support/portal.ts';
import { signIn, trySigningIn } from '../support/sign-in.ts';
import { english, exactly, pattern, text } from '../support/texts.ts';

const camille = customer('camille');
const gerard = customer('gerard');
/** Numbers that check and that nobody has. */
const NOBODYS = { contract: 'AC99999999C', object: 'OB99999999J', email: 'personne@example.org' };
const hello = text('home.hello', { name: camille.first_name });

const IDENTIFIERS = [
  ['the contract number, as it is typed from paper', asTyped(camille.contract_number)],
  ['the number of another contract', contractOf(camille, 1).number],
  ['the number of what is insured', asTyped(camille.object_number)],
  ['the e-mail, in capitals', camille.email.toUpperCase()],
] as const;

test('Camille signs in by any of her numbers or by her e-mail', async ({ page, look }) => {
  await page.goto('/connexion');
  await look('sign-in');
  for (const [name, identifier] of IDENTIFIERS) {
    await test.step(name, async () => {
      await page.context().clearCookies();
      await page.goto('/connexion');
      await trySigningIn(page, identifier, camille.password);
      await expect(page).toHaveURL('/accueil');
      await expect(heading(page, hello)).toBeVisible();
    });
  }
  await page.goto('/connexion');
  await expect(page, 'who is signed in passes by').toHaveURL('/accueil');
});

test('The page that was asked for comes after signing in, even by a second try', async ({ page }) => {
  await page.goto('/contrats?etat=termines');
  await expect(heading(page, text('sign_in.title'))).toBeVisible();
  await expect(page.getByRole('status'), 'a stranger is told of no session').toHaveCount(0);
  await trySigningIn(page, camille.contract_number, 'not the password');
  await expectRefusal(page, text('form.notice.sign_in_failed'));
  await trySigningIn(page, camille.contract_number, camille.password);
  await expect(page).toHaveURL('/contrats?etat=termines');
  await expect(card(page, titleOf(contractOf(camille, 2)))).toBeVisible();
});

test('A browser that refuses cookies is told so before anything is typed', async ({ portal, page, viewport, locale, launchOptions, javaScriptEnabled }, info) => {
  test.skip(javaScriptEnabled === false, 'only a script can tell');
  await page.goto('/connexion');
  await expect(page.locator('[data-refused-cookies]'), 'a browser that keeps them is told nothing').toBeHidden();
  expect(await page.evaluate(() => document.cookie), 'nor keeps what was tried').toBe('');

  const profile = info.outputPath('profile');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(settings));
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL: portal.url, viewport, locale });
  const refusing = await context.newPage();
  for (const path of ['/connexion', '/inscription', '/contact']) {
    await refusing.goto(path);
    const notice = refusing.locator('[data-refused-cookies]');
    await expect(notice, path).toBeVisible();
    await expect(notice).toHaveText(text('form.notice.cookies_refused'));
  }
  await expectAccessible(refusing, false);
  await refusing.screenshot({ path: info.outputPath('refused.png'), fullPage: true });
  await context.close();
});

test('No address leads off this site after signing in', async ({ page, portal }) => {
  await page.goto(`/connexion?suite=${encodeURIComponent('https://evil.example/')}`);
  await trySigningIn(page, camille.contract_number, camille.password);
  await expect(page).toHaveURL(`${portal.url}/accueil`);
});

test('Which half was wrong is not told, nor whether anybody is known', async ({ page, look }) => {
  await page.goto('/connexion');
  for (const number of [camille.contract_number, NOBODYS.contract, camille.object_number, NOBODYS.object]) {
    await trySigningIn(page, number, 'not the password');
    await expectRefusal(page, text('form.notice.sign_in_failed'));
    await expect(field(page, 'identifier')).toHaveValue(number);
    await expect(field(page, 'password')).toHaveValue('');
  }
  await look('sign-in-failed');
  for (const email of [camille.email, NOBODYS.email]) {
    await trySigningIn(page, email, 'not the password');
    await expectRefusal(page, text('form.notice.contract_number_needed'));
  }
});

test('An e-mail that two people share picks neither, and the contract number tells them apart', async ({ page, look }) => {
  const [ines, marc] = [customer('ines'), customer('marc')];
  expect(ines.email).toBe(marc.email);
  await page.goto('/connexion');
  await trySigningIn(page, ines.email, ines.password);
  await expectRefusal(page, text('form.notice.contract_number_needed'));
  await look('sign-in-shared-email');
  for (const one of [ines, marc]) {
    await page.context().clearCookies();
    await page.goto('/connexion');
    await trySigningIn(page, one.contract_number, one.password);
    await expect(heading(page, text('home.hello', { name: one.first_name }))).toBeVisible();
  }
});

test('Who has no account yet is refused in the same words, and finds the way to open it', async ({ page }) => {
  await page.goto('/connexion');
  await trySigningIn(page, person('hugo').contract_number, 'not the password');
  await expectRefusal(page, text('form.notice.sign_in_failed'));
  const stuck = section(page, text('sign_in.stuck_title'));
  await expect(stuck).toContainText(text('sign_in.stuck_not_here'));
  // Who to call for access, and who for help on the road.
  await expect(stuck.locator('a[href^="tel:"]')).toHaveCount(2);
  await page.getByRole('link', { name: text('sign_in.first_link'), exact: true }).click();
  await expect(heading(page, text('first_access.who.title'))).toBeVisible();
});

test('A form sent empty takes the focus to what is missing', async ({ page, look }) => {
  await page.goto('/connexion');
  await trySigningIn(page, '', '');
  await expectProblems(page, [
    ['identifier', text('form.empty.identifier')],
    ['password', text('form.empty.password')],
  ]);
  await look('sign-in-empty');
  await expectLinkIntoField(page, 'password');
});

const HOSTILE = [
  ['markup', '"><script>alert(1)</script><b>gras', text('form.problem.identifier')],
  ['emoji', '🦀🏳️‍🌈👩🏽‍🚒', text('form.problem.identifier')],
  ['right to left', 'محمد \u202eelcitra', text('form.problem.identifier')],
  ['five thousand letters', 'a'.repeat(5_000), text('form.problem.identifier')],
  ['an e-mail that is none', 'camille@', text('form.problem.email')],
  ['a number cut short', 'AC123', text('form.problem.number_length')],
  ['a slip in the number', 'AC10000001K', text('form.problem.check')],
  ['a quote from a database', "' OR 1=1 --", text('form.problem.identifier')],
] as const;

test('Whatever is typed comes back as text, but for the password', async ({ page, look }) => {
  await page.goto('/connexion');
  for (const [name, typed, problem] of HOSTILE) {
    await test.step(name, async () => {
      await trySigningIn(page, typed, 'secret secret secret');
      await expectProblems(page, [['identifier', problem]]);
      // Three hundred characters are more than any number or address has.
      await expect(field(page, 'identifier')).toHaveValue(typed.slice(0, 300));
      await expect(field(page, 'password')).toHaveValue('');
      await expect(page.locator('main').locator('script, b')).toHaveCount(0);
    });
    if (name === 'markup' || name === 'five thousand letters') await look(`sign-in-${name.replaceAll(' ', '-')}`);
  }
  await trySigningIn(page, camille.contract_number, '🦀'.repeat(2_000));
  await expectRefusal(page, text('form.notice.sign_in_failed'));
});

test('The other language is one press away, and back, and keeps the page that was asked for', async ({ page, look }) => {
  await page.goto('/contrats');
  await press(page, 'English');
  await expect(heading(page, english.text('sign_in.title'))).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await trySigningIn(page, '', '');
  const missing: [string, string][] = [
    ['identifier', english.text('form.empty.identifier')],
    ['password', english.text('form.empty.password')],
  ];
  await expectProblems(page, missing, english);
  await look('sign-in-empty-english');
  await press(page, 'Français');
  await expect(heading(page, text('sign_in.title'))).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');

  await page.goto('/contrats');
  await press(page, 'English');
  await trySigningIn(page, camille.contract_number, camille.password);
  await expect(page).toHaveURL('/contrats');
});

test('The language of an account comes before that of the browser, and can be changed from the account menu', async ({ page }) => {
  await signIn(page, customer('emma'));
  await expect(heading(page, english.text('home.hello', { name: 'Emma' }))).toBeVisible();
  await page.goto('/contrats?etat=en-cours');
  await page.getByRole('button', { name: english.text('portal.account') }).click();
  await press(page, 'Français');
  await expect(heading(page, text('contracts.title'))).toBeVisible();
  await expect(page).toHaveURL('/contrats');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('A session left alone ends, says so once, and leads back to the page that was asked for', async ({
  page,
  portal,
  javaScriptEnabled,
  look,
}) => {
  await signIn(page, camille);
  if (javaScriptEnabled) await expectTakenOver(page);
  await portal.clock.forward(16);
  await place(page, text('portal.place.documents')).click();
  await expect(heading(page, text('sign_in.title'))).toBeVisible();
  await expect(page).toHaveURL('/connexion?suite=/documents');
  await expect(page.getByRole('status')).toHaveText(text('form.notice.session_ended'));
  await expect(page.getByRole('main')).not.toContainText(camille.name);
  await look('sign-in-session-ended');
  await page.reload();
  await expect(page.getByRole('status')).toHaveCount(0);
  await trySigningIn(page, camille.contract_number, camille.password);
  await expect(page).toHaveURL('/documents');
  await expect(heading(page, text('documents.title'))).toBeVisible();
});

test('A session about to end asks first, where a program can ask', async ({ page, portal, javaScriptEnabled, look }) => {
  test.skip(!javaScriptEnabled, 'without a program, the next page says that the session has ended');
  await page.clock.install();
  await signIn(page, camille);
  await expectTakenOver(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await portal.clock.forward(13.5);
  await page.clock.fastForward('13:30');
  const question = page.getByRole('dialog', { name: text('session.title') });
  await expect(question).toContainText(pattern('session.text'));
  await look('session-warning');
  await question.getByRole('button', { name: text('session.stay'), exact: true }).click();
  await expect(question).toBeHidden();
  await expect(heading(page, hello)).toBeVisible();
});

test('Who is busy in another window is not asked, and who is nowhere is signed out in both', async ({ page, portal, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, 'without a program, nothing asks');
  await page.clock.install();
  await signIn(page, camille);
  await expectTakenOver(page);
  await portal.clock.forward(10);
  const other = await page.context().newPage();
  await other.goto('/contrats');
  await portal.clock.forward(3.5);
  const told = page.waitForResponse('**/api/session_left');
  await page.clock.fastForward('13:30');
  await (await told).finished();
  await page.clock.runFor(4000);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await portal.clock.forward(12);
  await page.clock.fastForward('12:00');
  for (const window of [page, other]) await expect(heading(window, text('sign_in.title'))).toBeVisible();
});

test('Who fails again and again waits a little, is told how long, and then signs in', async ({ page, portal, look }) => {
  await page.goto('/connexion');
  const wait = exactly(text('form.notice.wait', { duration: 'DURATION' }));
  const told = new RegExp(wait.source.replace('DURATION', '\\d+\\s+(secondes?|minutes?)'));
  let failures = 0;
  for (let waits = false; !waits; failures += 1) {
    expect(failures, 'failures without a wait').toBeLessThan(10);
    await trySigningIn(page, gerard.contract_number, 'not the password');
    await expect(page.getByRole('alert')).toBeFocused();
    waits = told.test((await page.getByRole('alert').getByRole('listitem').innerText()).trim());
  }
  // The last of these was made to wait.
  expect(failures - 1, 'failures that are free, or nearly').toBeGreaterThanOrEqual(5);
  await expectRefusal(page, told);
  await look('sign-in-wait');
  await portal.clock.forward(2);
  await trySigningIn(page, gerard.contract_number, gerard.password);
  await expect(heading(page, text('home.hello', { name: gerard.first_name }))).toBeVisible();
});
