// Opening an account: who you are, a code, a password, « is this right? »; and what strangers, holders and slips meet on the way.
//
// Only Hugo has no account and can be reached. The journey that opens his comes last, for it can be made once.
import type { Page } from '@playwright/test';
import { asTyped, contractOf, customer, person, titleOf, type Person } from '../support/cast.ts';
import { expectLinkIntoField, expectProblems, expectRefusal, field, press } from '../support/forms.ts';
import { codeIn } from '../support/mail.ts';
import { card, fact, heading } from '../support/pages.ts';
import { expect, test } from '../support/portal.ts';
import { signIn, signOut } from '../support/sign-in.ts';
import { exactly, pattern, text } from '../support/texts.ts';

const hugo = { ...person('hugo'), email: 'hugo.lefevre@example.net', mobile: '+33639980202' };
const camille = customer('camille');
const PASSWORD = 'péniche ronde et tambour violet';

type Channel = 'email' | 'sms';

test('A form sent empty says what is missing, and what is typed next is kept', async ({ page, look }) => {
  await page.goto('/inscription');
  await press(page, text('first_access.who.submit'));
  await expectProblems(page, [
    ['number', text('form.empty.number')],
    ['birth_date', text('form.empty.birth_date')],
    ['postal_code', text('form.empty.postal_code')],
    ['channel', text('form.choice.channel')],
  ]);
  await look('first-access-who-empty');
  await expectLinkIntoField(page, 'birth_date');

  const mistaken: Person = { ...hugo, contract_number: 'AC10000003M', postal_code: '6900' };
  await fillIn(page, mistaken, { birthDate: '31/02/1991', channel: 'sms' });
  await press(page, text('first_access.who.submit'));
  await expectProblems(page, [
    ['number', text('form.problem.check')],
    ['birth_date', text('form.problem.date')],
    ['postal_code', text('form.problem.postal_code')],
  ]);
  await expect(field(page, 'number')).toHaveValue('ac 1000 0003 m');
  await expect(field(page, 'birth_date')).toHaveValue('31/02/1991');
  await expect(field(page, 'postal_code')).toHaveValue('6900');
  await expect(radio(page, 'sms')).toBeChecked();
});

test('A stranger reads the same page as a customer, and no message is sent', async ({ page, portal }) => {
  await begin(page, hugo, { number: hugo.object_number, birthDate: '04/09/1991', channel: 'email' });
  const read = await page.getByRole('main').innerText();
  await giveCode(page, '000000');
  await expectProblems(page, [['code', text('form.problem.wrong_code')]]);

  await page.context().clearCookies();
  await begin(page, camille, { channel: 'email' });
  expect(await page.getByRole('main').innerText(), 'what a customer reads').toBe(read);
  await portal.mail.nextTo(camille.email);
  await portal.mail.nothingMoreTo(hugo.email);
  await portal.mail.nothingMoreTo(hugo.mobile);
});

test('Who has an account already reads the same page, and a letter that says so and holds no code', async ({ page, portal }) => {
  await begin(page, camille, { channel: 'email' });
  await expect(page.getByRole('main')).toContainText(text('first_access.code.sent.email'));
  const letter = await portal.mail.nextTo(camille.email);
  expect(letter.text).toContain(`${portal.url}/connexion`);
  expect(codeIn(letter.text), 'a code in the letter').toBeUndefined();
  await giveCode(page, '123456');
  await expectProblems(page, [['code', text('form.problem.wrong_code')]]);
  await portal.mail.nothingMoreTo(camille.email);
});

