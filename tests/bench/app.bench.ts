// How fast the app is on a slow processor, each time beside the least that could do the same.
import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPack } from '../../src/build/bundledPack';
import { installedBrowser } from '../../src/launch/browser.js';
import { buildWhereStale } from '../../src/launch/build.js';
import { dateOf } from '../../src/lib/domain/calendar';
import type { Pack } from '../../src/lib/domain/content';
import { sessionId } from '../../src/lib/domain/identifier';
import { watchScripts } from '../journeys/scripts';
import { startServer } from '../journeys/server';
import { bundledFolder, packOf } from '../unit/content/pack/packItems';
import { attendanceTaps, type Tap } from './app/attendance';
import { THROTTLED } from './app/browser';
import { coldStart } from './app/coldStart';
import { installApp, installShell } from './app/install';
import { reportOf, reportOfApp, reportOfPdfmake, type ReportTimes } from './app/report';
import { plainKeys, searchKeys, type KeyCost } from './app/search';
import { buildShell, startShell } from './app/shell';
import { trainingsUntil, type Training } from './app/trainings';
import { median, quantile } from './numbers';

const ROUNDS = Number(process.env['ROUNDS'] ?? 7);
const TRAININGS = Number(process.env['TRAININGS'] ?? 200);
const FRAME_MS = 16;
const JAVASCRIPT_GOAL_KB = 90;

interface Installed {
  profile: string;
  origin: string;
}

let pack: Pack;
let current: Training;
let one: Installed;
let many: Installed;
let shell: Installed;
let javaScriptKB: number;

beforeAll(async () => {
  buildWhereStale();
  buildShell();
  pack = packOf(await loadPack(bundledFolder));
  const trainings = trainingsUntil(dateOf(Date.now()), TRAININGS, pack);
  current = trainings.at(-1) ?? never();
  const [appServer, shellServer] = [await startServer(), await startShell()];
  javaScriptKB = (await firstScreenBytes(appServer.origin)) / 1000;
  one = { origin: appServer.origin, profile: await installApp(appServer, [current]) };
  many = { origin: appServer.origin, profile: await installApp(appServer, trainings) };
  shell = { origin: shellServer.origin, profile: await installShell(shellServer) };
  // Whatever is measured, is measured without a network.
  await Promise.all([appServer.stop(), shellServer.stop()]);
  const records = trainings.flatMap(({ stored }) => stored.records).length;
  tell(`${cpus().length} cores, ${THROTTLED} times slower; ${TRAININGS} trainings with ${records} records`);
}, 600_000);

afterAll(() => {
  for (const { profile } of [one, many, shell]) rmSync(profile, { recursive: true, force: true });
});

it('cold start without a network', async () => {
  const times = { one: [] as number[], many: [] as number[], shell: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.shell.push(await coldStart(shell.profile, shell.origin));
    times.one.push(await coldStart(one.profile, one.origin));
    times.many.push(await coldStart(many.profile, many.origin));
  }
  tellRatio('start with one training, empty app', median(times.one), median(times.shell));
  tellRatio(`start with ${TRAININGS} trainings, empty app`, median(times.many), median(times.shell));
});

it('a tap on attendance until it is saved', async () => {
  const sessions = [3, 4, 5].map((number) => sessionId(current.cycleId, number));
  const { app, plain } = await attendanceTaps(one.profile, one.origin, sessions);
  const of = (what: keyof Tap) => median(app.map((tap) => tap[what]));
  tellRatio(
    `tap on attendance until "bewaard" (${app.length}), plain transaction`,
    of('saved'),
    median(plain),
  );
  tellRatio('the same until the mark is drawn from the database', of('drawn'), median(plain));
  tell(`  of which until the browser tells the page of the tap: ${ms(of('told'))}`);
});

it('typing in the search of the handbook', async () => {
  const keys = await searchKeys(one.profile, one.origin);
  const plain = await plainKeys(shell.profile);
  const p95 = (costs: readonly KeyCost[], what: keyof KeyCost) =>
    quantile(
      costs.map((cost) => cost[what]),
      0.95,
    );
  const work = 'all work of a key in the search until its first results are shown, p95';
  tellRatio(`${work} of ${keys.length}, one frame`, p95(keys, 'work'), FRAME_MS);
  tellRatio('  the same of a field on an empty page', p95(plain, 'work'), FRAME_MS);
  tellRatio(
    'its longest task until all results are shown, p95, one frame',
    p95(keys, 'longestTask'),
    FRAME_MS,
  );
  tellRatio('  the same of a field on an empty page', p95(plain, 'longestTask'), FRAME_MS);
  for (const what of ['work', 'longestTask', 'until'] as const) {
    const times = keys.map((cost) => cost[what]);
    tell(
      `  ${what}: median ${ms(median(times))}, p95 ${ms(quantile(times, 0.95))}, longest ${ms(Math.max(...times))}`,
    );
  }
});

it('a report as PDF', async () => {
  const report = reportOf(current, pack);
  const [app, plain]: [ReportTimes[], ReportTimes[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    plain.push(await reportOfPdfmake(shell.profile, shell.origin, report));
    app.push(await reportOfApp(one.profile, one.origin, current));
  }
  for (const state of ['cold', 'warm'] as const) {
    const of = (times: readonly ReportTimes[]) => median(times.map((time) => time[state]));
    tellRatio(`PDF ${state}, pdfmake alone`, of(app), of(plain));
  }
});

it('JavaScript of the first screen', () => {
  expect(javaScriptKB).toBeGreaterThan(20);
  const ratio = (javaScriptKB / JAVASCRIPT_GOAL_KB).toFixed(2);
  tell(
    `JavaScript until the first screen: ${javaScriptKB.toFixed(1)} KB gzip, goal ${JAVASCRIPT_GOAL_KB} KB, ratio ${ratio}`,
  );
});

async function firstScreenBytes(origin: string): Promise<number> {
  const executablePath = installedBrowser();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const scripts = watchScripts(page);
  await page.goto(origin);
  await page.getByRole('heading', { level: 1, name: 'Welkom' }).waitFor();
  const bytes = await scripts.untilInteractive();
  await browser.close();
  return bytes;
}

function tellRatio(what: string, app: number, plain: number): void {
  tell(`${what}: ${ms(app)} / ${ms(plain)} = ${(app / plain).toFixed(2)}`);
}

function tell(line: string): void {
  process.stdout.write(`\n${line}\n`);
}

function ms(time: number): string {
  return `${time.toFixed(time < 100 ? 1 : 0)} ms`;
}

function never(): never {
  throw new Error('there is no training');
}
