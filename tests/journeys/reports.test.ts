import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { failures } from '../unit/reports/accessible';
import { atNoon, expect, firstVisit, openDemo, test } from './app';
import { violations } from './axe';
import { pdfText } from './pdf';

async function makeReport(page: Page): Promise<{ name: string; text: string; path: string }> {
  await page.getByRole('button', { name: 'Maak PDF-verslag' }).click();
  const file = page.getByRole('link', { name: 'Verslag downloaden' });
  await expect(file).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  const path = await download.path();
  return { name: download.suggestedFilename(), text: await pdfText(path), path };
}

test('a training becomes a report for each reader, with no more in it than that reader may see', async ({
  page,
  server,
}) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  await page.getByRole('link', { name: 'Verslagen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Verslagen' })).toBeVisible();
  await expect(page.getByText('Er komen nog 4 bijeenkomsten')).toBeVisible();

  await page.getByRole('combobox', { name: 'Welke werkgever?' }).selectOption('Schoonwerk Oost');
  const employer = await makeReport(page);
  expect(employer.name).toBe(
    'mentorwijs-voorbeeldtraining-groenmeer-kwekerij-groenmeer-verzonnen-verslag-schoonwerk-oost-2026-11-24.pdf',
  );
  expect(employer.text).toContain('Tussenverslag van de training');
  expect(employer.text).toMatch(/Chantal Jacobs 1 van 1 nog niet 2,4 uur/);
  for (const other of ['Bert Janssen', 'Kwekerij', 'Marieke', 'met bericht', 'Fijne start'])
    expect(employer.text.replace('Voorbeeldtraining Groenmeer', '')).not.toContain(other);

  await page.getByRole('radio', { name: 'Opdrachtgever' }).check();
  const lessons = page.getByRole('textbox', { name: 'Wat leerden jullie?' });
  await lessons.fill('Bert wil meer oefenen.');
  await expect(page.getByText('In deze tekst staat een naam van de lijst: Bert Janssen.')).toBeVisible();
  await lessons.fill('De groep wil meer oefenen.');
  await page.getByRole('button', { name: 'Tekst bewaren' }).click();
  await expect(page.getByText('De tekst is bewaard.')).toBeVisible();
  const commissioner = await makeReport(page);
  expect(commissioner.text).toContain('De groep wil meer oefenen.');
  expect(commissioner.text).toContain('6 van 8');
  for (const name of ['Chantal', 'Bert', 'Marieke', 'Schoonwerk'])
    expect(commissioner.text).not.toContain(name);

  await page.getByRole('radio', { name: 'Eigen dossier' }).check();
  const own = await makeReport(page);
  expect(await failures(readFileSync(own.path))).toEqual([]);
  expect(own.text).toContain('Driss el Amrani');
  expect(own.text).toContain('afw. m.b.');
  expect(own.text).not.toContain('Fijne start');
  await page.getByRole('checkbox', { name: /^Notities over de bijeenkomsten/ }).check();
  await expect(page.getByRole('link', { name: 'Verslag downloaden' })).toBeHidden();
  expect((await makeReport(page)).text).toContain('Fijne start');

  await page.getByText('Zo ziet het verslag eruit').click();
  await expect(page.getByRole('article', { name: 'Tussenverslag van de training' })).toContainText('Driss');
  expect(await violations(page, 'the reports of a training, one shown')).toEqual([]);

  await page.getByLabel('Wie krijgt een bewijs van deelname?').selectOption('1');
  await expect(page.getByRole('article')).toContainText('6 van de 8 deelnemers halen het bewijs');
});