test('A wrong code is told beside the field, five of them end it, and a new code goes on', async ({ page, portal, look }) => {
  await begin(page, hugo, { channel: 'email' });
  const first = await portal.mail.codeSentTo(hugo.email);
  await giveCode(page, '');
  await expectProblems(page, [['code', text('form.empty.code')]]);
  await giveCode(page, '12a456');
  await expectProblems(page, [['code', text('form.problem.code_alphabet')]]);
  await giveCode(page, '123');
  await expectProblems(page, [['code', text('form.problem.code_length')]]);

  for (let attempt = 1; attempt <= 4; attempt += 1) {
    await giveCode(page, otherThan(first));
    await expectProblems(page, [['code', text('form.problem.wrong_code')]]);
    await expect(field(page, 'code')).toHaveValue('');
  }
  await look('first-access-code-wrong');
  await giveCode(page, otherThan(first));
  await expectRefusal(page, text('form.notice.code_spent'));
  await look('first-access-code-spent');
  await giveCode(page, first);
  await expectRefusal(page, text('form.notice.code_spent'));

  await press(page, text('first_access.code.nothing.again'));
  await expect(page.getByRole('status').filter({ hasText: exactly(text('form.notice.code_sent')) })).toBeVisible();
  await look('first-access-code-again');
  const second = await portal.mail.codeSentTo(hugo.email);
  await giveCode(page, second);
  await expect(heading(page, text('first_access.password.title'))).toBeVisible();
});

test('By text message the code comes to the mobile on file, and to nothing else', async ({ page, portal, look }) => {
  await begin(page, hugo, { number: hugo.object_number, channel: 'sms' });
  await expect(page.getByRole('main')).toContainText(text('first_access.code.sent.sms'));
  const code = await portal.mail.codeSentTo(hugo.mobile);
  await portal.mail.nothingMoreTo(hugo.email);
  await giveCode(page, code);
  await expect(heading(page, text('first_access.password.title'))).toBeVisible();
  await expect(page.getByText(pattern('first_access.password.came.sms'))).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('39 98 02');
  await look('first-access-password-sms');
});

test('A code that comes too late opens nothing, and later still one begins again', async ({ page, portal, look }) => {
  await begin(page, hugo, { channel: 'email' });
  const code = await portal.mail.codeSentTo(hugo.email);
  await portal.clock.forward(11);
  await giveCode(page, code);
  await expectRefusal(page, text('form.notice.code_spent'));

  await portal.clock.forward(30);
  await giveCode(page, code);
  await expect(heading(page, text('first_access.who.title'))).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: exactly(text('form.notice.begin_again')) })).toBeVisible();
  await look('first-access-begin-again');
});

test('What is wrong on file goes to customer service, and gets a number', async ({ page, portal, look }) => {
  await signIn(page, camille);
  await page.goto('/inscription/donnees');
  await expect(field(page, 'message'), 'the correction, before anything is to be corrected').toBeHidden();
  await press(page, text('data.submit'));
  await expectProblems(page, [['answer', text('form.choice.answer')]]);
  await page.getByRole('radio', { name: text('data.wrong') }).check();
  await expect(field(page, 'message')).toBeVisible();
  await press(page, text('data.submit'));
  await expectProblems(page, [['message', text('form.empty.correction')]]);
  await expectLinkIntoField(page, 'message');
  await page.getByRole('radio', { name: text('data.right') }).check();
  await expect(field(page, 'message'), 'what is wrong stays in sight').toBeVisible();
  await page.getByRole('radio', { name: text('data.wrong') }).check();
  await look('first-access-data-wrong');
  await field(page, 'message').fill('Je me suis mariée : <b>Moreau-Petit</b>.');
  await press(page, text('data.submit'));

  await expect(heading(page, text('contact.received.title'))).toBeVisible();
  const number = await fact(page, text('contact.received.number')).getByRole('definition').innerText();
  const receipt = await portal.mail.nextTo(camille.email);
  expect(spaceless(receipt.text)).toContain(spaceless(number));
  expect(receipt.text, 'nothing that was typed goes along').not.toContain('Moreau-Petit');
  await look('first-access-data-received');
});

