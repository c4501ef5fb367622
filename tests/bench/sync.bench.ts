// Notes from one browser to the endpoint and into a second, empty one, beside a plain loop over the same rows.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installedBrowser } from '../../src/launch/browser.js';
import { buildWhereStale } from '../../src/launch/build.js';
import { MOST_RECORDS } from '../../src/lib/replication/protocol';
import { firstVisit, makeTraining } from '../journeys/app';
import { countRecords } from '../journeys/database';
import { newCode, toSyncPage, typePairing } from '../journeys/endpoint';
import { startServer } from '../journeys/server';
import { notesOf } from './notes';
import { addStored, stored } from './stored';
import { median } from './numbers';
import { plainDown, plainFill, plainUp } from './plain/loop';
import { startPlainServer } from './plain/server';

const NOTES = Number(process.env['NOTES'] ?? 10_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);

let browser: Browser;
beforeAll(async () => {
  buildWhereStale();
  const executablePath = installedBrowser();
  browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
});
afterAll(() => browser.close());

it(`${NOTES} notes to the endpoint and into a second browser`, async () => {
  const rounds: { app: Times; plain: Times }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ plain: await throughThePlainLoop(), app: await throughTheApp() });
  const line = (name: string, of: (times: Times) => number) => {
    const [app, plain] = [median(rounds.map((r) => of(r.app))), median(rounds.map((r) => of(r.plain)))];
    return `${name}: ${seconds(app)}, plain loop ${seconds(plain)}, ratio ${(app / plain).toFixed(2)}\n`;
  };
  process.stdout.write(
    `\n${NOTES} notes, medians of ${ROUNDS} rounds, ${cpus().length} cores for browser, server and database\n` +
      line('up', ({ up }) => up) +
      line('down', ({ down }) => down) +
      line('both', ({ up, down }) => up + down),
  );
});

/** In ms. */
interface Times {
  up: number;
  down: number;
}

async function throughTheApp(): Promise<Times> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mentorwijs-bench-'));
  const server = await startServer({ DATA_DIR: dataDir });
  const [first, second] = [await newPage(), await newPage()];
  await firstVisit(first, server);
  await makeTraining(first, { title: 'Najaar', date: '2026-11-24' });
  const cycleId = new URL(first.url()).pathname.split('/').at(-1) ?? '';
  await addStored(first, stored(cycleId, notesOf(cycleId, NOTES)));
  await first.reload();
  const held = await countRecords(first);
  expect(held).toBeGreaterThan(NOTES);

  await toSyncPage(first);
  await typePairing(first, await newCode(server, dataDir), 'Tablet A');
  const up = await timeOfSyncAfter(first, 'Koppelen');
  await first.getByText('Er wacht niets.').waitFor();

  await firstVisit(second, server);
  await toSyncPage(second);
  await typePairing(second, await newCode(server, dataDir), 'Tablet B');
  await timeOfSyncAfter(second, 'Koppelen');
  await second.getByRole('button', { name: 'Zoek trainingen' }).click();
  await second.getByRole('button', { name: 'Op dit apparaat zetten: Najaar' }).waitFor();
  const down = await timeOfSyncAfter(second, 'Op dit apparaat zetten');
  expect(await countRecords(second)).toBe(held);
  await Promise.all([first.context().close(), second.context().close()]);
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
  return { up, down };
}

async function throughThePlainLoop(): Promise<Times> {
  const folder = mkdtempSync(join(tmpdir(), 'mentorwijs-bench-'));
  const server = await startPlainServer(join(folder, 'plain.db'), MOST_RECORDS);
  const [first, second] = [await newPage(), await newPage()];
  await first.goto(server.origin);
  const rows = notesOf('plain', NOTES).map(({ id, fields }) => ({ id, fields: fields as object }));
  await first.evaluate(plainFill, rows);
  const up = await first.evaluate(plainUp, MOST_RECORDS);
  await second.goto(server.origin);
  await second.evaluate(plainFill, []);
  const down = await second.evaluate(plainDown);
  await Promise.all([first.context().close(), second.context().close()]);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  return { up, down };
}

/** A browser profile of its own. */
async function newPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 820, height: 1180 }, locale: 'nl-NL' });
  return context.newPage();
}

/** From the tap on a button until the round that it begins is over (ms). */
function timeOfSyncAfter(page: Page, label: string): Promise<number> {
  return page.evaluate(
    (text) =>
      new Promise<number>((done) => {
        const labelled = (wanted: string) =>
          [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === wanted);
        const began = performance.now();
        let ran = false;
        const watching = new MutationObserver(() => {
          const now = labelled('Nu synchroniseren');
          if (!now) return;
          ran ||= now.disabled;
          if (!ran || now.disabled) return;
          watching.disconnect();
          done(performance.now() - began);
        });
        watching.observe(document.body, { subtree: true, childList: true, attributes: true });
        labelled(text)?.click();
      }),
    label,
  );
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
