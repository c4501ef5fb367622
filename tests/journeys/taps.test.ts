import type { Page, TestInfo } from '@playwright/test';
import {
  addParticipant,
  expect,
  firstVisit,
  inTime,
  makeTraining,
  openDemo,
  pasteParticipants,
  test,
  toPart,
} from './app';
import { newCode, otherTablet, pairedTablets, syncNow } from './endpoint';
import { cameraPhoto } from './photo';
import { startServer } from './server';
import { countTaps, type TapCount } from './tapCount';

const counted: [job: string, taps: number, most: number][] = [];

/** Tells how many taps a job took, and that they are no more than a trainer should need. */
function hold(info: TestInfo, job: string, { count }: TapCount, most: number): void {
  info.annotations.push({ type: 'taps', description: `${job}: ${count()} of at most ${most}` });
  counted.push([job, count(), most]);
  expect(count(), job).toBeLessThanOrEqual(most);
}

test.afterAll(() => {
  for (const [job, taps, most] of counted) process.stdout.write(`taps ${taps} of ${most}  ${job}\n`);
});

const NAMES = [
  ...['Amina Hassan', 'Anja de Vries', 'Emre Öztürk', 'Hans-Peter Bakker', 'Ingrid Peters', 'Jolanda Smit'],
  ...['Karim El Amrani', 'Kasia Nowak', 'Lotte van der Berg', 'Marloes De Wit', 'Petra Jansen'],
  ...['Piet Jansen', 'Rob Mulder', 'Sjoerd van Leeuwen', 'Tom Visser', 'Willem de Boer'],
];

