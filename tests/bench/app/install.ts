import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { firstVisit } from '../../journeys/app';
import { addRows, tableText } from '../../journeys/database';
import { addStored } from '../stored';
import type { Server } from '../../journeys/server';
import { openBrowser } from './browser';
import type { Training } from './trainings';

export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'mentorwijs-bench-'));
}

/**
 * A profile with the app and these trainings, every report made, as it is left by somebody who closes it: what the
 * app keeps for its next start is kept.
 */
export async function installApp(server: Server, trainings: readonly Training[]): Promise<string> {
  const profile = newProfile();
  const context = await openBrowser(profile);
  const page = await context.newPage();
  await firstVisit(page, server);
  for (const training of trainings) await addStored(page, training.stored);
  const reports = trainings.flatMap(({ cycleId, held }) =>
    held.map((session) => ({ key: `${cycleId}/report/${session}`, value: session })),
  );
  await addRows(page, 'deviceSettings', reports);
  await page.reload();
  const kept = async () => (JSON.parse(await tableText(page, 'cycleStates')) as unknown[]).length;
  await expect.poll(kept, { timeout: 120_000 }).toBe(trainings.length);
  await context.close();
  return profile;
}

/** A profile with the empty app under the same worker. */
export async function installShell({ origin }: Server): Promise<string> {
  const profile = newProfile();
  const context = await openBrowser(profile);
  const page = await context.newPage();
  await page.goto(origin);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.close();
  return profile;
}
