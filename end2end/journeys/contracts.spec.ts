// What a customer sees of their contracts: at a glance, in the list, one by one, in every state that cover may be in; and nothing of
// anybody else's.
import type { Locator, Page } from '@playwright/test';
import { contractOf, customer, titleOf } from '../support/cast.ts';
import { field } from '../support/forms.ts';
import { BRAND, card, cents, expectTakenOver, fact, heading, place, section } from '../support/pages.ts';
import { expect, test } from '../support/portal.ts';
import { signIn } from '../support/sign-in.ts';
import { exactly, pattern, text } from '../support/texts.ts';

const camille = customer('camille');
const gerard = customer('gerard');
const CAR = contractOf(camille, 0);
const HOME = contractOf(camille, 1);
const FORMER = contractOf(camille, 2);

const MONEY = /\d+,\d\d\s€/;
const DOWNLOAD = new RegExp(text('certificate.download'));

test('Home answers at once: covered by what, what is next to pay, what waits, whom to call', async ({ page, look }) => {
  await signIn(page, camille);
  await expect(heading(page, text('home.hello', { name: camille.first_name }))).toBeVisible();
  await expect(page).toHaveTitle(`${text('home.window')} – ${BRAND}`);
  for (const contract of [CAR, HOME]) await expect(fact(page, text('home.covered_question'))).toContainText(titleOf(contract));
  await expect(fact(page, text('home.owed_question'))).toContainText(MONEY);
  await expect(fact(page, text('home.owed_question'))).toContainText(pattern('home.owed_detail'));
  await expect(fact(page, text('home.waiting_question'))).toContainText(text('home.nothing_detail'));

  const insured = section(page, text('home.contracts'));
  await expect(insured.getByRole('article')).toHaveCount(2);
  await expect(card(page, titleOf(CAR))).toContainText(text('words.cover_state.in_force'));
  await expect(card(page, titleOf(CAR)).getByRole('button', { name: DOWNLOAD })).toBeVisible();
  await expect(card(page, titleOf(HOME))).toContainText(HOME.number);
  await expect(section(page, text('home.help')).getByRole('link', { name: '01 99 00 01 12' })).toHaveAttribute('href', 'tel:+33199000112');
  await look('home');
  await insured.getByRole('link', { name: text('home.ended', { count: 1 }), exact: true }).click();
  await expect(page).toHaveURL('/contrats?etat=termines');
  await expect(page.getByRole('article')).toHaveCount(1);
});

