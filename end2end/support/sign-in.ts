// Signing in, as every journey of a customer begins.
import type { Page } from '@playwright/test';
import type { Person } from './cast.ts';

/** Signs somebody in through the page that everyone uses, and waits for what lies behind it. */
export async function signIn(page: Page, person: Person & { password: string }): Promise<void> {
  await page.goto('/connexion');
  const form = page.locator('form', { has: page.locator('input[name="password"]') });
  await form.locator('input[name="identifier"]').fill(person.contract_number);
  await form.locator('input[name="password"]').fill(person.password);
  await form.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
}
