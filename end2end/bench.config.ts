// The measures taken in a browser: same server and same Chromium as the journeys, one page at a time.
import { defineConfig, devices } from '@playwright/test';
import { shared } from './playwright.config.ts';

export default defineConfig({
  ...shared,
  testDir: './bench',
  testMatch: '**/*.bench.ts',
  workers: 1,
  timeout: 300_000,
  reporter: [['list']],
  // A service worker answers in the network's place: what the network brings is counted without one.
  projects: [{ name: 'phone', use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 }, serviceWorkers: 'block' } }],
});
