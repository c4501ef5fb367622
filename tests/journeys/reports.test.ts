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

test('a document is made beside the page, can be followed, and is gone once it is cancelled', async ({
  page,
  server,
}) => {
  // The worker gets its task when the test says so.
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    Object.assign(window, { letGo: () => held.splice(0).forEach((go) => go()) });
    window.Worker = class extends Worker {
      override postMessage(task: unknown) {
        held.push(() => super.postMessage(task));
      }
    };
  });
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  await page.getByRole('link', { name: 'Verslagen' }).click();
  const button = page.getByRole('button', { name: 'Maak PDF-verslag' });
  await button.click();
  const progress = page.getByRole('progressbar', { name: 'De app maakt het verslag …' });
  await expect(progress).toBeVisible();
  await expect
    .poll(() => page.workers().map((worker) => worker.url().replace(/^.*\/(\w+)-.*$/, '$1')))
    .toEqual(['documentWorker']);
  expect(await violations(page, 'Verslagen')).toEqual([]);

  await page.getByRole('button', { name: 'Annuleren' }).click();
  await expect(page.getByText('Gestopt. Er is geen bestand gemaakt.')).toBeVisible();
  await expect(progress).toBeHidden();
  await expect(button).toBeFocused();
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(page.getByRole('link', { name: 'Verslag downloaden' })).toBeHidden();

  // How far it is, as the page shows it from the first to the last.
  await page.evaluate(() => {
    const shown: number[] = [];
    Object.assign(window, { shown });
    new MutationObserver(() => {
      const bar = document.querySelector('progress');
      if (bar && bar.value !== shown.at(-1)) shown.push(bar.value);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await button.click();
  await expect(progress).toBeVisible();
  await page.evaluate('letGo()');
  await expect(page.getByRole('link', { name: 'Verslag downloaden' })).toBeVisible();
  const shown = (await page.evaluate('shown')) as number[];
  expect(shown.length).toBeGreaterThan(3);
  expect(shown).toEqual(shown.toSorted((a, b) => a - b));
});

test('where a browser starts no worker, that is said in words', async ({ page, server }) => {
  await page.addInitScript(() => {
    window.Worker = class extends Worker {
      constructor() {
        super('/no-such-worker.js');
      }
    };
  });
  await atNoon(page);
  await firstVisit(page, server);
  await openDemo(page);
  await page.getByRole('link', { name: 'Verslagen' }).click();
  await page.getByRole('button', { name: 'Maak PDF-verslag' }).click();
  await expect(page.getByRole('alert')).toContainText('De PDF-maker kon niet starten.');
});