test('The list shows every contract, and filters keep those of a state', async ({ page, look }) => {
  await signIn(page, camille);
  await page.goto('/contrats');
  await expect(heading(page, text('contracts.title'))).toBeVisible();
  const counted = { all: text('contracts.all', { count: 3 }), running: text('contracts.running', { count: 2 }) };
  await expect(page.getByText(text('contracts.summary', counted), { exact: true })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(3);
  await look('contracts');

  await filter(page, 'words.state_filter.ended', 1).click();
  await expect(page).toHaveURL('/contrats?etat=termines');
  await expect(filter(page, 'words.state_filter.ended', 1)).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(card(page, titleOf(FORMER))).toContainText(pattern('words.cover_state.ended'));
  await look('contracts-ended');
  await filter(page, 'words.state_filter.in_force', 2).click();
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(card(page, titleOf(FORMER))).toHaveCount(0);
  await filter(page, 'contracts.filter_all', 3).click();
  await expect(page.getByRole('article')).toHaveCount(3);

  await page.goto('/contrats?etat=suspendus');
  await expect(page.getByText(text('contracts.no_match'), { exact: true })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
  await look('contracts-none');
  await page.getByRole('link', { name: text('contracts.see_all'), exact: true }).click();
  await expect(page.getByRole('article')).toHaveCount(3);
});

test('A contract shows what is insured, what is covered and what is not, who drives and what is paid', async ({ page, look }) => {
  await signIn(page, camille);
  await page.goto('/contrats');
  await page.getByRole('link', { name: titleOf(CAR), exact: true }).click();
  await expect(heading(page, titleOf(CAR))).toBeVisible();
  await expect(page).toHaveTitle(`${titleOf(CAR)} – ${BRAND}`);
  await expect(page.getByText(text('words.cover_state.in_force'), { exact: true })).toBeVisible();
  await expect(fact(page, text('contract.cover'))).toContainText(pattern('contract.cover_renews'));
  await expect(fact(page, text('contract.next_debit'))).toContainText(MONEY);
  await expect(fact(page, text('contract.premium'))).toContainText(pattern('contract.a_year'));
  const insured = section(page, text('thing.title'));
  await expect(fact(insured, text('thing.plate'))).toContainText('FR-482-KD');
  await expect(fact(insured, text('contract.object_number'))).toContainText(CAR.object_number);

  const covered = section(page, text('coverages.title'));
  const theft = covered.getByRole('listitem').filter({ has: page.getByRole('heading', { name: text('coverage.theft'), exact: true }) });
  await expect(theft.locator('summary')).toContainText(pattern('coverages.excess'));
  const keys = theft.getByText(text('coverage.exclusion.keys_left_in_vehicle'), { exact: true });
  await expect(keys).toBeHidden();
  await theft.locator('summary').click();
  await expect(theft.getByText(text('coverage.about.theft'), { exact: true })).toBeVisible();
  await expect(theft.getByRole('heading', { name: text('coverages.exclusions'), exact: true })).toBeVisible();
  await expect(keys).toBeVisible();

  const driver = section(page, text('drivers.title')).getByRole('row').filter({ hasText: camille.name });
  await expect(driver).toContainText(text('words.driver_role.main'));
  await expect(driver).not.toContainText(text('drivers.novice'));
  await expect(section(page, text('adviser.service')).getByRole('link', { name: '01 99 00 01 00' })).toBeVisible();
  await look('contract-car');
});

test('What the formula does not have is named too', async ({ page }) => {
  await signIn(page, camille);
  await page.goto(`/contrats/${HOME.number}`);
  const covered = section(page, text('coverages.title'));
  const listed = await covered.locator('summary h3').allInnerTexts();
  expect(listed).toContain(text('coverage.home_fire'));
  const missing = covered.getByRole('heading', { name: text('coverages.missing'), exact: true }).locator('xpath=..');
  await expect(missing.locator('p')).toHaveText(/\p{L}{4}/u);
  for (const name of listed) await expect(missing).not.toContainText(name);
});

test('Help is one press away on every page', async ({ page }) => {
  await signIn(page, camille);
  for (const path of ['/accueil', '/contrats', '/documents']) {
    await page.goto(path);
    const help = page.getByRole('banner').getByRole('link', { name: text('portal.assistance'), exact: true });
    await expect(help).toHaveAttribute('href', '/assistance');
  }
});

test('What was paid in a year is found under its year, and the way back leads to what is recent', async ({ page, look }) => {
  await signIn(page, camille);
  const year = String(new Date().getFullYear() - 1);
  await page.goto(`/contrats/${CAR.number}?paye-en=${year}`);
  const schedule = section(page, text('schedule.title'));
  const paid = schedule.getByRole('table', { name: text('schedule.paid_in', { year }) });
  await expect(paid).toBeVisible();
  const days = await paid.getByRole('rowheader').allInnerTexts();
  expect(days.length).toBeGreaterThan(0);
  for (const day of days) expect(day).toContain(year);
  await look('contract-paid-in-a-year');
  await schedule.getByRole('link', { name: text('schedule.recent'), exact: true }).click();
  await expect(page).not.toHaveURL(/paye-en/);
  await expect(paid).toHaveCount(0);
});

test('The parts of a premium add up to its total, and each is explained', async ({ page }) => {
  await signIn(page, camille);
  await page.goto(`/contrats/${CAR.number}`);
  const premium = section(page, text('premiums.title'));
  const table = premium.getByRole('table').first();
  await expect(table.getByRole('caption')).toHaveText(pattern('premiums.period'));
  const lines = await table.locator('tbody').getByRole('cell').allInnerTexts();
  const [total = ''] = await table.locator('tfoot').getByRole('cell').allInnerTexts();
  expect(lines.length, 'lines of the premium').toBeGreaterThan(3);
  expect(lines.map(cents).reduce((sum, part) => sum + part, 0)).toBe(cents(total));
  await expect(page.getByText(text('premiums.wrong'), { exact: true })).toHaveCount(0);

  const meaning = premium.getByText(text('premium.about.fgti_contribution'), { exact: true });
  await expect(meaning).toBeHidden();
  await premium.getByText(text('premiums.explain'), { exact: true }).click();
  await expect(meaning).toBeVisible();
  await expect(premium.getByText(pattern('premiums.coefficient'))).toBeVisible();
});

test('The schedule says what is to come, what was paid, and by what means', async ({ page }) => {
  await signIn(page, camille);
  await page.goto(`/contrats/${CAR.number}`);
  const schedule = section(page, text('schedule.title'));
  await expect(schedule).toContainText(
    text('schedule.how_by', { frequency: text('premium.frequency.monthly'), means: text('premium.means.direct_debit') }),
  );
  await expect(schedule).toContainText(pattern('schedule.account'));
  await expect(fact(schedule, text('schedule.mandate'))).toContainText(/RUM/);
  const open = tableOf(schedule, text('schedule.open'));
  const first = open.locator('tbody').getByRole('row').first();
  await expect(first, 'what is simply to come is not said of each').not.toContainText(text('premium.instalment.upcoming'));
  await expect(first).toContainText(MONEY);
  const paid = tableOf(schedule, text('schedule.paid'));
  await expect(paid).toBeHidden();
  await schedule.getByText(text('schedule.paid_summary'), { exact: true }).click();
  await expect(paid.locator('tbody').getByRole('row').first()).toContainText(text('premium.instalment.paid'));
});

test('A coverage that has changed says how it stood before', async ({ page, look }) => {
  await signIn(page, camille);
  await page.goto(`/contrats/${HOME.number}`);
  await expect(heading(page, titleOf(HOME))).toBeVisible();
  await expect(section(page, text('drivers.title')), 'nobody drives a home').toHaveCount(0);
  const history = page.getByRole('heading', { name: text('coverages.history'), exact: true, includeHidden: true });
  const changed = section(page, text('coverages.title')).locator('details').filter({ has: history });
  await changed.locator('summary').click();
  const stood = changed.getByRole('listitem').filter({ hasText: pattern('coverages.stood') });
  await expect(stood).toHaveCount(1);
  await expect(stood).toContainText(pattern('coverages.excess'));
  await look('contract-home');
});

test('Suspended cover is said first, with the reason, what to do, and what gives cover back', async ({ page, look }) => {
  const sofia = customer('sofia');
  const title = titleOf(contractOf(sofia));
  await signIn(page, sofia);
  const answer = fact(page, text('home.covered_question'));
  await expect(answer).toContainText(text('home.covered_none'));
  await expect(answer).toContainText(text('home.suspended_too', { count: 1 }));
  await expect(page.getByText(pattern('home.suspended.vehicle', { thing: title }))).toBeVisible();
  await expect(page.getByText(text('home.suspended.vehicle_meaning'), { exact: true })).toBeVisible();
  await expect(fact(page, text('home.overdue_question'))).toContainText(MONEY);
  const toDo = section(page, text('home.to_do'));
  const owed = toDo.getByRole('listitem').filter({ hasText: title });
  await expect(owed, 'one thing to do about it, not two').toHaveCount(1);
  await expect(owed).toContainText(pattern('home.task.settle'));
  await expect(toDo.getByRole('link', { name: pattern('portal.call') })).toHaveAttribute('href', 'tel:+33199000100');
  await look('home-suspended');

  await toDo.getByRole('link', { name: text('home.task.see_schedule'), exact: true }).click();
  await expect(heading(page, title)).toBeVisible();
  await expect(page.getByText(pattern('contract.notice.suspended_vehicle'))).toBeVisible();
  await expect(page.getByText(text('words.suspension_reason.unpaid'), { exact: true })).toBeVisible();
  await expect(page.getByText(text('words.suspension_remedy.unpaid'), { exact: true })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: pattern('portal.call') })).toHaveAttribute('href', 'tel:+33199000100');
  const contest = page.getByRole('main').getByRole('link', { name: text('contract.notice.contest_link'), exact: true });
  await expect(contest).toHaveAttribute('href', `/messages/nouveau?contrat=${contractOf(sofia).number}`);
  await expect(page.getByText(text('contract.notice.no_certificate'), { exact: true })).toBeVisible();
  await expect(section(page, text('certificate.title'))).toHaveCount(0);
  await expect(tableOf(section(page, text('schedule.title')), text('schedule.open'))).toContainText(text('premium.instalment.rejected'));
  await look('contract-suspended');
});

