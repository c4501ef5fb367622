import { readable, WHOLE } from '../../src/lib/vault/readable';
import { expect, firstVisit, makeTraining, test } from './app';
import { violations } from './axe';
import { turnOnLock } from './lock';

const TITLE = 'Privacy en veiligheid';

test('whoever finds a locked tablet reads what to do with it, without a network, and nothing of anybody', async ({
  page,
  server,
}) => {
  test.slow();
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'Kwikstaartje', date: '2026-11-24' });
  await turnOnLock(page);
  await page.goto(`${server.origin}/`);
  await expect(page.getByRole('heading', { level: 1, name: 'Ontgrendelen' })).toBeVisible();
  await page.getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tablet kwijt of gestolen' })).toBeVisible();
  expect(await page.content()).not.toContain('Kwikstaartje');
  // What it says of the disk is what the code seals by.
  const table = page.getByRole('table', { name: 'Wat op de tablet leesbaar blijft' });
  for (const [name, columns] of Object.entries(readable)) {
    const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    await expect(row.getByRole('cell')).toHaveText(columns === WHOLE ? 'alles' : columns.join(', '));
  }
  expect(await violations(page, 'privacy on a locked tablet')).toEqual([]);
});
