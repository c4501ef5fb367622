import { expect, test } from './app';
import { watchScripts } from './scripts';

/** Bytes of JavaScript after gzip that a first screen may ask for. */
const MOST_BYTES = 90_000;

test.use({ serviceWorkers: 'block' });

test('the first screen loads little JavaScript: papers, search and codes come later', async ({
  page,
  server,
}) => {
  const scripts = watchScripts(page);
  await page.goto(server.origin);
  await expect(page.getByRole('heading', { name: 'Welkom' })).toBeVisible();
  const total = await scripts.untilInteractive();
  expect(total).toBeGreaterThan(20_000);
  expect(total).toBeLessThanOrEqual(MOST_BYTES);
});
