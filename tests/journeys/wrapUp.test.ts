import { atNoon, expect, firstVisit, inTime, makeTraining, openDemo, test } from './app';
import { makeBackup } from './backup';

test('after a session the app tells what is left, until it is time to go', async ({ page, server }) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  await page.getByRole('link', { name: 'Bijeenkomst 1', exact: true }).click();
  await page.getByRole('link', { name: 'Afronden' }).click();
  const list = page.getByRole('listitem').filter({ hasText: 'Presentielijst afgesloten' });
  await list.getByRole('link', { name: 'Lijst afsluiten' }).click();
  await page.getByRole('button', { name: 'Lijst afsluiten' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lijst afsluiten' });
  await dialog.getByRole('radio', { name: 'Marieke de Vries' }).check();
  await dialog.getByRole('checkbox', { name: 'Ik bevestig zonder te tekenen' }).check();
  await dialog.getByRole('button', { name: 'Lijst afsluiten' }).click();
  await expect(page.getByText(/^Afgesloten op/)).toBeVisible();
  await page.goBack();
  await expect(list).toContainText('klaar');
  const report = page.getByRole('listitem').filter({ hasText: 'Verslag gemaakt' });
  await expect(report).toContainText('nog doen');
  await report.getByRole('button', { name: 'Verslag delen' }).click();
  await expect(page.getByRole('link', { name: 'Verslag downloaden' })).toBeVisible({ timeout: 30_000 });
  await expect(report).toContainText('klaar');
  await expect(page.getByRole('link', { name: 'Verslag downloaden' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Klaar om te gaan' })).toBeVisible();
});

test('work that is nowhere else is told until a copy was made', async ({ page, server }) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await page.getByRole('link', { name: 'Bijeenkomst 1', exact: true }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await inTime(page, 'Bijeenkomst afsluiten');
  await page.getByRole('link', { name: 'Afronden' }).click();
  await expect(page.getByText('Op dit apparaat staat werk dat nergens anders is.')).toBeVisible();
  await page.getByRole('link', { name: 'Reservekopie maken' }).click();
  await makeBackup(page);
  await page.goBack();
  const copy = page.getByRole('listitem').filter({ hasText: 'Reservekopie of synchronisatie' });
  await expect(copy).toContainText('klaar');
});