test('A contract that has ended says when and why, and until when it can be read', async ({ page, look }) => {
  const title = titleOf(contractOf(gerard));
  await signIn(page, gerard);
  await expect(fact(page, text('home.covered_question'))).toContainText(text('home.covered_none'));
  await expect(section(page, text('home.contracts'))).toContainText(text('home.none_running'));
  await expect(fact(page, text('home.owed_question'))).toContainText(text('home.owed_nothing'));
  await look('home-nothing');
  await page.getByRole('link', { name: text('home.see_ended'), exact: true }).click();
  await card(page, title).getByRole('link', { name: title, exact: true }).click();
  await expect(heading(page, title)).toBeVisible();
  await expect(page.getByText(pattern('contract.notice.ended'))).toBeVisible();
  await expect(page.getByText(text('words.end_reason.vehicle_sold'), { exact: true })).toBeVisible();
  await expect(page.getByText(pattern('contract.notice.readable'))).toBeVisible();
  await expect(fact(section(page, text('contract.references')), text('contract.ends'))).toBeVisible();
  await look('contract-ended');
});

test('A contract that has not begun says from when, and that nothing is covered before', async ({ page, look }) => {
  const tom = customer('tom');
  await signIn(page, tom);
  await page.goto(`/contrats/${tom.contract_number}`);
  await expect(heading(page, titleOf(contractOf(tom)))).toBeVisible();
  await expect(page.getByText(pattern('contract.notice.not_started'))).toBeVisible();
  await expect(page.getByText(text('contract.notice.not_started_text'), { exact: true })).toBeVisible();
  await expect(section(page, text('certificate.title'))).toContainText(text('certificate.short.future'));
  await look('contract-not-started');
});

