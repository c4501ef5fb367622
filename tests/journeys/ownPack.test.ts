import { expect, firstVisit, makeTraining, test } from './app';
import { ownPack, type PackFile } from './packFile';
import type { Page } from '@playwright/test';

async function load(page: Page, file: PackFile): Promise<void> {
  await page.getByLabel('Inhoudspakket laden').setInputFiles(file);
}

test('an own pack is looked at first, loaded without a network, and used by a new training', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await server.stop();
  await page.goto(`${server.origin}/instellingen/inhoud`);
  await load(page, ownPack('1.0.0'));
  await expect(page.getByText('Dit pakket staat nog niet op dit apparaat.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Handboek Werkbedrijf' })).toBeHidden();
  await page.getByRole('button', { name: 'Zet op dit apparaat' }).click();
  await expect(page.getByText('Het pakket staat op dit apparaat.')).toBeVisible();
  const card = page.getByRole('region', { name: 'Handboek Werkbedrijf' });
  await expect(card).toContainText('Staat nu in Handboek en Oefeningen');

  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await page.goto(`${server.origin}/instellingen/inhoud`);
  await expect(card).toContainText('Gebruikt in 1 training');

  await load(
    page,
    ownPack('1.1.0', (texts) => {
      const path = 'oefeningen/de-groeikaart.md';
      texts.set(path, (texts.get(path) ?? '').replace('kind: exercise', 'kind: exercise\nremark: Nieuw.'));
    }),
  );
  await expect(page.getByText('Anders dan versie 1.0.0 op dit apparaat:')).toBeVisible();
  await expect(page.getByText('0 nieuw, 1 veranderd, 0 weg')).toBeVisible();
  await page.getByRole('button', { name: 'Zet op dit apparaat' }).click();
  await expect(card).toHaveCount(2);

  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: 'Najaar' }).click();
  await page.getByRole('button', { name: 'Ga verder met Handboek Werkbedrijf 1.1.0' }).click();
  await expect(page.getByText('Deze training gebruikt nu “Handboek Werkbedrijf” 1.1.0.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Ga verder met/ })).toBeHidden();
});

test('a pack that is not right is told where, and nothing changes', async ({ page, server }) => {
  await firstVisit(page, server);
  await page.goto(`${server.origin}/instellingen/inhoud`);
  await load(
    page,
    ownPack('1.0.0', (texts) => {
      const path = 'oefeningen/de-groeikaart.md';
      texts.set(path, `${texts.get(path) ?? ''}\n\n<script>alert(1)</script>\n`);
    }),
  );
  await expect(page.getByText('Dit pakket klopt op 1 plek niet.')).toBeVisible();
  await expect(
    page.getByText(/^oefeningen\/de-groeikaart\.md:\d+: HTML mag niet in een pakket/),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Zet op dit apparaat' })).toBeHidden();

  const nothing = { name: 'foto.zip', mimeType: 'application/zip', buffer: Buffer.from('geen zip') };
  await load(page, nothing);
  await expect(page.getByText('Dit is geen .zip-bestand.')).toBeVisible();
});

test('a tablet without the pack of a training says so, and a session that began keeps its plan', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await page.goto(`${server.origin}/instellingen/inhoud`);
  await load(page, ownPack('1.0.0'));
  await page.getByRole('button', { name: 'Zet op dit apparaat' }).click();
  await expect(page.getByText('Het pakket staat op dit apparaat.')).toBeVisible();
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  const training = page.url();
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('mentorwijs');
        open.onsuccess = () => {
          const change = open.result.transaction('installedPacks', 'readwrite');
          change.objectStore('installedPacks').delete(['werkbedrijf', '1.0.0']);
          change.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await expect(page.getByText('Die staat niet op dit apparaat.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Welkom en presentielijst' })).toBeVisible();
  await page.getByRole('button', { name: 'Volgende blok' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Kennismaken/ })).toBeVisible();
  await page.goto(training);
  await page.getByRole('button', { name: /^Ga verder met Mentorwijs, voorbeeldinhoud/ }).click();
  await expect(page.getByText('Die staat niet op dit apparaat.')).toBeHidden();
});
