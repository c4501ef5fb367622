import { expect, firstVisit, makeTraining, test } from './app';
import { pdfText } from './pdf';

test('a letter holds the dates of the training, what was typed once for all, and goes along as text and PDF', async ({
  page,
  server,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar Groenmeer', date: '2026-11-24' });
  await page.getByRole('link', { name: 'Brieven en berichten' }).click();
  await page.getByRole('link', { name: 'Uitnodiging aan deelnemers' }).click();
  const letter = page.getByRole('region', { name: 'Uitnodiging aan deelnemers' });
  await expect(letter).toContainText('Uitnodiging: Najaar Groenmeer');
  await expect(letter).toContainText('1. di 24 november 2026, 16:00 tot 18:30');
  await expect(letter).toContainText('5. di 22 december 2026');
  await expect(page.getByText('Nog in te vullen:')).toContainText('jouw naam');
  await page.getByLabel('Jouw naam').fill('Marieke de Vries');
  await page.getByLabel('Telefoon of mailadres').fill('marieke@werk.nl');
  await expect(letter).toContainText('Bel of mail Marieke de Vries: marieke@werk.nl');

  await page.getByRole('link', { name: 'Brieven en berichten' }).click();
  await page.getByRole('link', { name: 'Herinnering, twee werkdagen vooraf' }).click();
  await page.getByLabel('Over welke bijeenkomst').selectOption('Bijeenkomst 3');
  const reminder = page.getByRole('region', { name: 'Herinnering, twee werkdagen vooraf' });
  await expect(reminder).toContainText('Bijeenkomst 3: di 8 december 2026');
  await expect(reminder).toContainText('Bel of mail Marieke de Vries: marieke@werk.nl');

  await server.stop();
  await page.getByRole('button', { name: 'Tekst kopiëren' }).click();
  await expect(page.getByText('De tekst is gekopieerd.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Bijeenkomst 3: di 8 december 2026\n\nBeste allemaal,');
  await page.getByRole('button', { name: 'Brief als PDF' }).click();
  const link = page.getByRole('link', { name: 'PDF downloaden' });
  await expect(link).toBeVisible({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(await pdfText(await download.path())).toContain(
    'Voorbeeldinhoud. Dit is niet het handboek van TNO.',
  );
});
