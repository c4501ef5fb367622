import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dateOf } from '../../src/lib/domain/calendar';
import { expect, firstVisit, inTime, makeTraining, test } from './app';
import { violations } from './axe';
import { startServer } from './server';

/** A copy of the build whose worker differs by a comment: to a browser, a new version. */
function nextVersion(): string {
  // Within the project, where the endpoint finds its packages.
  const parent = resolve('test-results');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'next-'));
  cpSync('build', folder, { recursive: true });
  const worker = join(folder, 'client/service-worker.js');
  for (const compressed of ['.br', '.gz']) rmSync(`${worker}${compressed}`);
  appendFileSync(worker, '\n// the next version\n');
  return folder;
}

test('a new version waits for consent, keeps quiet during a session, and then takes over', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: dateOf(Date.now()) });
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();

  const { port } = new URL(server.origin);
  await server.stop();
  const folder = nextVersion();
  const next = await startServer({ PORT: port, BUILD_DIR: folder });
  await page.reload();
  await expect(page.getByRole('timer')).toBeVisible();
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
    .toBe('installed');
  await expect(page.getByText('Nieuwe versie klaar')).toBeHidden();

  await inTime(page, 'Bijeenkomst afsluiten');
  await expect(page.getByText('Nieuwe versie klaar')).toBeVisible();
  expect(await violations(page, 'a new version that waits')).toEqual([]);
  await page.getByRole('button', { name: 'Nu bijwerken' }).click();
  await expect(page.getByText('Nieuwe versie klaar')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'De bijeenkomst is afgesloten' })).toBeVisible();
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting),
  ).toBeNull();
  await next.stop();
  rmSync(folder, { recursive: true });
});
