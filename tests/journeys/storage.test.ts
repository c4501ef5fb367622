import { readFileSync, writeFileSync } from 'node:fs';
import {
  expect,
  firstVisit,
  makeTraining,
  openDemo,
  pasteParticipants,
  test,
  toPart,
  writeNote,
} from './app';
import { violations } from './axe';
import { keepBackup, makeBackup, openBackup } from './backup';
import { emptyTables } from './database';
import { plainPhoto, takePhoto } from './photo';

/** A public key of nobody. */
const ORGANISATION = 'age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z';

test('what was erased comes back from a backup, photos too, without a network', async ({
  page,
  server,
}, info) => {
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pasteParticipants(page, ['Aylin Şahin']);
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Notities');
  await writeNote(page, 'Gaat mee in het bestand.');
  await server.stop();
  await takePhoto(
    page,
    await plainPhoto(page, info.outputPath('foto.jpg'), { width: 800, height: 600 }),
    'Afspraken',
  );
  await page.goto(`${server.origin}/instellingen/opslag`);
  await page.getByLabel('Openbare sleutel (age1…)').fill('age1geensleutel');
  await page.getByRole('button', { name: 'Sleutel bewaren' }).click();
  await expect(page.getByText('Dit is geen openbare age-sleutel.')).toBeVisible();
  await page.getByLabel('Openbare sleutel (age1…)').fill(ORGANISATION);
  await page.getByRole('button', { name: 'Sleutel bewaren' }).click();
  await expect(page.getByText('Ook je organisatie kan deze kopie openen')).toBeVisible();
  await makeBackup(page);
  const path = info.outputPath('kopie.age');
  expect(await keepBackup(page, path)).toMatch(/^mentorwijs-reservekopie-\d{4}-\d\d-\d\d\.age$/);
  expect(readFileSync(path, 'latin1')).not.toContain('Aylin');

  await emptyTables(page, ['records', 'outbox', 'tallies', 'summaries', 'blobs', 'cycleSync']);
  await page.goto(`${server.origin}/instellingen/opslag`);
  await expect(page.getByText('Er staat nog geen training op dit apparaat.')).toBeVisible();
  await openBackup(page, path);
  await expect(page.getByText(/^\d+ nieuw, 0 bijgewerkt, 0 hetzelfde$/)).toBeVisible();
  await expect(page.getByText('1 deelnemer, 1 notitie, 1 foto.')).toBeVisible();
  expect(await violations(page, 'what a backup holds')).toEqual([]);
  await page.getByRole('button', { name: 'Terugzetten' }).click();
  await expect(page.getByText('Alles uit de kopie staat nu op dit apparaat.')).toBeVisible();
  await openBackup(page, path);
  await expect(page.getByText('Alles in deze kopie staat al op dit apparaat.')).toBeVisible();
  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: 'Najaar' }).click();
  await expect(page.getByText('Aylin Şahin').first()).toBeVisible();
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Notities');
  await expect(page.getByText('Gaat mee in het bestand.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Vergroten: Afspraken' })).toBeVisible();
});

test('a file of an earlier app is put back without a passphrase, and a broken one changes nothing', async ({
  page,
  server,
}, info) => {
  await firstVisit(page, server);
  await page.goto(`${server.origin}/instellingen/opslag`);
  const path = info.outputPath('kapot.json');
  writeFileSync(path, '{"format":"mentorwijs-gegevens","version":1,"cycles":[');
  const file = page.getByLabel('Reservekopie kiezen');
  await file.setInputFiles(path);
  await expect(page.getByRole('alert')).toContainText('Er is niets veranderd.');
  await file.setInputFiles('tests/fixtures/backups/veiliggesteld-2.json');
  await page.getByRole('button', { name: 'Terugzetten' }).click();
  await page.getByRole('link', { name: 'Naar Najaar' }).click();
  await expect(page.getByText('Aylin Şahin').first()).toBeVisible();
});

