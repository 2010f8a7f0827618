// What a journey starts with: `import { expect, test } from '../support/portal.ts'`.
//
// Each file of journeys has a portal to itself, with a fresh copy of the demo portfolio; the tests of one file share it in the
// order in which they are written, and a failed test gives the next ones a new one.
import { expect, test as base, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './axe.ts';
import { Clock } from './clock.ts';
import { Mail } from './mail.ts';
import { startServer, type Server } from './server.ts';

export { expect };

/** The portal of the running file of journeys. */
export interface Portal {
  url: string;
  mail: Mail;
  clock: Clock;
}

/** The one server of a worker, changed when the worker goes on to another file. */
class Servers {
  private file = '';
  private server: Server | undefined;

  async of(file: string): Promise<Server> {
    if (this.server && this.file === file) return this.server;
    await this.stop();
    this.server = await startServer();
    this.file = file;
    return this.server;
  }

  async stop(): Promise<void> {
    await this.server?.stop();
    this.server = undefined;
  }
}

/** What tests may ask for by name. */
interface Fixtures {
  portal: Portal;
  /** Looks at the page as it stands: axe, then a screenshot kept as an artifact under this name. */
  look: (name: string) => Promise<void>;
}

export const test = base.extend<Fixtures, { servers: Servers }>({
  servers: [
    async ({}, use) => {
      const servers = new Servers();
      await use(servers);
      await servers.stop();
    },
    { scope: 'worker' },
  ],
  portal: async ({ servers }, use, info) => {
    const { url } = await servers.of(info.file);
    await use({ url, mail: await Mail.fromNowOn(url), clock: new Clock(url) });
  },
  baseURL: async ({ portal }, use) => use(portal.url),
  // A page that complains to its console is broken, whatever it shows: a policy that refused something, a program that stopped.
  page: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // What does not exist is what some journeys ask for.
      const isAnswer = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isAnswer) complaints.push(message.text());
    });
    page.on('dialog', (dialog) => {
      complaints.push(`a dialog said: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await use(page);
    expect(complaints, 'what the browser complained of').toEqual([]);
  },
  look: async ({ page, javaScriptEnabled }, use, info) => {
    await use(async (name) => {
      await expectAccessible(page, javaScriptEnabled === false);
      await keep(page, info.project.name, name);
    });
  },
});

async function keep(page: Page, project: string, name: string): Promise<void> {
  const folder = join(import.meta.dirname, '../artifacts/screens', project);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
