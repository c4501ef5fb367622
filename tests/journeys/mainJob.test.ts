import {
  atNoon,
  expect,
  firstVisit,
  inTime,
  makeTraining,
  openDemo,
  pasteParticipants,
  test,
  toPart,
  writeNote,
} from './app';
import { pdfText } from './pdf';

const group = [
  'Naam\tOrganisatie\tFunctie',
  'Aylin Şahin\tGroenmeer\tTeamleider',
  'Bert Janssen\tGroenmeer\tVoorman',
  ...Array.from({ length: 10 }, (_, index) => `Deelnemer ${index + 3}\tSchoonwerk\tWerkbegeleider`),
];

test('a trainer runs a session with the server gone and hands over the PDF', async ({
  page,
  server,
}, info) => {
  await firstVisit(page, server);
  await server.stop();

  await makeTraining(page, { title: 'Najaar Groenmeer', date: '2026-11-24' });
  await pasteParticipants(page, group);
  await expect(page.getByText('12 deelnemers').first()).toBeVisible();

  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Welkom en presentielijst' })).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/^(10:00|9:5\d)$/);
  await page.getByRole('button', { name: 'Volgende blok' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Kennismaken: mijn werkvloer in drie zinnen' }),
  ).toBeVisible();

  await toPart(page, 'Aanwezigheid');
  await page.getByRole('button', { name: 'Iedereen aanwezig' }).click();
  const aylin = page.getByRole('group', { name: 'Aylin Şahin' });
  await aylin.getByRole('button', { name: 'Tijd' }).click();
  const times = page.getByRole('dialog', { name: 'Tijd van Aylin Şahin' });
  await times.getByLabel('Aangekomen om').fill('16:20');
  await times.getByRole('button', { name: 'Klaar' }).click();
  await page
    .getByRole('group', { name: 'Bert Janssen' })
    .getByRole('radio', { name: 'Afwezig met bericht' })
    .check();
  await expect(page.getByText('11 aanwezig · 1 afwezig · 0 niet ingevuld')).toBeVisible();

  await toPart(page, 'Notities');
  await writeNote(page, 'Goede start met de groep.');
  await writeNote(page, 'Meer tijd voor de duo’s.', 'B1-02 Kennismaken: mijn werkvloer in drie zinnen');
  await writeNote(page, 'Komt volgende keer wat later.', 'Aylin Şahin');
  await page.getByLabel('Hoort bij').selectOption('Aylin Şahin');
  await expect(page.getByText('Niet waarom iemand afwezig was, en geen oordeel over iemand.')).toBeVisible();

  await toPart(page, 'Draaiboek');
  await inTime(page, 'Bijeenkomst afsluiten');
  await expect(page.getByRole('heading', { name: 'De bijeenkomst is afgesloten' })).toBeVisible();

  await page.getByRole('link', { name: 'Naar het verslag' }).click();
  await expect(page.getByText('Stuur het niet naar een werkgever of opdrachtgever')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Notities over de bijeenkomst en de blokken (2)' }).check();
  await page.getByRole('checkbox', { name: 'Notities over deelnemers (1)' }).check();
  await page.getByRole('button', { name: 'Maak PDF-verslag' }).click();
  const link = page.getByRole('link', { name: 'Verslag downloaden' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(
    /^mentorwijs-najaar-groenmeer-bijeenkomst-1-\d{4}-\d\d-\d\d\.pdf$/,
  );
  const path = info.outputPath('verslag.pdf');
  await download.saveAs(path);
  const text = await pdfText(path);
  for (const part of [
    'Verslag bijeenkomst 1',
    'Najaar Groenmeer',
    'di 24 november 2026',
    'Marieke de Vries, Ruud Smit',
    'Aylin Şahin',
    'te laat, om 16:20',
    'afwezig met bericht',
    'Deelnemer 12',
    'Kennismaken: mijn werkvloer in drie zinnen',
    'Goede start met de groep.',
    'Meer tijd voor de duo’s.',
    'Komt volgende keer wat later.',
    'Huiswerk 1',
    'Voorbeeldinhoud. Dit is niet het handboek van TNO.',
    'pagina 1 van 2',
  ]) {
    expect(text).toContain(part);
  }
});

test('Vandaag asks for the report of a session that was held, until it is made', async ({ page, server }) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await page.getByRole('link', { name: 'Maak het verslag van bijeenkomst 1' }).click();
  await page.getByRole('button', { name: 'Maak PDF-verslag' }).click();
  await expect(page.getByRole('link', { name: 'Verslag downloaden' })).toBeVisible();
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await expect(page.getByRole('link', { name: 'Vraag naar het huiswerk van bijeenkomst 1' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Maak het verslag van bijeenkomst 1' })).toBeHidden();
});

test('a report leaves notes on people out unless they are asked for', async ({ page, server }, info) => {
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Voorjaar', date: '2026-11-24' });
  await pasteParticipants(page, ['Aylin Şahin']);
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Notities');
  await writeNote(page, 'Alleen voor ons.', 'Aylin Şahin');
  await toPart(page, 'Verslag');
  await page.getByRole('button', { name: 'Maak PDF-verslag' }).click();
  const link = page.getByRole('link', { name: 'Verslag downloaden' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const path = info.outputPath('verslag.pdf');
  await download.saveAs(path);
  const text = await pdfText(path);
  expect(text).toContain('Aylin Şahin');
  expect(text).not.toContain('Alleen voor ons.');
});