test('A young driver is named a novice, and reads what that means for the premium', async ({ page, look }) => {
  const lea = customer('lea');
  await signIn(page, lea);
  await page.goto(`/contrats/${lea.contract_number}`);
  const drivers = section(page, text('drivers.title'));
  await expect(drivers.getByRole('row').filter({ hasText: lea.name })).toContainText(text('drivers.novice'));
  await expect(drivers).toContainText(text('drivers.novice_text'));
  const premium = section(page, text('premiums.title')).getByRole('table').first();
  await expect(premium.getByRole('rowheader', { name: text('premium.novice_surcharge'), exact: true })).toBeVisible();
  await look('contract-novice');
});

test('Who came through a broker finds the broker’s telephone, address and hours', async ({ page, look }) => {
  const paul = customer('paul');
  await signIn(page, paul);
  await page.goto(`/contrats/${paul.contract_number}`);
  const broker = section(page, text('adviser.broker'));
  await expect(broker).toContainText('Assurances Leccia & Fille');
  await expect(broker.getByRole('link', { name: '04 65 71 02 37' })).toHaveAttribute('href', 'tel:+33465710237');
  await expect(broker.getByRole('link', { name: 'bonjour@leccia-et-fille.example.org' })).toBeVisible();
  await expect(broker).toContainText(text('adviser.orias', { number: '99000237' }));
  await expect(section(page, text('adviser.service'))).toHaveCount(0);
  await look('contract-broker');
  await broker.getByRole('link', { name: text('adviser.write') }).click();
  await expect(page.getByRole('radio', { name: pattern('messages.compose.broker') })).toBeChecked();
  await expect(field(page, 'about')).toHaveValue(paul.contract_number);
});

