// Notes from one browser to the endpoint and into a second, empty one, beside the least that could do it, and RxDB.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildWhereStale } from '../../src/launch/build.js';
import { MOST_RECORDS } from '../../src/lib/replication/protocol';
import { firstVisit, makeTraining } from '../journeys/app';
import { countRecords } from '../journeys/database';
import { newCode, toSyncPage, typePairing } from '../journeys/endpoint';
import { startServer } from '../journeys/server';
import { openBrowser } from './app/browser';
import { notesOf } from './notes';
import { addStored, stored } from './stored';
import { median } from './numbers';
import { plainDown, plainFill, plainUp } from './plain/loop';
import { startPlainServer } from './plain/server';
import { buildPeers, PEERS, RXDB_BATCH } from './peers/build';

const NOTES = Number(process.env['NOTES'] ?? 10_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
/** So long everything may take; after that it has failed. */
const LIMIT_MS = 9 * 60_000;

/** How the same notes go, in a run of its own for each round. */
const ways: Record<'app' | 'floor' | 'rxdb', () => Promise<Times>> = {
  app: throughTheApp,
  floor: throughTheFloor,
  rxdb: throughRxDb,
};
type Way = keyof typeof ways;

/** Profiles on the disk, as a tablet has them; in memory IndexedDB does not wait for any. */
const profiles: string[] = [];
beforeAll(async () => {
  buildWhereStale();
  await buildPeers();
}, LIMIT_MS);
afterAll(() => profiles.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

it(
  `${NOTES} notes to the endpoint and into a second browser`,
  async () => {
    const rounds: Record<Way, Times>[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({ floor: await ways.floor(), app: await ways.app(), rxdb: await ways.rxdb() });
    const of = (way: Way, what: (times: Times) => number) => median(rounds.map((round) => what(round[way])));
    const line = (name: string, what: (times: Times) => number) => {
      const [app, floor, rxdb] = [of('app', what), of('floor', what), of('rxdb', what)];
      return `${name}: app ${seconds(app)}, floor ${seconds(floor)} (${(app / floor).toFixed(2)}), RxDB ${seconds(rxdb)} (${(app / rxdb).toFixed(2)})\n`;
    };
    process.stdout.write(
      `\n${NOTES} notes, medians of ${ROUNDS} rounds, ${cpus().length} cores for browser, server and database\n` +
        line('up', ({ up }) => up) +
        line('down', ({ down }) => down) +
        line('both', ({ up, down }) => up + down),
    );
  },
  LIMIT_MS,
);

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

async function throughTheFloor(): Promise<Times> {
  const folder = mkdtempSync(join(tmpdir(), 'mentorwijs-bench-'));
  const server = await startPlainServer(join(folder, 'plain.db'), MOST_RECORDS);
  const [first, second] = [await newPage(), await newPage()];
  await first.goto(server.origin);
  await first.evaluate(plainFill, plainNotes());
  const up = await first.evaluate(plainUp, MOST_RECORDS);
  await second.goto(server.origin);
  await second.evaluate(plainFill, []);
  const down = await second.evaluate(plainDown);
  await Promise.all([first.context().close(), second.context().close()]);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  return { up, down };
}

/** RxDB (Dexie storage, batches of 1,000) on the floor's server. */
async function throughRxDb(): Promise<Times> {
  const folder = mkdtempSync(join(tmpdir(), 'mentorwijs-bench-'));
  const server = await startPlainServer(join(folder, 'plain.db'), RXDB_BATCH);
  const open = async (rows: { id: string; fields: object }[]) => {
    const page = await newPage();
    await page.goto(server.origin);
    await page.addScriptTag({ path: PEERS });
    await page.evaluate((given) => window.rxdbFill(given), rows);
    return page;
  };
  const first = await open(plainNotes());
  const up = await first.evaluate((batch) => window.rxdbUp(batch), RXDB_BATCH);
  const second = await open([]);
  const down = await second.evaluate((batch) => window.rxdbDown(batch), RXDB_BATCH);
  expect(await second.evaluate(() => window.rxdbCount())).toBe(NOTES);
  await Promise.all([first.context().close(), second.context().close()]);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  return { up, down };
}

function plainNotes(): { id: string; fields: object }[] {
  return notesOf('plain', NOTES).map(({ id, fields }) => ({ id, fields: fields as object }));
}

/** A browser of its own on a profile of its own. */
async function newPage(): Promise<Page> {
  const profile = mkdtempSync(join(tmpdir(), 'mentorwijs-profile-'));
  profiles.push(profile);
  const context = await openBrowser(profile);
  return context.pages()[0] ?? (await context.newPage());
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
          // What is quickly done is over before the page shows that it is under way.
          const isOver = text === 'Koppelen' && document.body.textContent.includes('Er wacht niets.');
          if (!(ran || isOver) || now.disabled) return;
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
