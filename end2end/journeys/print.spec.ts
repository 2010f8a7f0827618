// What is printed to be filed: whose it is and what it says, without the frame, with what is folded away open. The papers are kept as
// artifacts.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { customer } from '../support/cast.ts';
import { writeToSupport } from '../support/forms.ts';
import { BRAND } from '../support/pages.ts';
import { expect, test } from '../support/portal.ts';
import { signIn } from '../support/sign-in.ts';

const FOLDER = join(import.meta.dirname, '../artifacts/print');

test('A receipt and a legal text are printed without the frame', async ({ page }) => {
  await writeToSupport(page);
  await printed(page, 'receipt');
  await expect(page.locator('.reference-number').first()).toBeVisible();
  for (const path of ['/confidentialite', '/verifier/nonsense', '/assistance']) {
    await page.goto(path);
    await printed(page, path.slice(1).replaceAll('/', '-'));
  }
});

test('A contract is printed whole: every coverage is open, its number is there', async ({ page }) => {
  const camille = customer('camille');
  await signIn(page, camille);
  for (const [name, path] of Object.entries({ home: '/accueil', contracts: '/contrats', documents: '/documents' })) {
    await page.goto(path);
    await printed(page, name);
  }
  await page.goto(`/contrats/${camille.contract_number}`);
  await printed(page, 'contract');
  await expect(page.locator('.reference-number').first()).toBeVisible();
  for (const folded of await page.locator('.coverage > div').all()) await expect(folded).toBeVisible();
});

/** On paper there is nothing to press and nowhere to go, and the page says whose it is. The window stays a sheet of paper afterwards. */
async function printed(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: BRAND, exact: true })).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  mkdirSync(FOLDER, { recursive: true });
  await page.pdf({ path: join(FOLDER, `${name}.pdf`), format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
}
