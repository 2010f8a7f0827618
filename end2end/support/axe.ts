// Accessibility, checked by axe on whatever the page shows at that moment.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 AA and axe's own good practice: a finding of any weight fails. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with the rule, the element and axe's advice for each finding. `plain` says that the page runs no script. */
export async function expectAccessible(page: Page, plain: boolean): Promise<void> {
  if (!plain) return expectNoFinding(page, page.url());
  const twin = await scriptedTwin(page);
  await expectNoFinding(twin, page.url());
  await twin.context().close();
}

async function expectNoFinding(page: Page, address: string): Promise<void> {
  const bars = await unfix(page);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  await bars.evaluate((bars) => bars.forEach((bar) => bar.style.removeProperty('position')));
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary ?? ''}`),
  );
  expect(findings, `axe on ${address}`).toEqual([]);
}

/**
 * Has bars that stay while the page moves under them stand in their place: what is half below one at this moment is not covered for good, and
 * where a page stands when it is looked at is chance.
 */
function unfix(page: Page) {
  return page.evaluateHandle(() => {
    const all = [...document.body.querySelectorAll<HTMLElement>('*')];
    const bars = all.filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position));
    for (const bar of bars) bar.style.position = 'static';
    return bars;
  });
}

/**
 * The same document in a window that runs scripts, for axe is one. The page's own scripts are taken out, and what it says to who has none
 * is left in.
 */
async function scriptedTwin(page: Page): Promise<Page> {
  const shown = await page.content();
  const body = shown.replace(/<script\b[\s\S]*?<\/script>/g, '').replace(/<\/?noscript>/g, '');
  const browser = page.context().browser();
  if (!browser) throw new Error('a page without a browser');
  // What is not named here, the new window takes from the project as the page did.
  const context = await browser.newContext({ javaScriptEnabled: true, storageState: await page.context().storageState() });
  const twin = await context.newPage();
  // The fragment of an address is never asked for.
  const [address = ''] = page.url().split('#');
  await twin.route((url) => url.href === address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await twin.goto(address);
  return twin;
}
