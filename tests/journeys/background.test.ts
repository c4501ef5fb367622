import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, firstVisit, makeTraining, test, toPart, writeNote } from './app';
import { newCode, otherTablet, pair, pairable } from './endpoint';
import { startServer } from './server';

test('what was recorded without a network arrives with every window closed', async ({
  page,
  context,
  browser,
}) => {
  const { server, dataDir } = await pairable();
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pair(page, await newCode(server, dataDir), 'Tablet A');
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });

  const asked = () => page.evaluate(async () => (await navigator.serviceWorker.ready).sync?.getTags());
  await expect.poll(asked).toEqual([]);

  const { port } = new URL(server.origin);
  await server.stop();
  // Tells the browser; only a server that is gone is out of reach for the worker too.
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: 'Najaar' }).click();
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Notities');
  await writeNote(page, 'Van voor het opbergen');
  await expect.poll(asked).toEqual(['sync']);
  await page.close();
  expect(context.pages()).toEqual([]);

  const again = await startServer({ PORT: port, DATA_DIR: dataDir });
  await context.setOffline(false);
  const endpoint = new Database(join(dataDir, 'endpoint.db'), { readonly: true });
  const stored = () => JSON.stringify(endpoint.prepare('select * from records').all());
  await expect.poll(stored, { timeout: 30_000 }).toContain('Van voor het opbergen');
  endpoint.close();

  const other = await otherTablet(browser, again);
  await pair(other.page, await newCode(again, dataDir), 'Tablet B');
  await other.page.getByRole('button', { name: 'Zoek trainingen' }).click();
  await other.page.getByRole('button', { name: 'Op dit apparaat zetten: Najaar' }).click();
  await other.page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await other.page.getByRole('link', { name: 'Najaar' }).click();
  await other.page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(other.page, 'Notities');
  await expect(other.page.getByRole('listitem').filter({ hasText: 'Van voor het opbergen' })).toHaveCount(1);
  expect(other.troubles).toEqual([]);
  await again.stop();
});
