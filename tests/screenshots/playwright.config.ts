import { defineConfig } from '@playwright/test';
import journeys from '../../playwright.config';

/** Makes the pictures that a browser shows where it offers to install the app, and the drawings of the content. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  outputDir: '../../test-results',
  testMatch: ['screenshots.ts', 'drawings.ts'],
  globalSetup: '../journeys/build.ts',
  reporter: 'list',
});
