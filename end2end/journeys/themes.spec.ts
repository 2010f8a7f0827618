// The same pages in the dark, on the narrowest telephone, and in English: legible for axe, kept as pictures, never wider than the window.
//
// Public pages in English are walked through where they are tested one by one.
import type { Page } from '@playwright/test';
import { customer, type Customer } from '../support/cast.ts';
import { expectNoSideways } from '../support/pages.ts';
import { expect, test } from '../support/portal.ts';
import { signIn, trySigningIn } from '../support/sign-in.ts';
import { signInStaff } from '../support/staff.ts';

type Look = (name: string) => Promise<void>;

/** What pages are shown with; each of these reads French. */
const THEMES = [
  { name: 'dark', use: { colorScheme: 'dark' } },
  { name: 'narrow', use: { viewport: { width: 320, height: 640 } } },
] as const;

const PUBLIC = { welcome: '/', 'sign-in': '/connexion', 'first-access': '/inscription', contact: '/contact', legal: '/mentions-legales' };

/** What each of the other side sees; the first conversation of the demonstration is late. */
const STAFF = {
  nadia: {
    queue: '/gestion',
    thread: '/gestion/fil/MS10000001B',
    customer: `/gestion/client/${customer('gerard').contract_number}`,
    search: '/gestion/recherche',
    workload: '/gestion/charge',
    replies: '/gestion/reponses',
    session: '/gestion/session',
    news: '/gestion/notifications',
    choices: '/gestion/notifications/choix',
  },
  helene: { accounts: '/gestion/comptes', invite: '/gestion/comptes/inviter' },
};

for (const { name, use } of THEMES) {
  test.describe(name, () => {
    test.use(use);

    test(`Public pages are legible, those with mistakes in them too: ${name}`, async ({ page, look }) => {
      await walk(page, look, name, PUBLIC);
      await page.goto('/connexion');
      await trySigningIn(page, '', '');
      await expect(page.getByRole('alert')).toBeVisible();
      await seen(page, look, `${name}-sign-in-empty`);
    });

    test(`Signed-in pages are legible: ${name}`, async ({ page, look }) => {
      const camille = customer('camille');
      await signIn(page, camille);
      await walk(page, look, name, signedIn(camille));
    });

    test(`The other side's pages are legible: ${name}`, async ({ page, look }) => {
      for (const [who, pages] of Object.entries(STAFF)) {
        await page.context().clearCookies();
        await signInStaff(page, who);
        await walk(page, look, `${name}-${who}`, pages);
      }
    });

    test(`Bad news is legible: ${name}`, async ({ page, look }) => {
      const sofia = customer('sofia');
      await signIn(page, sofia);
      const { home, contract } = signedIn(sofia);
      await walk(page, look, `${name}-suspended`, { home, contract });
    });
  });
}

test('Signed-in pages are whole in English', async ({ page, look }) => {
  const emma = customer('emma');
  await signIn(page, emma);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await walk(page, look, 'english', signedIn(emma));
});

function signedIn({ contract_number }: Customer) {
  return {
    home: '/accueil',
    contracts: '/contrats',
    contract: `/contrats/${contract_number}`,
    documents: '/documents',
    messages: '/messages',
    write: '/messages/nouveau',
    news: '/notifications',
    choices: '/notifications/choix',
    journal: '/profil/journal',
  };
}

/** Opens each page and looks at it, with everything that is folded away open: there a long word could hide. */
async function walk(page: Page, look: Look, theme: string, pages: Record<string, string>): Promise<void> {
  for (const [name, path] of Object.entries(pages)) {
    await test.step(name, async () => {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.locator('main details').evaluateAll((lines) => lines.forEach((line) => line.setAttribute('open', '')));
      await seen(page, look, `${theme}-${name}`);
    });
  }
}

async function seen(page: Page, look: Look, name: string): Promise<void> {
  await expectNoSideways(page);
  await look(name);
}
