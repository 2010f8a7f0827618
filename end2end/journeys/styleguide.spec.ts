// The style guide: every component in every state, legible for axe in both languages, in the light and in the dark, on the narrowest
// telephone and on a wide screen, with what opens open. Its pictures are kept as artifacts.
import { expectNoSideways } from '../support/pages.ts';
import { expect, test } from '../support/portal.ts';

/** The telephone's corner looks at the narrowest, the other at a wide screen. */
const NARROW = { width: 320, height: 640 };

for (const language of ['fr', 'en']) {
  for (const theme of ['clair', 'sombre']) {
    test(`The style guide shows every component, legibly: ${language}, ${theme}`, async ({ page, isMobile, look }) => {
      if (isMobile) await page.setViewportSize(NARROW);
      const answer = await page.goto(`/styleguide?langue=${language}&theme=${theme}`);
      expect(answer?.status()).toBe(200);
      await page.locator('details').evaluateAll((lines) => lines.forEach((line) => line.setAttribute('open', '')));
      await expectNoSideways(page);
      await look(`styleguide-${language}-${theme}`);
    });
  }
}

test('Each piece has its name, what it is for, and at least a state', async ({ page }) => {
  await page.goto('/styleguide');
  const pieces = page.getByRole('article').filter({ has: page.locator('> h2') });
  expect(await pieces.count()).toBeGreaterThan(40);
  const silent = await pieces.evaluateAll((found) => found.filter((piece) => !piece.querySelector(':scope > .quiet')?.textContent).length);
  expect(silent, 'pieces that do not say what they are for').toBe(0);
});
