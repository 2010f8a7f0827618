// The visual check: every page as a person sees it, beside what was reviewed. Same server and same Chromium as the journeys.
import { defineConfig, devices } from '@playwright/test';
import { shared } from './playwright.config.ts';

export default defineConfig({
  ...shared,
  testDir: './shots',
  testMatch: '**/*.shots.ts',
  globalSetup: './shots/prepare.ts',
  workers: 1,
  timeout: 900_000,
  reporter: [['list']],
  use: { ...shared.use, trace: 'off', screenshot: 'off' },
  projects: [{ name: 'shots', use: { ...devices['Desktop Chrome'] } }],
});
