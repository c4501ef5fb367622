import fc from 'fast-check';
import { sealRecord } from '../../src/lib/database/rowCodec';
import { hostileRecords } from '../unit/database/hostile';
import { atNoon, expect, firstVisit, makeTraining, test } from './app';
import { addRows } from './database';

test('records that no version of the app made are counted, and every page of their training still opens', async ({
  page,
  server,
}) => {
  test.slow();
  await atNoon(page);
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  const training = new URL(page.url()).pathname;
  const cycleId = training.split('/').at(-1) ?? '';
  const records = fc.sample(hostileRecords(cycleId), { seed: 20261126, numRuns: 600 });
  const rows = records.map((record) =>
    sealRecord({ ...record, cycleId, ancestors: {}, keepHere: false }, Date.parse('2026-11-24')),
  );
  await addRows(page, 'records', rows);
  const sessions = [1, 2, 3, 4, 5].flatMap((number) =>
    ['draaiboek', 'draaiboek/aanpassen', 'aanwezigheid', 'huiswerk', 'notities', 'verslag'].map(
      (name) => `${training}/bijeenkomst/${number}/${name}`,
    ),
  );
  for (const path of ['/', '/trainingen', training, `${training}/wijzigen`, ...sessions]) {
    await page.goto(`${server.origin}${path}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first(), path).toBeVisible();
    await expect(page.getByText('Bezig met laden'), path).toHaveCount(0);
    await expect(page.getByText('Er ging iets mis'), path).toHaveCount(0);
    await expect(page.getByText('kan de app niet laten zien'), path).toHaveCount(0);
  }
  await page.goto(`${server.origin}${training}`);
  await expect(page.getByText(/gegevens zijn onleesbaar/)).toBeVisible();
  await expect(page.getByRole('list', { name: 'Bijeenkomsten', exact: true })).toBeVisible();
  await page.screenshot({ path: 'test-results/hostile.png', fullPage: true });
});
