import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { expect, firstVisit, makeTraining, pasteParticipants, watch } from './app';
import { startServer, type Server } from './server';

/** A server whose data this test can look into. */
export async function pairable(
  env: Record<string, string> = {},
): Promise<{ server: Server; dataDir: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mentorwijs-data-'));
  return { server: await startServer({ ...env, DATA_DIR: dataDir }), dataDir };
}

export async function adminCall(
  server: Server,
  dataDir: string,
  path: string,
  method = 'GET',
): Promise<unknown> {
  const token = readFileSync(join(dataDir, 'admin-token'), 'utf8');
  const reply = await fetch(`${server.origin}${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}` },
  });
  return reply.status === 204 ? null : reply.json();
}

export async function newCode(server: Server, dataDir: string): Promise<string> {
  const { teams } = (await adminCall(server, dataDir, '/api/admin/teams')) as { teams: { id: string }[] };
  const path = `/api/admin/teams/${teams[0]?.id ?? ''}/codes`;
  return ((await adminCall(server, dataDir, path, 'POST')) as { code: string }).code;
}

export async function toSyncPage(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Instellingen', exact: true }).click();
  await page.getByRole('link', { name: 'Synchronisatie' }).click();
}

export async function typePairing(page: Page, code: string, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Koppelcode' }).fill(code);
  await page.getByRole('textbox', { name: 'Naam van dit apparaat' }).fill(name);
}

export async function pair(page: Page, code: string, name: string, endpoint?: string): Promise<void> {
  await toSyncPage(page);
  await typePairing(page, code, name);
  if (endpoint) {
    await page.getByRole('radio', { name: new URL(endpoint).host }).check();
    await expect(page.getByRole('textbox', { name: 'Adres van de server' })).toHaveValue(endpoint);
  }
  await page.getByRole('button', { name: 'Koppelen' }).click();
  await expect(page.getByText(`Dit apparaat (${name}) is gekoppeld aan`)).toBeVisible();
}

export async function syncNow(page: Page): Promise<void> {
  await toSyncPage(page);
  await page.getByRole('button', { name: 'Nu synchroniseren' }).click();
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('status')).toContainText('gesynchroniseerd om');
}

/**
 * Two tablets of one team with the training "Najaar", in which these people take part: `page` made it, and the other
 * one fetched it.
 */
export async function pairedTablets(page: Page, browser: Browser, people: string[]) {
  const { server, dataDir } = await pairable();
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pasteParticipants(page, people);
  await pair(page, await newCode(server, dataDir), 'Tablet A');
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });
  const other = await otherTablet(browser, server);
  await pair(other.page, await newCode(server, dataDir), 'Tablet B');
  await other.page.getByRole('button', { name: 'Zoek trainingen' }).click();
  await other.page.getByRole('button', { name: 'Op dit apparaat zetten: Najaar' }).click();
  await expect(other.page.getByText('Alle trainingen van je team staan op dit apparaat.')).toBeVisible();
  return { server, dataDir, other };
}

/** Another tablet: a browser profile of its own. */
export async function otherTablet(
  browser: Browser,
  server: Server,
): Promise<{ page: Page; troubles: string[] }> {
  const context = await browser.newContext({ viewport: { width: 820, height: 1180 }, locale: 'nl-NL' });
  const page = await context.newPage();
  const troubles: string[] = [];
  watch(page, troubles);
  await firstVisit(page, server);
  return { page, troubles };
}
