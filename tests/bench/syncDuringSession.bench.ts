// How evenly a running session's run-sheet goes on while notes come in, on a processor a quarter as fast.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { it } from 'vitest';
import { installedBrowser } from '../../src/launch/browser.js';
import { buildWhereStale } from '../../src/launch/build.js';
import {
  MOST_RECORDS,
  syncReplySchema,
  type SyncReply,
  type WireRecord,
} from '../../src/lib/replication/protocol';
import { firstVisit, makeTraining } from '../journeys/app';
import { tableText } from '../journeys/database';
import { newCode, pair, syncNow } from '../journeys/endpoint';
import { startServer, type Server } from '../journeys/server';
import { notesOf } from './notes';

const NOTES = Number(process.env['NOTES'] ?? 10_000);
/** As a tablet of a few years old beside the machine that measures. */
const SLOWER = 4;
const BESIDE_MS = 10_000;

it(`${NOTES} notes into a tablet on which a session runs`, async () => {
  buildWhereStale();
  const executablePath = installedBrowser();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox'],
  });
  const dataDir = mkdtempSync(join(tmpdir(), 'mentorwijs-bench-'));
  const server = await startServer({ DATA_DIR: dataDir });
  const page = await browser.newPage({ viewport: { width: 820, height: 1180 }, locale: 'nl-NL' });
  const cycleId = await runningSession(page, server, dataDir);
  await push(server, { cycleId, code: await newCode(server, dataDir) });

  const { send } = await page
    .context()
    .newCDPSession(page)
    .then((cdp) => ({ send: cdp.send.bind(cdp) }));
  await send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const without = await frames(page, () => page.waitForTimeout(BESIDE_MS));
  await push(server, { cycleId, code: await newCode(server, dataDir) });
  const began = Date.now();
  const during = await frames(page, async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect.poll(() => syncedAt(page), { timeout: 300_000, intervals: [500] }).toBeGreaterThan(began);
  });
  process.stdout.write(
    `\n${NOTES} notes into a run-sheet that is open, ${SLOWER} times slowed: ${inWords(during)}\n` +
      `the same run-sheet without them: ${inWords(without)}\n`,
  );
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A paired tablet with a session under way, its run-sheet open; gives back the training's id. */
async function runningSession(page: Page, server: Server, dataDir: string): Promise<string> {
  await firstVisit(page, server);
  await pair(page, await newCode(server, dataDir), 'Tablet');
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  const cycleId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await syncNow(page);
  await page.goto(`${server.origin}/trainingen/${cycleId}/bijeenkomst/1/draaiboek`);
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await page.getByRole('button', { name: 'Pauzeren' }).waitFor();
  await expect.poll(() => waiting(page)).toBe(0);
  return cycleId;
}

/** Another device puts the notes with the endpoint. */
async function push(server: Server, { cycleId, code }: { cycleId: string; code: string }): Promise<void> {
  const call = async (path: string, token: string | null, body: unknown): Promise<unknown> => {
    const headers = {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
    };
    const reply = await fetch(`${server.origin}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return reply.json();
  };
  const { token } = (await call('/api/devices', null, { code, name: 'Collega' })) as { token: string };
  const exchange = async (
    at: { epoch: string | null; mark: string | null; cursor: number },
    records: WireRecord[],
  ) =>
    syncReplySchema.parse(await call(`/api/cycles/${cycleId}/sync`, token, { protocol: 1, ...at, records }));
  let at: SyncReply | null = null;
  const notes = notesOf(cycleId, NOTES).map(({ type, id, fields }) => ({ type, id, fields }));
  for (let from = 0; from < notes.length;) {
    const some = notes.slice(from, from + MOST_RECORDS);
    at = await exchange({ epoch: at?.epoch ?? null, mark: at?.mark ?? null, cursor: at?.cursor ?? 0 }, some);
    // Until it has seen all that the tablet sent.
    if (at.accepted) from += some.length;
  }
}

async function syncedAt(page: Page): Promise<number> {
  const [cycle] = JSON.parse(await tableText(page, 'cycleSync')) as { syncedAt: number | null }[];
  return cycle?.syncedAt ?? 0;
}

async function waiting(page: Page): Promise<number> {
  return (JSON.parse(await tableText(page, 'outbox')) as unknown[]).length;
}

interface Frames {
  /** In ms. */
  longest: number;
  gaps: number[];
}

/** How the page keeps up while something goes on. */
async function frames(page: Page, work: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const seen = { longest: 0, gaps: [] as number[], isOver: false };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    const frame = (last: number) =>
      requestAnimationFrame((now) => {
        if (last > 0) seen.gaps.push(now - last);
        if (!seen.isOver) frame(now);
      });
    frame(0);
  });
  await work();
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: Frames & { isOver: boolean } };
    seen.isOver = true;
    return seen;
  });
}

function inWords({ longest, gaps }: Frames): string {
  const sorted = gaps.sort((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? NaN;
  return `longest task ${longest > 0 ? `${longest.toFixed(0)} ms` : 'below 50 ms'}, frames ${p95.toFixed(0)} ms apart (p95), ${(sorted.at(-1) ?? NaN).toFixed(0)} ms at most, in ${(gaps.reduce((a, b) => a + b, 0) / 1000).toFixed(1)} s`;
}
