// The browser journeys: real Chromium from the distribution, against the real server with the demo portfolio.
//
// Every page is plain HTML first, so each journey is walked twice, on the two corners where most can go wrong: a phone without
// JavaScript and a desktop with WASM. FULL_CROSS=1 adds the other two.
import { defineConfig, devices, type PlaywrightTestConfig } from '@playwright/test';
import { availableParallelism } from 'node:os';

const phone = {
  ...devices['Pixel 7'],
  viewport: { width: 360, height: 740 },
  screen: { width: 360, height: 740 },
  deviceScaleFactor: 2,
};
const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } };
const plain = { javaScriptEnabled: false };

const corners = [
  { name: 'phone-plain', use: { ...phone, ...plain } },
  { name: 'desktop-wasm', use: desktop },
];
const otherCorners = [
  { name: 'phone-wasm', use: phone },
  { name: 'desktop-plain', use: { ...desktop, ...plain } },
];

export const shared: PlaywrightTestConfig = {
  globalSetup: './support/setup.ts',
  outputDir: './artifacts/results',
  // A journey shares a server with nobody but itself, so files run side by side: one on each core.
  workers: availableParallelism(),
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A guard against a journey that hangs, not a measure: the longest, with three people in it, take a minute where a machine is busy.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  },
};

export default defineConfig({
  ...shared,
  testDir: './journeys',
  reporter: [['list'], ['html', { open: 'never', outputFolder: './artifacts/report' }]],
  projects: process.env.FULL_CROSS ? [...corners, ...otherCorners] : corners,
});