test('a full device never says that something was saved, and keeps what was typed', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await openDemo(page);
  await page.getByRole('link', { name: 'Bijeenkomst 2' }).click();
  await toPart(page, 'Notities');
  const note = page.getByRole('textbox', { name: 'Nieuwe notitie' });
  // Chromium's own quota does not stop writes as small as these; its answer to a full disk does.
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if (document.documentElement.dataset['disk'] === 'full')
        throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    };
    document.documentElement.dataset['disk'] = 'full';
  });
  await note.fill('Past niet meer');
  await page.getByRole('button', { name: 'Notitie bewaren' }).click();
  await expect(page.getByRole('status')).toContainText('Niet bewaard: de opslag van dit apparaat is vol');
  await expect(note).toHaveValue('Past niet meer');
  await expect(page.getByText('Notitie bewaard.')).toBeHidden();
  await page.evaluate(() => delete document.documentElement.dataset['disk']);
  await page.getByRole('button', { name: 'Notitie bewaren' }).click();
  await expect(page.getByText('Notitie bewaard.')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Alles bewaard op dit apparaat');
});

test('a training that was deleted comes back, at once or later from the list', async ({ page, server }) => {
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await page.getByRole('link', { name: 'Delen en bewaren' }).click();
  await page.getByRole('button', { name: 'Training verwijderen' }).click();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByRole('link', { name: 'Najaar' }).click();
  await page.getByRole('link', { name: 'Delen en bewaren' }).click();
  await page.getByRole('button', { name: 'Training verwijderen' }).click();
  await expect(page.getByRole('heading', { name: 'Verwijderd' })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Terughalen' }).click();
  await expect(page.getByRole('link', { name: 'Najaar' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Verwijderd' })).toBeHidden();
});

test('a training is changed: name, trainers, and the date and place of a session', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await page.getByRole('link', { name: 'Wijzigen' }).click();
  await page.getByLabel('Datum bijeenkomst 2').fill('2026-12-03');
  const second = page.getByRole('group', { name: 'Bijeenkomst 2' });
  await second.getByRole('textbox', { name: 'Locatie' }).fill('Kas 4');
  await second.getByRole('textbox', { name: 'Locatie' }).blur();
  await page.getByRole('textbox', { name: 'Naam van de training' }).fill('Najaar Groenmeer');
  await page.getByRole('button', { name: 'Wijzigingen bewaren' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Najaar Groenmeer' })).toBeVisible();
  await expect(page.getByText('do 3 december 2026, 16:00')).toBeVisible();
  await expect(page.getByText('Kas 4')).toBeVisible();
});

test('what is typed while changing a training, a place or a participant survives a reload', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pasteParticipants(page, ['Aylin']);
  await page.getByRole('link', { name: 'Wijzigen' }).click();
  const title = page.getByRole('textbox', { name: 'Naam van de training' });
  const place = page.getByRole('group', { name: 'Bijeenkomst 1' }).getByRole('textbox', { name: 'Locatie' });
  await title.fill('Najaar, half getypt');
  await place.pressSequentially('Kas');
  await page.reload();
  await expect(title).toHaveValue('Najaar, half getypt');
  await expect(place).toHaveValue('Kas');
  await page.getByRole('link', { name: 'Terug' }).click();
  await page.getByRole('button', { name: 'Aylin' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Naam' }).fill('Aylin Şahin');
  await page.reload();
  await page.getByRole('button', { name: 'Aylin' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Naam' })).toHaveValue('Aylin Şahin');
  await page.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByRole('button', { name: 'Aylin Şahin' })).toBeVisible();
});

test('who withdraws is no longer asked for, and a name typed wrong is told beside the field', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pasteParticipants(page, ['Aylin', 'Bert']);
  await page.getByRole('button', { name: 'Bert' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('geen adres');
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(dialog.getByText('Dit is geen e-mailadres.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Stopt met de training' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await page.getByRole('link', { name: 'Aanwezigheid' }).click();
  await expect(page.getByRole('group', { name: 'Aylin' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Bert' })).toBeHidden();
});

test('a browser that gives no storage says so, instead of staying empty', async ({ page, server }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    for (const name of ['localStorage', 'indexedDB']) Object.defineProperty(window, name, { get: refuse });
  });
  await page.goto(server.origin);
  await expect(page.getByRole('alert').first()).toContainText('De browser laat de app hier niets bewaren');
  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await expect(page.getByRole('alert').first()).toContainText('De browser laat de app hier niets bewaren');
});
