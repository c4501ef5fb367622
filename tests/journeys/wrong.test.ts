import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { violations } from './axe';
import { atNoon, expect, firstVisit, makeTraining, openDemo, pasteParticipants, test, toPart } from './app';
import { addRows, tableText } from './database';
import { newCode, pair, pairable } from './endpoint';

test.use({ reducedMotion: 'reduce' });

/** Makes every read and write of the storage fail while the page says so. */
async function breakableStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args) {
      if (sessionStorage.getItem('storage') === 'lost') throw new DOMException('lost', 'UnknownError');
      return begin.apply(this, args);
    };
  });
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeVisible();
}

test('a page that cannot be read says so under its heading, promises nothing, and can be asked again', async ({
  page,
  server,
}) => {
  test.slow();
  await breakableStorage(page);
  await atNoon(page);
  await firstVisit(page, server);
  await openDemo(page);
  const training = new URL(page.url()).pathname;
  await page.evaluate(() => sessionStorage.setItem('storage', 'lost'));
  const found: string[] = [];
  for (const path of [
    '/',
    '/trainingen',
    training,
    `${training}/bijeenkomst/2/draaiboek`,
    `${training}/brieven`,
    `${training}/brieven/uitnodiging`,
    '/handboek',
    '/handboek/werkvormen-die-werken',
    '/handboek/bijeenkomst/2',
    '/handboek/blad/netwerkkaart',
    '/oefeningen',
    '/oefeningen/mag-ik-dit-vragen',
    '/leren',
    '/leren/veilig-leiden',
    '/leren/wat-zeg-je-nu/een-naam-valt',
    '/leren/oefenen/1',
    '/instellingen/inhoud',
    '/instellingen/opslag',
    '/instellingen/synchronisatie',
  ]) {
    await open(page, `${server.origin}${path}`);
    await expect(page.getByRole('alert').first(), path).toContainText('Er is niets weg.');
    await expect(page.getByRole('alert'), path).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Opnieuw proberen' }), path).toBeVisible();
    found.push(...(await violations(page, `${path} that cannot be read`)));
  }
  await expect(page.getByRole('status')).toHaveText('De app kan je gegevens nu niet lezen');
  await page.goto(`${server.origin}/`);
  await expect(page.getByRole('button', { name: 'Opnieuw proberen' })).toBeVisible();
  await page.evaluate(() => sessionStorage.removeItem('storage'));
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(
    page.getByRole('button', { name: /Voorbereiden|Nu starten|Ga naar de bijeenkomst/ }),
  ).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Alles bewaard op dit apparaat');
  expect(found).toEqual([]);
});

test('an app that is older than the data asks to be loaded anew', async ({ page, server }) => {
  await firstVisit(page, server);
  await openDemo(page);
  const training = new URL(page.url()).pathname;
  await page.goto(`${server.origin}/manifest.webmanifest`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('mentorwijs', 4000);
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  const found: string[] = [];
  for (const path of ['/', training, '/oefeningen/mag-ik-dit-vragen']) {
    await open(page, `${server.origin}${path}`);
    await expect(page.getByRole('alert')).toContainText('Dit scherm hoort bij een oudere versie van de app.');
    await expect(page.getByRole('button', { name: 'App opnieuw laden' })).toBeVisible();
    found.push(...(await violations(page, `${path} of a newer app`)));
  }
  expect(found).toEqual([]);
});

test('what the endpoint refused is told by name, with the reason and what to do', async ({ page }) => {
  const { server, dataDir } = await pairable();
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pasteParticipants(page, ['Aylin Şahin', 'Bert Janssen']);
  await pair(page, await newCode(server, dataDir), 'Tablet A');
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });
  const rows = JSON.parse(await tableText(page, 'records')) as Record<'cycleId' | 'type' | 'id', string>[];
  const cycles = JSON.parse(await tableText(page, 'cycleSync')) as object[];
  const people = rows.filter(({ type }) => type === 'participant');
  const refusedFor = ['too-large', 'a-reason-of-a-newer-server'];
  await addRows(
    page,
    'outbox',
    people.map(({ cycleId, type, id }, at) => ({ cycleId, type, id, acked: {}, rejected: refusedFor[at] })),
  );
  await addRows(
    page,
    'cycleSync',
    cycles.map((cycle) => ({ ...cycle, state: 'digestsDiffer' })),
  );
  await page.reload();
  const refused = page.getByRole('region', { name: 'Niet aangenomen' });
  const of = (name: string) => refused.getByRole('listitem').filter({ hasText: name });
  await expect(of('Deelnemer: Aylin Şahin')).toContainText('Dit is te groot. Maak het korter.');
  await expect(of('Deelnemer: Bert Janssen')).toContainText('De server zegt niet waarom.');
  await expect(page.getByRole('status')).toContainText('2 wijzigingen niet aangenomen');
  await expect(page.getByRole('link', { name: 'Reservekopie maken' })).toBeVisible();
  expect(await violations(page, 'records that the endpoint refused')).toEqual([]);
  await of('Aylin').getByRole('link', { name: 'Najaar' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Najaar' })).toBeVisible();
  await server.stop();
});

test('axe finds nothing wrong where something is refused, in any colours', async ({ page, server }, info) => {
  test.slow();
  const found: string[] = [];
  const look = async (state: string) => found.push(...(await violations(page, state)));
  await firstVisit(page, server);
  await openDemo(page);
  await page.getByRole('link', { name: 'Bijeenkomst 2' }).click();
  await toPart(page, 'Notities');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByRole('textbox', { name: 'Nieuwe notitie' }).fill('Past niet meer');
  await page.getByRole('button', { name: 'Notitie bewaren' }).click();
  await expect(page.getByRole('status')).toContainText('Niet bewaard');
  await look('a note that did not fit');
  await open(page, `${server.origin}/instellingen/inhoud`);
  const noPack = info.outputPath('pakket.zip');
  writeFileSync(noPack, 'geen pakket');
  await page.getByLabel('Inhoudspakket laden').setInputFiles(noPack);
  await expect(page.getByRole('alert')).toBeVisible();
  await look('a file that is no pack');
  await open(page, `${server.origin}/instellingen/opslag`);
  await page.getByLabel('Reservekopie kiezen').setInputFiles(noPack);
  await expect(page.getByRole('alert')).toBeVisible();
  await look('a file that is no backup');
  await page.getByLabel('Reservekopie kiezen').setInputFiles('tests/fixtures/backups/reservekopie-3.age');
  await page.getByRole('button', { name: 'Openen' }).click();
  await look('a backup without its passphrase');
  await page.getByRole('textbox', { name: 'Wachtzin van de kopie' }).fill('vijf woorden die niet passen');
  await page.getByRole('button', { name: 'Openen' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look('a backup with another passphrase');
  await open(page, `${server.origin}/beheer`);
  await page.getByRole('textbox', { name: 'Beheertoken' }).fill('verkeerd');
  await page.getByRole('button', { name: 'Toon teams' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look('a wrong administrator token');
  expect(found).toEqual([]);
});
