import { gzipSync } from 'node:zlib';
import { expect, test } from './app';

/** Bytes of JavaScript after gzip that a first screen may ask for. */
const MOST_BYTES = 155_000;

test.use({ serviceWorkers: 'block' });

test('the first screen loads little JavaScript: papers, search and codes come later', async ({
  page,
  server,
}) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js'))
      sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(server.origin);
  await expect(page.getByRole('heading', { name: 'Welkom' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(20_000);
  expect(total).toBeLessThanOrEqual(MOST_BYTES);
});
