import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { expect, firstVisit, makeTraining, test, toPart, writeNote } from './app';
import { violations } from './axe';
import { cuttingProxy } from './cuttingProxy';
import { tableText } from './database';
import { adminCall, newCode, otherTablet, pair, pairable, pairedTablets, syncNow } from './endpoint';
import { startServer } from './server';

async function toTraining(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

test('two tablets record the same session without a network, come together, and keep what differed', async ({
  page,
  browser,
}) => {
  test.slow();
  const people = ['Aylin Yıldız;Kwekerij', 'Bert van Dam;Drukkerij'];
  const { server, dataDir, other } = await pairedTablets(page, browser, people);
  const { port } = new URL(server.origin);
  await server.stop();
  for (const [tablet, state, text] of [
    [page, 'Aanwezig', 'Notitie van A'],
    [other.page, 'Afwezig met bericht', 'Notitie van B'],
  ] as const) {
    await toTraining(tablet, 'Najaar');
    await tablet.getByRole('link', { name: 'Bijeenkomst 1' }).click();
    await toPart(tablet, 'Aanwezigheid');
    const aylin = tablet.getByRole('group', { name: 'Aylin Yıldız' });
    await aylin.getByRole('radio', { name: state, exact: true }).check();
    await toPart(tablet, 'Notities');
    await writeNote(tablet, text);
    await expect(tablet.getByRole('status')).toContainText('wachten op synchronisatie');
  }

  const again = await startServer({ PORT: port, DATA_DIR: dataDir });
  await syncNow(page);
  await syncNow(other.page);
  await syncNow(page);

  for (const tablet of [page, other.page]) {
    await toTraining(tablet, 'Najaar');
    await expect(tablet.getByRole('heading', { name: '1 verschil tussen apparaten' })).toBeVisible();
    await tablet.getByRole('link', { name: 'Bijeenkomst 1' }).click();
    await toPart(tablet, 'Notities');
    for (const text of ['Notitie van A', 'Notitie van B'])
      await expect(tablet.getByRole('listitem').filter({ hasText: text })).toHaveCount(1);
  }

  await toTraining(page, 'Najaar');
  const conflict = page.getByRole('region', { name: '1 verschil tussen apparaten' });
  await expect(conflict).toContainText('Aylin Yıldız');
  await expect(conflict).toContainText(/nu staat er “.*” \(.*\)\. Op een ander apparaat stond “.*” \(.*\)\./);
  await page.getByRole('link', { name: 'Vandaag', exact: true }).click();
  await page.getByRole('link', { name: 'Kies bij 1 verschil tussen apparaten wat er klopt' }).click();
  await expect(conflict).toBeVisible();
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Aanwezigheid');
  const row = page.getByRole('group', { name: 'Aylin Yıldız' });
  const take = row.getByRole('button', { name: /^Neem / });
  const lost = /“(.*)”/.exec((await take.textContent()) ?? '')?.[1] ?? '';
  await take.click();
  await expect(take).toBeHidden();
  await toTraining(page, 'Najaar');
  await expect(conflict).toBeHidden();
  await syncNow(page);
  await syncNow(other.page);
  await toTraining(other.page, 'Najaar');
  await expect(other.page.getByRole('region', { name: '1 verschil tussen apparaten' })).toBeHidden();
  await other.page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(other.page, 'Aanwezigheid');
  const aylin = other.page.getByRole('group', { name: 'Aylin Yıldız' });
  await expect(aylin.getByRole('radio', { name: new RegExp(`^${lost}$`, 'i') })).toBeChecked();
  expect(other.troubles).toEqual([]);
  await again.stop();
});

test('a reply that is lost on its way doubles nothing, and nothing is lost', async ({ page, browser }) => {
  test.slow();
  const { server, dataDir } = await pairable();
  const proxy = await cuttingProxy(server);
  await firstVisit(page, { ...server, origin: proxy.origin });
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pair(page, await newCode(server, dataDir), 'Tablet A');
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });
  await toTraining(page, 'Najaar');
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Notities');
  proxy.cutReplies(true);
  await writeNote(page, 'Eén keer opgeschreven');
  await page.getByRole('link', { name: 'Instellingen', exact: true }).click();
  await page.getByRole('link', { name: 'Synchronisatie' }).click();
  await page.getByRole('button', { name: 'Nu synchroniseren' }).click();
  await expect(page.getByText('Geen verbinding met de server.')).toBeVisible({ timeout: 30_000 });
  proxy.cutReplies(false);
  await syncNow(page);

  const other = await otherTablet(browser, server);
  await pair(other.page, await newCode(server, dataDir), 'Tablet B');
  await other.page.getByRole('button', { name: 'Zoek trainingen' }).click();
  await other.page.getByRole('button', { name: 'Op dit apparaat zetten: Najaar' }).click();
  await toTraining(other.page, 'Najaar');
  await expect(other.page.getByText(/verschil(len)? tussen apparaten/)).toBeHidden();
  await other.page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(other.page, 'Notities');
  await expect(other.page.getByRole('listitem').filter({ hasText: 'Eén keer opgeschreven' })).toHaveCount(1);
  await proxy.close();
  await server.stop();
});

test('a device whose token was taken away keeps everything, and goes on after pairing again', async ({
  page,
}) => {
  const { server, dataDir } = await pairable();
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pair(page, await newCode(server, dataDir), 'Tablet A');
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });
  const { teams } = (await adminCall(server, dataDir, '/api/admin/teams')) as { teams: { id: string }[] };
  const listed = await adminCall(server, dataDir, `/api/admin/teams/${teams[0]?.id ?? ''}/devices`);
  const [device] = (listed as { devices: { id: string }[] }).devices;
  await adminCall(server, dataDir, `/api/admin/devices/${device?.id ?? ''}`, 'DELETE');

  await toTraining(page, 'Najaar');
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Notities');
  await writeNote(page, 'Na het intrekken');
  await page.getByRole('link', { name: 'Instellingen', exact: true }).click();
  await page.getByRole('link', { name: 'Synchronisatie' }).click();
  await page.getByRole('button', { name: 'Nu synchroniseren' }).click();
  await expect(page.getByText('Dit apparaat is niet meer gekoppeld.').first()).toBeVisible();
  expect(await violations(page, 'a device whose token was taken away')).toEqual([]);
  expect(await tableText(page, 'records')).toContain('Na het intrekken');
  await page.getByRole('textbox', { name: 'Koppelcode' }).fill(await newCode(server, dataDir));
  await expect(page.getByRole('textbox', { name: 'Naam van dit apparaat' })).toHaveValue('Tablet A');
  await page.getByRole('button', { name: 'Koppelen', exact: true }).click();
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });
  await server.stop();
});

test('an endpoint that lost its cycles gets everything again', async ({ page }) => {
  const { server, dataDir } = await pairable();
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pair(page, await newCode(server, dataDir), 'Tablet A');
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });
  const { port } = new URL(server.origin);
  await server.stop();

  // As after a backup of before the training was made.
  const database = new Database(join(dataDir, 'endpoint.db'));
  for (const table of ['records', 'marks', 'cycles']) database.exec(`delete from ${table}`);
  database.close();
  const again = await startServer({ PORT: port, DATA_DIR: dataDir });
  await syncNow(page);
  const held = JSON.parse(await tableText(page, 'records')) as unknown[];
  const after = new Database(join(dataDir, 'endpoint.db'), { readonly: true });
  const stored = () =>
    (after.prepare('select count(*) as count from records').get() as { count: number }).count;
  await expect.poll(stored).toBe(held.length);
  after.close();
  await again.stop();
});