test('Somebody else’s contract, one that nobody has and what is no number are the same page', async ({ page, look }) => {
  await signIn(page, camille);
  const read = new Set<string>();
  for (const number of [gerard.contract_number, 'AC99999999C', 'nonsense']) {
    const answer = await page.goto(`/contrats/${number}`);
    expect(answer?.status(), number).toBe(404);
    await expect(heading(page, text('problem_here.not_found_title'))).toBeVisible();
    read.add(await page.getByRole('main').innerText());
  }
  expect([...read]).toHaveLength(1);
  await look('contract-not-found');
  await page.getByRole('link', { name: text('problem_here.to_contracts'), exact: true }).click();
  await expect(heading(page, text('contracts.title'))).toBeVisible();
});

test('With a program in the page the document stays from page to page; without one all else is the same', async ({
  page,
  javaScriptEnabled,
}) => {
  await signIn(page, camille);
  if (javaScriptEnabled) await expectTakenOver(page);
  await page.evaluate(() => document.documentElement.setAttribute('data-kept', ''));
  const stays = () => page.evaluate(() => document.documentElement.hasAttribute('data-kept'));

  await place(page, text('portal.place.contracts')).click();
  await expect(heading(page, text('contracts.title'))).toBeVisible();
  await expect(page).toHaveURL('/contrats');
  await expect(page).toHaveTitle(`${text('contracts.title')} – ${BRAND}`);
  await expect(place(page, text('portal.place.contracts'))).toHaveAttribute('aria-current', 'page');
  if (javaScriptEnabled) await expect(heading(page, text('contracts.title'))).toBeFocused();
  expect(await stays()).toBe(javaScriptEnabled);

  await page.getByRole('link', { name: titleOf(CAR), exact: true }).click();
  await expect(heading(page, titleOf(CAR))).toBeVisible();
  await expect(page).toHaveTitle(`${titleOf(CAR)} – ${BRAND}`);
  await expect(place(page, text('portal.place.contracts'))).toHaveAttribute('aria-current', 'true');
  if (javaScriptEnabled) await expect(heading(page, titleOf(CAR))).toBeFocused();
  await page.goBack();
  await expect(heading(page, text('contracts.title'))).toBeVisible();
  await expect(page).toHaveTitle(`${text('contracts.title')} – ${BRAND}`);
  await page.reload();
  await expect(heading(page, text('contracts.title'))).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(3);
});

test('A number is copied whole by one press, where a program can copy', async ({ page, javaScriptEnabled, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, camille);
  await page.goto(`/contrats/${CAR.number}`);
  const what = text('contract.number_of');
  const copy = page.getByRole('button', { name: text('portal.copy', { what }), exact: true });
  await expect(copy).toHaveCount(javaScriptEnabled ? 1 : 0);
  if (!javaScriptEnabled) return;
  await copy.click();
  await expect(page.getByRole('status').filter({ hasText: exactly(text('portal.copied', { what })) })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(CAR.number);
});

/** A filter of the list, with how many it keeps. */
function filter(page: Page, name: string, count: number): Locator {
  const filters = page.getByRole('navigation', { name: text('contracts.filter') });
  return filters.getByRole('link', { name: new RegExp(`^${text(name)}\\s*${count}$`) });
}

/** A table by its caption. Not by its role: what is folded away has none. */
function tableOf(within: Locator, caption: string): Locator {
  return within.locator('table').filter({ has: within.page().locator('caption', { hasText: exactly(caption) }) });
}
