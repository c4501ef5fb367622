import { mkdtempSync, readFileSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
  request as httpRequest,
} from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { expect, firstVisit, makeTraining, pasteParticipants, test, toPart, watch, writeNote } from './app';
import { tableText } from './database';
import { startServer, type Server } from './server';

/** A server whose data this test can look into. */
async function pairable(env: Record<string, string> = {}): Promise<{ server: Server; dataDir: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mentorwijs-data-'));
  return { server: await startServer({ ...env, DATA_DIR: dataDir }), dataDir };
}

async function adminCall(server: Server, dataDir: string, path: string, method = 'GET'): Promise<unknown> {
  const token = readFileSync(join(dataDir, 'admin-token'), 'utf8');
  const reply = await fetch(`${server.origin}${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}` },
  });
  return reply.status === 204 ? null : reply.json();
}

async function newCode(server: Server, dataDir: string): Promise<string> {
  const { teams } = (await adminCall(server, dataDir, '/api/admin/teams')) as { teams: { id: string }[] };
  const path = `/api/admin/teams/${teams[0]?.id ?? ''}/codes`;
  return ((await adminCall(server, dataDir, path, 'POST')) as { code: string }).code;
}

async function pair(page: Page, code: string, name: string, endpoint?: string): Promise<void> {
  await page.getByRole('link', { name: 'Instellingen', exact: true }).click();
  await page.getByRole('link', { name: 'Synchronisatie' }).click();
  await page.getByRole('textbox', { name: 'Koppelcode' }).fill(code);
  await page.getByRole('textbox', { name: 'Naam van dit apparaat' }).fill(name);
  if (endpoint) {
    await page.getByRole('radio', { name: new URL(endpoint).host }).check();
    await expect(page.getByRole('textbox', { name: 'Adres van het endpoint' })).toHaveValue(endpoint);
  }
  await page.getByRole('button', { name: 'Koppelen' }).click();
  await expect(page.getByText(`Dit apparaat (${name}) is gekoppeld aan`)).toBeVisible();
}

async function syncNow(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Instellingen', exact: true }).click();
  await page.getByRole('link', { name: 'Synchronisatie' }).click();
  await page.getByRole('button', { name: 'Nu synchroniseren' }).click();
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('status')).toContainText('gesynchroniseerd om');
}

/** Another tablet: a browser profile of its own. */
async function otherTablet(browser: Browser, server: Server): Promise<{ page: Page; troubles: string[] }> {
  const context = await browser.newContext({ viewport: { width: 820, height: 1180 }, locale: 'nl-NL' });
  const page = await context.newPage();
  const troubles: string[] = [];
  watch(page, troubles);
  await firstVisit(page, server);
  return { page, troubles };
}

async function toTraining(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

test('two tablets record the same session without a network, come together, and keep what differed', async ({
  page,
  browser,
}) => {
  const { server, dataDir } = await pairable();
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pasteParticipants(page, ['Aylin Yıldız;Kwekerij', 'Bert van Dam;Drukkerij']);
  await pair(page, await newCode(server, dataDir), 'Tablet A');
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });

  const other = await otherTablet(browser, server);
  await pair(other.page, await newCode(server, dataDir), 'Tablet B');
  await other.page.getByRole('button', { name: 'Zoek trainingen' }).click();
  await other.page.getByRole('button', { name: 'Op dit apparaat zetten: Najaar' }).click();
  await expect(other.page.getByText('Alle trainingen van je team staan op dit apparaat.')).toBeVisible();

  const { port } = new URL(server.origin);
  await server.stop();
  for (const [tablet, state, text] of [
    [page, 'Aanwezig', 'Notitie van A'],
    [other.page, 'Afwezig met bericht', 'Notitie van B'],
  ] as const) {
    await toTraining(tablet, 'Najaar');
    await tablet.getByRole('link', { name: 'Bijeenkomst 1' }).click();
    await toPart(tablet, 'Aanwezigheid');
    const aylin = tablet.getByRole('group', { name: 'Aylin Yıldız' });
    await aylin.getByRole('radio', { name: state, exact: true }).check();
    await toPart(tablet, 'Notities');
    await writeNote(tablet, text);
    await expect(tablet.getByRole('status')).toContainText('wachten op synchronisatie');
  }

  const again = await startServer({ PORT: port, DATA_DIR: dataDir });
  await syncNow(page);
  await syncNow(other.page);
  await syncNow(page);

  for (const tablet of [page, other.page]) {
    await toTraining(tablet, 'Najaar');
    await expect(tablet.getByRole('heading', { name: '1 verschil tussen apparaten' })).toBeVisible();
    await tablet.getByRole('link', { name: 'Bijeenkomst 1' }).click();
    await toPart(tablet, 'Notities');
    for (const text of ['Notitie van A', 'Notitie van B'])
      await expect(tablet.getByRole('listitem').filter({ hasText: text })).toHaveCount(1);
  }

  await toTraining(page, 'Najaar');
  const conflict = page.getByRole('region', { name: '1 verschil tussen apparaten' });
  await expect(conflict).toContainText('Aylin Yıldız');
  const lost = (await conflict.getByRole('definition').nth(1).textContent())?.trim() ?? '';
  await conflict.getByRole('button', { name: 'Neem deze waarde terug' }).click();
  await expect(conflict).toBeHidden();
  await syncNow(page);
  await syncNow(other.page);
  await toTraining(other.page, 'Najaar');
  await expect(other.page.getByRole('region', { name: '1 verschil tussen apparaten' })).toBeHidden();
  await other.page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(other.page, 'Aanwezigheid');
  const aylin = other.page.getByRole('group', { name: 'Aylin Yıldız' });
  await expect(aylin.getByRole('radio', { name: new RegExp(`^${lost}$`, 'i') })).toBeChecked();
  expect(other.troubles).toEqual([]);
  await again.stop();
});

