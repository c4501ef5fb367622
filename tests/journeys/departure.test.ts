import { atNoon, expect, firstVisit, makeTraining, test } from './app';
import { makeBackup } from './backup';

test('before leaving a trainer sees what is ready, and the one thing to do', async ({ page, server }) => {
  await atNoon(page);
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await server.stop();
  await page.getByRole('link', { name: 'Vandaag', exact: true }).click();
  await page.getByRole('link', { name: 'Klaar voor vertrek?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Klaar voor vertrek' })).toBeVisible();
  const row = (text: string) => page.getByRole('listitem').filter({ hasText: text });
  await expect(row('De app werkt zonder netwerk')).toContainText('klaar');
  await expect(row('Draaiboeken en handboek')).toContainText('klaar');
  await expect(row('De klok loopt goed')).toContainText('Dit apparaat zegt: di 24 november 2026, 12:0');
  const copy = row('Je werk staat ook ergens anders');
  await expect(copy).toContainText('nog doen');
  await copy.getByRole('link', { name: 'Reservekopie maken' }).click();
  await makeBackup(page);
  await page.goBack();
  await expect(copy).toContainText('klaar');
});
