import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  expect,
  firstVisit,
  makeTraining,
  openDemo,
  pasteParticipants,
  test,
  toPart,
  watch,
  writeNote,
} from './app';
import { keepBackup, makeBackup, openBackup, PASSPHRASE } from './backup';

async function toTraining(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** From the page of the training and back to it: makes the file, and keeps it at this path. */
async function handOver(page: Page, path: string): Promise<void> {
  await page.getByRole('link', { name: 'Delen en bewaren' }).click();
  await page.getByRole('link', { name: 'Reservekopie maken' }).click();
  await page.getByRole('radio', { name: /^Voor een collega/ }).check();
  await makeBackup(page);
  expect(await keepBackup(page, path)).toMatch(/^mentorwijs-najaar-reservekopie-\d{4}-\d\d-\d\d\.age$/);
  await toTraining(page, 'Najaar');
}

async function openFile(page: Page, path: string, passphrase?: string): Promise<void> {
  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: 'Reservekopie terugzetten' }).click();
  await openBackup(page, path, passphrase);
}

async function takeOver(page: Page, path: string): Promise<void> {
  // On a tablet that put a capital there and a space.
  await openFile(page, path, `${PASSPHRASE.replace('a', 'A')} `);
  await page.getByRole('button', { name: 'Terugzetten' }).click();
  await page.getByRole('link', { name: 'Naar Najaar' }).click();
}

async function setRole(page: Page, role: string): Promise<void> {
  await page.getByRole('button', { name: 'Aylin Yıldız' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Functie' }).fill(role);
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(dialog).toBeHidden();
}

test('two trainers hand a training over to each other without a network, and what differs is kept', async ({
  page,
  server,
  browser,
}, info) => {
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pasteParticipants(page, ['Aylin Yıldız', 'Bert van Dam']);
  const context = await browser.newContext({ viewport: { width: 1180, height: 820 }, locale: 'nl-NL' });
  const other = await context.newPage();
  const troubles: string[] = [];
  watch(other, troubles);
  await firstVisit(other, server);
  await server.stop();

  const first = info.outputPath('eerste.age');
  await handOver(page, first);
  await openFile(other, first, PASSPHRASE);
  await expect(other.getByText(/^\d+ nieuw, 0 bijgewerkt, 0 hetzelfde$/)).toBeVisible();
  await takeOver(other, first);
  await expect(other.getByRole('heading', { level: 1, name: 'Najaar' })).toBeVisible();

  await setRole(page, 'Voorman');
  await setRole(other, 'Teamleider');
  const second = info.outputPath('tweede.age');
  await handOver(page, second);
  await openFile(other, second, PASSPHRASE);
  await expect(other.getByText('In het bestand en hier staat één keer iets anders ingevuld.')).toBeVisible();
  await takeOver(other, second);
  const conflict = other.getByRole('region', { name: '1 verschil tussen apparaten' });
  await expect(conflict).toContainText('Aylin Yıldız');
  await expect(conflict).toContainText('Teamleider');
  await expect(conflict).toContainText('Voorman');
  await conflict.getByRole('button', { name: 'Neem “Voorman”' }).click();
  await expect(conflict).toBeHidden();
  await expect(other.getByRole('button', { name: 'Aylin Yıldız Voorman' })).toBeVisible();
  await other.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(other, 'Notities');
  await writeNote(other, 'Geschreven op de tablet van Ruud.');

  const back = info.outputPath('terug.age');
  await toTraining(other, 'Najaar');
  await handOver(other, back);
  await takeOver(page, back);
  await expect(page.getByRole('button', { name: 'Aylin Yıldız Voorman' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /verschil/ })).toBeHidden();
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Notities');
  await expect(page.getByRole('listitem').filter({ hasText: 'tablet van Ruud' })).toHaveCount(1);

  await openFile(page, back, PASSPHRASE);
  await expect(page.getByText('Alles in deze kopie staat al op dit apparaat.')).toBeVisible();
  expect(troubles).toEqual([]);
  await context.close();
});

test('a passphrase that does not fit, or a file that is none, changes nothing and says so', async ({
  page,
  server,
}, info) => {
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  const path = info.outputPath('najaar.age');
  await handOver(page, path);
  await openFile(page, path, 'appel zebra toren lamp wolf');
  await expect(page.getByRole('alert')).toContainText('De wachtzin past niet bij deze kopie.');
  await page.getByRole('textbox', { name: 'Wachtzin van de kopie' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Openen' }).click();
  await expect(page.getByText('Alles in deze kopie staat al op dit apparaat.')).toBeVisible();

  const none = info.outputPath('brief.pdf');
  writeFileSync(none, '%PDF-1.7');
  await page.getByLabel('Reservekopie kiezen').setInputFiles(none);
  await expect(page.getByRole('alert')).toContainText('Dit is geen reservekopie van deze app.');

  const cut = info.outputPath('half.age');
  writeFileSync(cut, readFileSync(path).subarray(0, -1));
  await openBackup(page, cut);
  await expect(page.getByRole('alert')).toContainText('Deze kopie is beschadigd of niet compleet.');
});

test('the passphrase is long enough or thought up by the app, and the example goes to no colleague', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await openDemo(page);
  await page.getByRole('link', { name: 'Delen en bewaren' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Delen en bewaren' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Reservekopie maken' })).toBeHidden();
  await page.goto(`${server.origin}/instellingen/opslag`);
  const make = page.getByRole('button', { name: 'Reservekopie maken' });
  await page.getByRole('radio', { name: /^Voor een collega/ }).check();
  await expect(make).toBeDisabled();
  await page.getByRole('radio', { name: /^Voor mijzelf/ }).check();
  const passphrase = page.getByRole('textbox', { name: 'Wachtzin voor de kopie' });
  await passphrase.fill('te kort');
  await make.click();
  await expect(passphrase).toHaveAccessibleDescription(/Deze wachtzin is te kort/);
  await page.getByRole('button', { name: 'Bedenk een wachtzin' }).click();
  await expect(passphrase).toHaveValue(/^[a-z]+( [a-z]+){5}$/);
  await make.click();
  const link = page.getByRole('link', { name: 'Reservekopie bewaren' });
  await expect(link).toBeVisible();

  // The file that is there was made with another passphrase than the one that is being typed.
  await passphrase.fill('weer kort');
  await expect(link).toBeHidden();
});