test('a reply that is lost on its way doubles nothing, and nothing is lost', async ({ page, browser }) => {
  const { server, dataDir } = await pairable();
  const proxy = await cuttingProxy(server);
  await firstVisit(page, { ...server, origin: proxy.origin });
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pair(page, await newCode(server, dataDir), 'Tablet A');
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });
  await toTraining(page, 'Najaar');
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Notities');
  proxy.cutReplies(true);
  await writeNote(page, 'Eén keer opgeschreven');
  await page.getByRole('link', { name: 'Instellingen', exact: true }).click();
  await page.getByRole('link', { name: 'Synchronisatie' }).click();
  await page.getByRole('button', { name: 'Nu synchroniseren' }).click();
  await expect(page.getByText('Geen verbinding met het endpoint.')).toBeVisible({ timeout: 30_000 });
  proxy.cutReplies(false);
  await syncNow(page);

  const other = await otherTablet(browser, server);
  await pair(other.page, await newCode(server, dataDir), 'Tablet B');
  await other.page.getByRole('button', { name: 'Zoek trainingen' }).click();
  await other.page.getByRole('button', { name: 'Op dit apparaat zetten: Najaar' }).click();
  await toTraining(other.page, 'Najaar');
  await expect(other.page.getByText(/verschil(len)? tussen apparaten/)).toBeHidden();
  await other.page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(other.page, 'Notities');
  await expect(other.page.getByRole('listitem').filter({ hasText: 'Eén keer opgeschreven' })).toHaveCount(1);
  await proxy.close();
  await server.stop();
});

test('a device whose token was taken away keeps everything, and goes on after pairing again', async ({
  page,
}) => {
  const { server, dataDir } = await pairable();
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pair(page, await newCode(server, dataDir), 'Tablet A');
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });
  const { teams } = (await adminCall(server, dataDir, '/api/admin/teams')) as { teams: { id: string }[] };
  const listed = await adminCall(server, dataDir, `/api/admin/teams/${teams[0]?.id ?? ''}/devices`);
  const [device] = (listed as { devices: { id: string }[] }).devices;
  await adminCall(server, dataDir, `/api/admin/devices/${device?.id ?? ''}`, 'DELETE');

  await toTraining(page, 'Najaar');
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Notities');
  await writeNote(page, 'Na het intrekken');
  await page.getByRole('link', { name: 'Instellingen', exact: true }).click();
  await page.getByRole('link', { name: 'Synchronisatie' }).click();
  await page.getByRole('button', { name: 'Nu synchroniseren' }).click();
  await expect(page.getByText('Dit apparaat is niet meer gekoppeld.').first()).toBeVisible();
  expect(await tableText(page, 'records')).toContain('Na het intrekken');
  await page.getByRole('textbox', { name: 'Koppelcode' }).fill(await newCode(server, dataDir));
  await page.getByRole('textbox', { name: 'Naam van dit apparaat' }).fill('Tablet A');
  await page.getByRole('button', { name: 'Koppelen', exact: true }).click();
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });
  await server.stop();
});