async function runDemo(page: Page): Promise<void> {
  await openDemo(page);
  await page.getByRole('button', { name: 'Bijeenkomst 2 nu starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
}

test('from the first screen to a session that runs: the example, and a training of one’s own', async ({
  page,
  server,
}, info) => {
  await page.clock.install({ time: new Date('2026-11-24T15:50:00+01:00') });
  await firstVisit(page, server);
  await server.stop();
  const taps = await countTaps(page);
  await runDemo(page);
  hold(info, 'the app to an example that runs', taps, 2);
  await inTime(page, 'Bijeenkomst afsluiten');
  await expect(page.getByText('De bijeenkomst is afgesloten')).toBeVisible();

  await page.goto(`${server.origin}/trainingen`);
  const made = taps.count();
  await page.getByRole('link', { name: 'Nieuwe training' }).click();
  await page.getByRole('textbox', { name: 'Naam van de training' }).fill('De Vlinder');
  await page.getByLabel('Datum bijeenkomst 1').fill('2026-11-24');
  await page.getByLabel('Datum bijeenkomst 1').blur();
  await page.getByRole('button', { name: 'Training aanmaken' }).click();
  await pasteParticipants(page, NAMES);
  const ofTraining = { ...taps, count: () => taps.count() - made };
  hold(info, 'a training with sixteen people from a list', ofTraining, 6);

  await page.goto(`${server.origin}/`);
  const begun = taps.count();
  await page.getByRole('button', { name: 'Nu starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  hold(info, 'the app to a session that runs', { ...taps, count: () => taps.count() - begun }, 1);
});

test('the attendance of sixteen people takes few taps and no scrolling', async ({ page, server }, info) => {
  await page.clock.install({ time: new Date('2026-11-24T16:00:00+01:00') });
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'De Vlinder', date: '2026-11-24' });
  await pasteParticipants(page, NAMES);
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await page.clock.fastForward('20:00');
  const taps = await countTaps(page);
  const row = (name: string) => page.getByRole('group', { name });
  const time = async (name: string, proposal: RegExp) => {
    await row(name).getByRole('button', { name: 'Tijd' }).click();
    await page.getByRole('button', { name: proposal }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  };

  await toPart(page, 'Aanwezigheid');
  await page.getByRole('button', { name: 'Iedereen aanwezig' }).click();
  for (const name of ['Petra Jansen', 'Kasia Nowak'])
    await row(name).getByRole('radio', { name: 'Afwezig met bericht' }).click();
  for (const name of ['Piet Jansen', 'Tom Visser']) await time(name, /^Te laat: nu 16:20/);
  await time('Rob Mulder', /^Weg: nu/);
  await addParticipant(page, 'Fatima Aydin');
  await expect(row('Fatima Aydin').getByRole('radio', { name: 'Aanwezig', exact: true })).toBeChecked();

  await expect(page.getByText('15 aanwezig · 2 afwezig · 0 niet ingevuld')).toBeVisible();
  hold(info, 'the attendance of sixteen: two absent, two late, one early, one more', taps, 15);

  const heights = await page.evaluate(() => ({
    list: [...document.querySelectorAll('fieldset')].at(-1)?.getBoundingClientRect().bottom ?? Infinity,
    menu: document.querySelector('nav[aria-label="Hoofdmenu"]')?.getBoundingClientRect().top ?? 0,
  }));
  expect(heights.list, 'seventeen rows above the bar').toBeLessThanOrEqual(heights.menu);
  const now = page.getByRole('link', { name: 'Terug naar de bijeenkomst' });
  await expect(now.filter({ visible: true }), 'what runs is told once, in the head').toHaveCount(1);
  await expect(now.filter({ visible: true })).toHaveText(/tot \d\d:\d\d$/);
});

test('in a session: late, a note, a photo, a look into the handbook, and the report at its end', async ({
  page,
  server,
}, info) => {
  await page.clock.install({ time: new Date('2026-11-24T15:58:00+01:00') });
  const photo = await cameraPhoto(page, info.outputPath('flip-over.jpg'), 'Afspraken');
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  await page.getByRole('link', { name: 'Bijeenkomst 2' }).click();

  let before = 0;
  const taps = await countTaps(page);
  const since = { ...taps, count: () => taps.count() - before };
  const begin = () => (before = taps.count());

  await page.getByRole('button', { name: 'Map voor deze bijeenkomst als PDF' }).click();
  const link = page.getByRole('link', { name: 'PDF downloaden' });
  await expect(link).toBeVisible({ timeout: 60_000 });
  await link.click();
  hold(info, 'what a session needs on paper', since, 2);

  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await page.clock.fastForward('28:00');
  begin();
  await page.getByRole('button', { name: /^Zo doen/ }).click();
  await expect(page.getByText(/min achter/)).toHaveCount(0);
  hold(info, 'late, and a plan to catch up', since, 1);

  const dialog = page.getByRole('dialog');
  begin();
  await page.getByRole('button', { name: 'Notitie', exact: true }).click();
  await page.keyboard.type('De groep praat graag.');
  await dialog.getByRole('button', { name: 'Notitie bewaren' }).click();
  await expect(dialog).toBeHidden();
  hold(info, 'a note on this block and back', since, 2);

  begin();
  await page.getByRole('button', { name: 'Notitie', exact: true }).click();
  await page.keyboard.type('Vroeg naar een maatje.');
  await dialog.getByRole('button', { name: 'Bert Janssen' }).click();
  await dialog.getByRole('button', { name: 'Notitie bewaren' }).click();
  await expect(dialog).toBeHidden();
  hold(info, 'a note on a person and back', since, 3);

  begin();
  const [camera] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Foto', exact: true }).click(),
  ]);
  await camera.setFiles(photo);
  await expect(dialog.getByRole('button', { name: /^Vergroten/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Sluiten' }).click();
  await expect(dialog).toBeHidden();
  hold(info, 'a photo of the flip-over and back, beside the camera', since, 2);

  begin();
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await dialog.getByRole('searchbox').fill('feedback');
  await dialog.getByRole('link').first().click();
  await expect(page.getByRole('link', { name: 'Terug naar de bijeenkomst' })).toBeVisible();
  await page.getByRole('link', { name: 'Terug naar de bijeenkomst' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  hold(info, 'a look into the handbook and back', since, 3);

  await page.getByRole('button', { name: 'Tijd', exact: true }).click();
  begin();
  await dialog.getByRole('button', { name: 'Bijeenkomst afsluiten' }).click();
  await page.getByRole('button', { name: 'Verslag delen' }).click();
  await expect(page.getByRole('link', { name: 'Verslag downloaden' })).toBeVisible({ timeout: 30_000 });
  hold(info, 'the end of a session to its report', since, 2);
});

test('a second tablet is paired with its training, and what differed is settled', async ({
  page,
  browser,
}, info) => {
  test.slow();
  const { server, dataDir, other } = await pairedTablets(page, browser, ['Aylin Yıldız']);
  const third = await otherTablet(browser, server);
  const pairing = await countTaps(third.page);
  await third.page.goto(
    `${server.origin}/instellingen/synchronisatie#code=${await newCode(server, dataDir)}`,
  );
  await third.page.getByRole('textbox', { name: 'Naam van dit apparaat' }).fill('Tablet C');
  await third.page.getByRole('button', { name: 'Koppelen' }).click();
  await third.page.getByRole('button', { name: 'Op dit apparaat zetten: Najaar' }).click();
  await expect(third.page.getByText('Alle trainingen van je team staan op dit apparaat.')).toBeVisible();
  hold(info, 'another tablet paired from a QR code, with its training', pairing, 3);

  const { port } = new URL(server.origin);
  await server.stop();
  for (const [tablet, state] of [
    [page, 'Aanwezig'],
    [other.page, 'Afwezig met bericht'],
  ] as const) {
    await tablet.getByRole('link', { name: 'Trainingen', exact: true }).click();
    await tablet.getByRole('link', { name: 'Najaar' }).click();
    await tablet.getByRole('link', { name: 'Bijeenkomst 1' }).click();
    await toPart(tablet, 'Aanwezigheid');
    await tablet.getByRole('group', { name: 'Aylin Yıldız' }).getByRole('radio', { name: state }).check();
    await expect(tablet.getByRole('status')).toContainText('wacht');
  }
  const again = await startServer({ PORT: port, DATA_DIR: dataDir });
  await syncNow(page);
  await syncNow(other.page);
  await syncNow(page);
  await page.getByRole('link', { name: 'Vandaag', exact: true }).click();
  const settling = await countTaps(page);
  await page.getByRole('link', { name: 'Kies bij 1 verschil tussen apparaten wat er klopt' }).click();
  await page.getByRole('button', { name: /^Neem / }).click();
  await expect(page.getByRole('heading', { name: '1 verschil tussen apparaten' })).toBeHidden();
  hold(info, 'what differed between two tablets, from Vandaag', settling, 2);
  await again.stop();
});
