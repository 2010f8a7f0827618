// The way in to the other side: an administrator invites by letter, the invited person arrives, signs in by both factors, and by a recovery
// code on the day on which the telephone is lost.
import { expectProblems, expectRefusal, field, press } from '../support/forms.ts';
import { expectNoSideways, heading, place } from '../support/pages.ts';
import { expect, test } from '../support/portal.ts';
import { codeAt, giveCode, giveStaffPassword, signInStaff, staffMember } from '../support/staff.ts';
import { pattern, text } from '../support/texts.ts';

const louise = { name: 'Louise Faure', email: 'louise.faure@conseil.example', password: 'neuf moulins sous la neige' };

test('Who is invited by letter arrives, signs in by both factors, and by a recovery code once', async ({ page, portal, look }) => {
  await signInStaff(page, 'helene');
  await expect(heading(page, text('staff.home.hello', { name: staffMember('helene').name }))).toBeVisible();
  await place(page, text('staff.place.accounts')).click();
  await expect(heading(page, text('staff_accounts.title'))).toBeVisible();
  await look('staff-accounts');
  await expectNoSideways(page);
  await page.getByRole('link', { name: text('staff_accounts.invite.title') }).click();
  await expect(heading(page, text('staff_accounts.invite.title'))).toBeVisible();
  await look('staff-invite');
  await press(page, text('staff_accounts.invite.submit'));
  await expectProblems(page, [
    ['name', text('form.empty.staff_name')],
    ['email', text('form.empty.staff_email')],
    ['role', text('form.choice.role')],
  ]);
  await field(page, 'name').fill(louise.name);
  await field(page, 'email').fill(louise.email);
  await page.getByLabel(text('words.staff_role.adviser')).check();
  await press(page, text('staff_accounts.invite.submit'));
  await expect(page.getByRole('status').filter({ hasText: pattern('form.notice.invitation_sent') })).toBeVisible();
  await page.getByRole('link', { name: louise.name }).click();
  await expect(heading(page, louise.name)).toBeVisible();
  await look('staff-account');

  const { text: letter } = await portal.mail.nextTo(louise.email);
  const link = /http:\S+\/gestion\/invitation\/\S+/.exec(letter)![0];
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page, 'the secret leaves the address').toHaveURL('/gestion/invitation');
  await look('staff-invitation-password');
  await field(page, 'password').fill('azerty');
  await press(page, text('staff_access.invitation.password.submit'));
  await expect(page.getByRole('alert')).toBeVisible();
  await field(page, 'password').fill(louise.password);
  await press(page, text('staff_access.invitation.password.submit'));

  await expect(heading(page, text('staff_access.invitation.second_factor.title'))).toBeVisible();
  await expect(page.getByText(text('staff_access.invitation.step', { step: 2, of: 3 }), { exact: true })).toBeVisible();
  await look('staff-invitation-second-factor');
  await expectNoSideways(page);
  const otpauth = await page.getByRole('link', { name: text('staff_access.invitation.second_factor.open') }).getAttribute('href');
  const secret = new URL(otpauth!).searchParams.get('secret')!;
  const wrong = String((Number(codeAt(secret, await portal.clock.now())) + 1) % 1_000_000).padStart(6, '0');
  await field(page, 'code').fill(wrong);
  await press(page, text('staff_access.invitation.second_factor.submit'));
  await expectProblems(page, [['code', text('form.second_factor.wrong')]]);
  await field(page, 'code').fill(codeAt(secret, await portal.clock.now()));
  await press(page, text('staff_access.invitation.second_factor.submit'));

  await expect(heading(page, text('staff_access.invitation.codes.title'))).toBeVisible();
  const codes = await page.locator('.code-list li').allTextContents();
  expect(codes).toHaveLength(10);
  await look('staff-invitation-codes');
  await press(page, text('staff_access.invitation.codes.submit'));
  await expectProblems(page, [['kept', text('form.choice.kept')]]);
  await page.getByLabel(text('staff_access.invitation.codes.kept')).check();
  await press(page, text('staff_access.invitation.codes.submit'));
  await expect(page).toHaveURL('/gestion/connexion');
  await expect(page.getByRole('status')).toHaveText(pattern('form.notice.staff_ready'));

  await giveStaffPassword(page, louise.email, louise.password);
  await giveCode(page, secret);
  await expect(heading(page, text('desk.queue.title'))).toBeVisible();
  await page.goto('/gestion/session');
  await expect(heading(page, text('staff.home.hello', { name: louise.name }))).toBeVisible();
  await look('staff-home');
  await page.goto('/gestion/comptes');
  await expect(heading(page, text('problem_here.not_found_title')), 'an adviser has no accounts to see').toBeVisible();

  for (const [code, right] of [[codes[0]!, true], [codes[0]!, false]] as const) {
    await page.context().clearCookies();
    await page.goto('/gestion/connexion');
    await giveStaffPassword(page, louise.email, louise.password);
    await page.locator('summary', { hasText: text('staff_access.second_factor.lost') }).click();
    await field(page, 'recovery_code').fill(code.toLowerCase());
    await page.locator('form', { has: page.locator('[name="recovery_code"]') }).getByRole('button').click();
    if (right) await expect(heading(page, text('desk.queue.title'))).toBeVisible();
    else await expectProblems(page, [['recovery_code', text('form.second_factor.recovery_wrong')]]);
  }

  await page.goto(link);
  await expect(heading(page, text('staff_access.invitation.over.title')), 'the link was good once').toBeVisible();
  await look('staff-invitation-over');
});

test('Both steps say alike to everybody that they did not open', async ({ page, look }) => {
  await page.goto('/gestion');
  await expect(page).toHaveURL('/gestion/connexion?suite=/gestion');
  await look('staff-sign-in');
  for (const email of [staffMember('nadia').email, 'personne@conseil.example']) {
    await giveStaffPassword(page, email, 'not the password');
    await expectRefusal(page, text('form.notice.staff_sign_in_failed'));
  }
  await giveStaffPassword(page, staffMember('nadia').email, staffMember('nadia').password);
  await expect(heading(page, text('staff_access.second_factor.title'))).toBeVisible();
  await look('staff-second-factor');
  await giveCode(page, staffMember('nadia').second_factor);
  await expect(page).toHaveURL('/gestion');
});
