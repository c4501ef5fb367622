import type { Page } from '@playwright/test';
import { expect, firstVisit, inTime, makeTraining, pasteParticipants, test, toPart } from './app';
import { violations } from './axe';
import { pairedTablets, syncNow } from './endpoint';
import { startServer } from './server';

/** Closes the list that is on the screen, by name and without drawing. */
async function closeList(page: Page, trainer: string): Promise<void> {
  await page.getByRole('button', { name: 'Lijst afsluiten' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lijst afsluiten' });
  await dialog.getByRole('radio', { name: trainer }).check();
  await dialog.getByRole('checkbox', { name: 'Ik bevestig zonder te tekenen' }).check();
  await dialog.getByRole('button', { name: 'Lijst afsluiten' }).click();
  await expect(dialog).toBeHidden();
}

test('a list is closed with the network off, corrected in sight, and printed with its checksum', async ({
  page,
  server,
}) => {
  await page.clock.install({ time: new Date('2026-11-24T16:00:00+01:00') });
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'De Vlinder', date: '2026-11-24' });
  await pasteParticipants(page, ['Amina Hassan', 'Bert Janssen']);
  await page.getByRole('link', { name: 'Bijeenkomst 1', exact: true }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await toPart(page, 'Aanwezigheid');
  await page.getByRole('button', { name: 'Iedereen aanwezig' }).click();
  await expect(page.getByText('2 aanwezig · 0 afwezig · 0 niet ingevuld')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lijst afsluiten' })).toBeHidden();
  await page.clock.setSystemTime(new Date('2026-11-24T18:30:00+01:00'));
  await toPart(page, 'Draaiboek');
  await inTime(page, 'Bijeenkomst afsluiten');
  await toPart(page, 'Aanwezigheid');

  await page.getByRole('button', { name: 'Lijst afsluiten' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lijst afsluiten' });
  await expect(dialog).toContainText('2 aanwezig, 0 afwezig. Gehouden van 16:00 tot 18:30.');
  await expect(dialog).toContainText('Nog niet getekend: Amina Hassan, Bert Janssen.');
  await dialog.getByRole('button', { name: 'Lijst afsluiten' }).click();
  await expect(dialog.getByText('Kies wie de lijst afsluit.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Marieke de Vries' }).check();
  await dialog.getByRole('button', { name: 'Lijst afsluiten' }).click();
  await expect(dialog.getByText('Hier staat nog geen handtekening.')).toBeVisible();
  expect(await violations(page, 'a list about to be closed')).toEqual([]);
  await dialog.getByRole('checkbox', { name: 'Ik bevestig zonder te tekenen' }).check();
  await dialog.getByRole('button', { name: 'Lijst afsluiten' }).click();
  await expect(
    page.getByText(/Afgesloten op 24 november 2026 om 18:\d\d door Marieke de Vries · versie 1/),
  ).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Ongedaan maken' })).toBeHidden();
  await page.reload();

  await page.getByRole('button', { name: 'Corrigeren: Bert Janssen' }).click();
  const sheet = page.getByRole('dialog', { name: 'Corrigeren: Bert Janssen' });
  await sheet.getByRole('radio', { name: 'Afwezig met bericht' }).check();
  await expect(sheet).toContainText(
    'Bert Janssen: aanwezigheid aanwezig → afwezig met bericht; minuten 150 → 0',
  );
  await sheet.getByRole('button', { name: 'Correctie bewaren' }).click();
  await expect(sheet.getByText('Schrijf kort waarom je de lijst corrigeert.')).toBeVisible();
  await sheet.getByRole('textbox', { name: 'Reden van de correctie' }).fill('Verkeerde naam aangetikt.');
  await sheet.getByRole('radio', { name: 'Ruud Smit' }).check();
  expect(await violations(page, 'a correction')).toEqual([]);
  await sheet.getByRole('button', { name: 'Correctie bewaren' }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText(/door Ruud Smit · versie 2/)).toBeVisible();
  const corrections = page.getByRole('region', { name: 'Correcties' });
  await expect(corrections).toContainText('Verkeerde naam aangetikt.');
  await page.getByRole('button', { name: 'Tekenen: Ruud Smit' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
  expect(await violations(page, 'a closed list')).toEqual([]);
  await page.getByText('Controlegetal', { exact: true }).click();
  const sum = /[0-9a-f]{64}/.exec((await page.getByText(/^SHA-256: /).textContent()) ?? '')?.[0] ?? '';
  expect(sum).toHaveLength(64);

  await toPart(page, 'Verslag');
  const report = page.getByRole('article', { name: 'Verslag bijeenkomst 1' });
  await expect(report).toContainText(sum);
  await expect(report).toContainText('versie 2');
  await expect(report).toContainText('Reden: Verkeerde naam aangetikt.');
});

test('a mark that comes from the other tablet after closing is shown, and taken over with a tap', async ({
  page,
  browser,
}) => {
  test.slow();
  const { server, dataDir, other } = await pairedTablets(page, browser, ['Aylin Yıldız', 'Bert van Dam']);

  const toList = async (tablet: Page) => {
    await tablet.getByRole('link', { name: 'Trainingen', exact: true }).click();
    await tablet.getByRole('link', { name: 'Najaar' }).click();
    await tablet.getByRole('link', { name: 'Bijeenkomst 1', exact: true }).click();
    await toPart(tablet, 'Aanwezigheid');
  };
  const { port } = new URL(server.origin);
  await server.stop();
  await toList(page);
  await page.getByRole('button', { name: 'Iedereen aanwezig' }).click();
  await closeList(page, 'Marieke de Vries');
  await toList(other.page);
  const bert = other.page.getByRole('group', { name: 'Bert van Dam' });
  await bert.getByRole('radio', { name: 'Afwezig zonder bericht' }).check();
  await expect(other.page.getByText('Bert van Dam: Afwezig zonder bericht.')).toBeVisible();

  const again = await startServer({ PORT: port, DATA_DIR: dataDir });
  await syncNow(page);
  await syncNow(other.page);
  await syncNow(page);
  await toList(page);
  const later = page.getByText('Na het afsluiten binnengekomen');
  await expect(later).toBeVisible();
  await expect(page.getByText(/^Bert van Dam: aanwezigheid aanwezig → afwezig zonder bericht/)).toBeVisible();
  await page.getByRole('button', { name: 'Overnemen: Bert van Dam' }).click();
  await expect(page.getByText('Kies wie de lijst corrigeert.')).toBeVisible();
  await page.getByRole('radio', { name: 'Ruud Smit' }).check();
  await page.getByRole('button', { name: 'Overnemen: Bert van Dam' }).click();
  await expect(later).toBeHidden();
  await expect(page.getByText(/door Ruud Smit · versie 2/)).toBeVisible();
  await syncNow(page);
  await syncNow(other.page);
  await toList(other.page);
  await expect(other.page.getByText(/door Ruud Smit · versie 2/)).toBeVisible();
  await expect(other.page.getByText('Na het afsluiten binnengekomen')).toBeHidden();
  expect(other.troubles).toEqual([]);
  await again.stop();
});
