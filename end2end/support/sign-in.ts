// Signing in and out, as every journey of a customer begins and ends.
import type { Page } from '@playwright/test';
import type { Customer } from './cast.ts';
import { answered, press } from './forms.ts';
import { words } from './texts.ts';

/** Fills the form of the sign-in page in, sends it, and waits for the page that answers. */
export async function trySigningIn(page: Page, identifier: string, password: string): Promise<void> {
  const form = page.locator('form', { has: page.locator('input[name="password"]') });
  await form.locator('input[name="identifier"]').fill(identifier);
  await form.locator('input[name="password"]').fill(password);
  await answered(page, () => form.locator('button[type="submit"]').click());
}

/** Signs somebody in through the page that everyone uses, and waits for what lies behind it. */
export async function signIn(page: Page, { contract_number, password }: Pick<Customer, 'contract_number' | 'password'>): Promise<void> {
  await page.goto('/connexion');
  await trySigningIn(page, contract_number, password);
  await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
}

/** Signs out from the account menu, in the language of the page. */
export async function signOut(page: Page, language: 'fr' | 'en' = 'fr'): Promise<void> {
  const { text } = words(language);
  await page.getByRole('button', { name: text('portal.account') }).click();
  await press(page, text('portal.sign_out'));
  await page.waitForURL('**/connexion');
}