test('an endpoint that lost its cycles gets everything again', async ({ page }) => {
  const { server, dataDir } = await pairable();
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pair(page, await newCode(server, dataDir), 'Tablet A');
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });
  const { port } = new URL(server.origin);
  await server.stop();

  // As after a backup of before the training was made.
  const database = new Database(join(dataDir, 'endpoint.db'));
  for (const table of ['records', 'marks', 'cycles']) database.exec(`delete from ${table}`);
  database.close();
  const again = await startServer({ PORT: port, DATA_DIR: dataDir });
  await syncNow(page);
  const held = JSON.parse(await tableText(page, 'records')) as unknown[];
  const after = new Database(join(dataDir, 'endpoint.db'), { readonly: true });
  const stored = () =>
    (after.prepare('select count(*) as count from records').get() as { count: number }).count;
  await expect.poll(stored).toBe(held.length);
  after.close();
  await again.stop();
});

test('the app syncs with an endpoint on another address, when both know of each other', async ({ page }) => {
  const port = await freePort();
  const elsewhere = await pairable({ APP_ORIGINS: `http://localhost:${port}` });
  const app = await startServer({ PORT: String(port), ENDPOINT_ORIGINS: elsewhere.server.origin });
  await firstVisit(page, app);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  const code = await newCode(elsewhere.server, elsewhere.dataDir);
  await pair(page, code, 'Tablet A', elsewhere.server.origin);
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });
  await app.stop();
  await elsewhere.server.stop();
});

test('the administrator makes a code, sees the tablet and takes its token away', async ({
  page,
  browser,
}) => {
  const { server, dataDir } = await pairable();
  await firstVisit(page, server);
  await page.goto(`${server.origin}/beheer`);
  await page.getByRole('textbox', { name: 'Beheertoken' }).fill('verkeerd');
  await page.getByRole('button', { name: 'Toon teams' }).click();
  await expect(page.getByText('Dit token klopt niet.')).toBeVisible();
  await page
    .getByRole('textbox', { name: 'Beheertoken' })
    .fill(readFileSync(join(dataDir, 'admin-token'), 'utf8'));
  await page.getByRole('button', { name: 'Toon teams' }).click();
  const team = page.getByRole('region', { name: 'Mijn organisatie' });
  await team.getByRole('button', { name: 'Koppelcode maken' }).click();
  await expect(team.getByRole('img', { name: 'QR-code om dit apparaat te koppelen' })).toBeVisible();
  const shown = (await team.getByText(/^Koppelcode \w{4}-\w{4}$/).textContent()) ?? '';

  const other = await otherTablet(browser, server);
  await other.page.goto(`${server.origin}/instellingen/synchronisatie#code=${shown.split(' ')[1] ?? ''}`);
  await expect(other.page.getByRole('textbox', { name: 'Koppelcode' })).toHaveValue(/^\w{4}-\w{4}$/);
  await other.page.getByRole('textbox', { name: 'Naam van dit apparaat' }).fill('Tablet van Ruud');
  await other.page.getByRole('button', { name: 'Koppelen' }).click();
  await expect(other.page.getByText('Dit apparaat (Tablet van Ruud) is gekoppeld aan')).toBeVisible();
  expect(new URL(other.page.url()).hash).toBe('');

  await page.getByRole('button', { name: 'Toon teams' }).click();
  await page.reload();
  await page
    .getByRole('textbox', { name: 'Beheertoken' })
    .fill(readFileSync(join(dataDir, 'admin-token'), 'utf8'));
  await page.getByRole('button', { name: 'Toon teams' }).click();
  await team.getByRole('button', { name: 'Intrekken: Tablet van Ruud' }).click();
  await expect(team.getByText('Ingetrokken', { exact: true })).toBeVisible();
  await server.stop();
});

async function freePort(): Promise<number> {
  const listening = createServer();
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  await new Promise((resolve) => listening.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

interface Proxy {
  origin: string;
  cutReplies: (cut: boolean) => void;
  close: () => Promise<void>;
}

/** Stands before the server; when asked to, it lets pushes through and cuts their replies off. */
async function cuttingProxy(server: Server): Promise<Proxy> {
  let cutting = false;
  const target = new URL(server.origin);
  const pass = (request: IncomingMessage, response: ServerResponse) => {
    const { method = 'GET', url = '/', headers } = request;
    const onward = httpRequest(
      { host: target.hostname, port: target.port, method, path: url, headers },
      (reply) => {
        if (cutting && url.endsWith('/sync')) {
          reply.resume();
          reply.on('end', () => response.destroy());
          return;
        }
        response.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  };
  const listening: HttpServer = createServer(pass);
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://localhost:${port}`,
    cutReplies: (cut) => (cutting = cut),
    close: () => new Promise((resolve) => listening.close(() => resolve())),
  };
}
