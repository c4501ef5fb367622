import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { violations } from './axe';
import { atNoon, expect, firstVisit, makeTraining, openDemo, pasteParticipants, test } from './app';

interface Made {
  name: string;
  bytes: Buffer;
}

/** Makes a file of the page "Exporteren" and takes it along. */
async function make(page: Page, button: string, link: string): Promise<Made> {
  await page.getByRole('button', { name: button }).click();
  const file = page.getByRole('link', { name: link });
  await expect(file).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function toExports(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Exporteren' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Exporteren' })).toBeVisible();
}

function eventsIn({ bytes }: Made): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(bytes.toString('utf8')) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

function rowsIn({ bytes }: Made): string[][] {
  return Papa.parse<string[]>(bytes.toString('utf8'), { delimiter: ';', skipEmptyLines: true }).data;
}

test('each file of a training is made without a network, and other programs read it', async ({
  page,
  server,
}) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  await toExports(page);
  await expect(page.getByText('In elk bestand staat dat het een voorbeeld is')).toBeVisible();

  const calendar = await make(page, 'Maak agenda (.ics)', 'Agenda downloaden');
  expect(calendar.name).toBe(
    'mentorwijs-voorbeeldtraining-groenmeer-kwekerij-groenmeer-verzonnen-agenda-2026-11-24.ics',
  );
  const events = eventsIn(calendar);
  expect(events).toHaveLength(5);
  expect(events[1]?.summary).toBe('Voorbeeld: Voorbeeldtraining Groenmeer: bijeenkomst 2');
  expect(events[1]?.startDate.toString()).toBe('2026-11-24T16:00:00');
  expect(events[1]?.description).toContain('Alle namen zijn verzonnen');

  const attendance = rowsIn(await make(page, 'Maak aanwezigheid (.csv)', 'Aanwezigheid downloaden'));
  expect(attendance).toHaveLength(1 + 5 * 8);
  expect(attendance[2]?.slice(3)).toEqual([
    'Bert Janssen',
    'Kwekerij Groenmeer',
    'aanwezig',
    '16:15',
    '',
    '130',
    '',
  ]);

  const workbook = await make(page, 'Maak spreadsheet (.xlsx)', 'Spreadsheet downloaden');
  const sheets = await readWorkbook(workbook.bytes);
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'Bijeenkomsten',
    'Aanwezigheid',
    'Minuten',
    'Uren',
    'Metingen zonder personen',
  ]);
  const minutes = sheets.find(({ sheet }) => sheet === 'Minuten')?.data ?? [];
  expect(minutes[2]?.slice(1, 4)).toEqual(['Bert Janssen', 'Kwekerij Groenmeer', 130]);

  const hours = rowsIn(await make(page, 'Maak uren (.csv)', 'Uren downloaden'));
  expect(hours[0]).toEqual(['Training', 'Datum', 'Trainer', 'Soort', 'Minuten', 'Uren']);
  const measured = rowsIn(await make(page, 'Maak metingen (.csv)', 'Metingen downloaden'));
  expect(measured[1]?.[1]).toBe('Startmeting');

  const whole = await make(page, 'Maak hele training (.json)', 'Hele training downloaden');
  const file = JSON.parse(whole.bytes.toString('utf8')) as { isExample: boolean; participants: unknown[] };
  const schema = await make(page, 'Maak opbouw (JSON Schema)', 'Opbouw downloaden');
  const ajv = new Ajv2020();
  addFormats.default(ajv);
  ajv.validate(JSON.parse(schema.bytes.toString('utf8')) as AnySchemaObject, file);
  expect(ajv.errors).toBeNull();
  expect(file).toMatchObject({ isExample: true });
  expect(file.participants).toHaveLength(8);
  expect(await violations(page, 'the files of a training, made')).toEqual([]);
});

test('a session that is put off moves in the calendar that has it', async ({ page, server }) => {
  await atNoon(page);
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await server.stop();
  await toExports(page);
  const [, before] = eventsIn(await make(page, 'Maak agenda (.ics)', 'Agenda downloaden'));
  await page.clock.fastForward('01:00');
  await page.getByRole('link', { name: 'Najaar', exact: true }).click();
  await page.getByRole('link', { name: 'Wijzigen' }).click();
  await page.getByLabel('Datum bijeenkomst 2').fill('2026-12-03');
  await page.getByLabel('Datum bijeenkomst 2').blur();
  await expect(page.getByRole('status').first()).toHaveText(/bewaard/);
  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: 'Najaar' }).click();
  await toExports(page);
  const [, after] = eventsIn(await make(page, 'Maak agenda (.ics)', 'Agenda downloaden'));
  expect(after?.startDate.toString()).toBe('2026-12-03T16:00:00');
  expect(after?.uid).toBe(before?.uid);
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
});

test('a group that is far too large, with names that would be formulas, fits in a workbook too', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'Grote groep', date: '2026-11-24' });
  const people = Array.from({ length: 149 }, (_, index) => `Deelnemer ${index + 1};Werkgever ${index % 7}`);
  await pasteParticipants(page, ['=cmd|A1;Werkgever', ...people]);
  await toExports(page);
  const workbook = await make(page, 'Maak spreadsheet (.xlsx)', 'Spreadsheet downloaden');
  const sheets = await readWorkbook(workbook.bytes);
  const attendance = sheets.find(({ sheet }) => sheet === 'Aanwezigheid')?.data ?? [];
  expect(attendance).toHaveLength(1 + 5 * 150);
  const names = rowsIn(await make(page, 'Maak aanwezigheid (.csv)', 'Aanwezigheid downloaden'));
  expect(names.map(([, , , name]) => name)).toContain("'=cmd|A1");
});
