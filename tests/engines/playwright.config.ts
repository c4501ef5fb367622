import { defineConfig } from '@playwright/test';
import { ENGINES } from './engines.js';

/** Playwright runs these journeys; the browsers are driven by WebDriver, as it drives neither of these engines. */
export default defineConfig({
  testDir: 'journeys',
  globalSetup: '../journeys/build.ts',
  outputDir: '../../test-results/engines',
  // What takes ten seconds alone takes a minute on a machine that has other work.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  workers: 2,
  // A display or a driver that does not come up is no fault of the app; what fails twice is.
  retries: 1,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../../test-results/engines.json' }]],
  projects: Object.keys(ENGINES).map((name) => ({ name })),
});
