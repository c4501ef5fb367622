import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './app';

test('an address without https says at once what to open, and promises nothing', async ({
  playwright,
  server,
  launchOptions,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'mentorwijs-'));
  const context = await playwright.chromium.launchPersistentContext(profile, {
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP trainer.local 127.0.0.1'],
  });
  const page = await context.newPage();
  const { port } = new URL(server.origin);
  for (const path of ['/', '/handboek', '/trainingen/nieuw']) {
    await page.goto(`http://trainer.local:${port}${path}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Open de app met https' })).toBeVisible();
    await expect(page.getByRole('link', { name: `https://trainer.local:${port}${path}` })).toBeVisible();
    await expect(page.getByText('Alles bewaard op dit apparaat')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  }
  await context.close();
});
