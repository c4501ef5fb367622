import { defineConfig } from '@playwright/test';
import { installedBrowser } from './src/launch/browser.js';

const executablePath = installedBrowser();

export default defineConfig({
  testDir: 'tests/journeys',
  globalSetup: './tests/journeys/build.ts',
  outputDir: 'test-results',
  // What takes ten seconds alone takes a minute on a machine that has other work.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    viewport: { width: 820, height: 1180 },
    hasTouch: true,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // Traces cost a fifth of the time: `npx playwright test --trace retain-on-failure` makes them where one is wanted.
    trace: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-quic',
        '--disable-component-update',
      ],
    },
  },
});