test('Hugo opens his account, signs out, and comes back', async ({ page, portal, look }) => {
  await page.goto('/');
  await page.getByRole('link', { name: text('welcome.first'), exact: true }).click();
  await expect(heading(page, text('first_access.who.title'))).toBeVisible();
  await look('first-access-who');
  await fillIn(page, hugo, { channel: 'email' });
  await press(page, text('first_access.who.submit'));

  await expect(page).toHaveURL('/inscription/code');
  await expect(page.getByText(text('first_access.step', { step: 2, of: 4 }), { exact: true })).toBeVisible();
  await look('first-access-code');
  const code = await portal.mail.codeSentTo(hugo.email);
  // As a person copies it: in two halves.
  await giveCode(page, `${code.slice(0, 3)} ${code.slice(3)}`);

  await expect(page).toHaveURL('/inscription/mot-de-passe');
  await expect(page.getByText(pattern('first_access.password.came.email'))).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(hugo.email);
  await expect(page.locator('input[autocomplete=username]')).toHaveValue(hugo.contract_number);
  await look('first-access-password');
  await choose(page, 'court');
  await expectProblems(page, [['password', text('form.problem.too_short', { min: 10 })]]);
  await choose(page, 'password123');
  await expectProblems(page, [['password', text('form.problem.weak_password')]]);
  await expect(field(page, 'password')).toHaveValue('');
  await look('first-access-password-weak');
  await choose(page, PASSWORD);

  await expect(page).toHaveURL('/inscription/donnees');
  await expect(heading(page, text('data.title'))).toBeVisible();
  await expect(fact(page, text('data.name'))).toContainText(hugo.name);
  await expect(fact(page, text('data.birth_date'))).toContainText('3 septembre 1991');
  await expect(fact(page, text('data.address'))).toContainText('69003');
  await expect(page.getByRole('main')).not.toContainText(hugo.email);
  await look('first-access-data');
  const welcome = await portal.mail.nextTo(hugo.email);
  expect(welcome.text).toContain(hugo.name);
  expect(welcome.text).not.toContain(PASSWORD);
  await page.getByRole('radio', { name: text('data.right') }).check();
  await press(page, text('data.submit'));

  await expect(page).toHaveURL('/accueil');
  await expect(heading(page, text('home.hello', { name: hugo.first_name }))).toBeVisible();
  await expect(card(page, titleOf(contractOf(hugo)))).toContainText(hugo.contract_number);
  await expect(page.getByText(text('home.task.confirm'), { exact: true })).toHaveCount(0);
  await signOut(page);
  await signIn(page, { ...hugo, password: PASSWORD });
  await expect(page).toHaveURL('/accueil');
  await expect(heading(page, text('home.hello', { name: hugo.first_name }))).toBeVisible();
});

interface Answers {
  number?: string;
  birthDate?: string;
  channel: Channel;
}

/** Answers the first page as somebody would: the number in lower case and in groups, the date as French people write it. */
async function fillIn(page: Page, who: Person, { number, birthDate, channel }: Answers): Promise<void> {
  const [year, month, day] = who.birth_date.split('-');
  await field(page, 'number').fill(asTyped(number ?? who.contract_number));
  await field(page, 'birth_date').fill(birthDate ?? `${day}/${month}/${year}`);
  await field(page, 'postal_code').fill(who.postal_code);
  await radio(page, channel).check();
}

/** Goes through the first page, to the one that asks for the code. */
async function begin(page: Page, who: Person, answers: Answers): Promise<void> {
  await page.goto('/inscription');
  await fillIn(page, who, answers);
  await press(page, text('first_access.who.submit'));
  await expect(heading(page, text('first_access.code.title'))).toBeVisible();
}

function radio(page: Page, channel: Channel) {
  return page.getByRole('radio', { name: text(`first_access.who.by_${channel}`) });
}

async function giveCode(page: Page, code: string): Promise<void> {
  await field(page, 'code').fill(code);
  await press(page, text('first_access.code.submit'));
}

async function choose(page: Page, password: string): Promise<void> {
  await field(page, 'password').fill(password);
  await press(page, text('first_access.password.submit'));
}

function otherThan(code: string): string {
  return code === '111111' ? '222222' : '111111';
}

function spaceless(words: string): string {
  return words.replace(/\s/g, '');
}
