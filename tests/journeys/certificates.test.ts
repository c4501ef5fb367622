import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { decodeJwt } from 'jose';
import QRCode from 'qrcode';
import { failures } from '../unit/reports/accessible';
import { tokensInPdf } from '../../src/lib/credentials/inPdf';
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
} from './app';
import { violations } from './axe';
import { newCode, pair, pairable, syncNow } from './endpoint';
import { pdfText } from './pdf';

/** The demo with certificates for the six who were at its first session; ends on "Verslagen". */
async function certificatesMade(page: Page): Promise<void> {
  await openDemo(page);
  await page.getByRole('link', { name: 'Verslagen' }).click();
  await page.getByLabel('Wie krijgt een bewijs van deelname?').selectOption('1');
  await page.getByRole('button', { name: '6 bewijzen maken' }).click();
  await expect(page.getByText('Vul de naam van je organisatie in.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Naam van je organisatie' }).fill('Werkbedrijf Oost');
  await page.getByRole('button', { name: '6 bewijzen maken' }).click();
  await expect(page.getByText('Er zijn 6 bewijzen gemaakt.')).toBeVisible();
}

async function downloaded(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  const link = page.getByRole('link', { name: 'Bewijs downloaden' });
  await expect(link).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return download.path();
}

test('a certificate is made without a network, and checked from its PDF, a photo of its code and by pasting', async ({
  page,
  server,
}) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await certificatesMade(page);
  const pdf = await downloaded(page, 'PDF maken: Aylin Şahin');
  const text = await pdfText(pdf);
  expect(text).toContain('Dit bewijs is voor Aylin Şahin');
  expect(text).toContain('Werkbedrijf Oost');
  expect(text).not.toContain('Bert');
  expect(await failures(readFileSync(pdf))).toEqual([]);
  const [token = ''] = tokensInPdf(readFileSync(pdf));
  expect(decodeJwt(token)).toMatchObject({ type: ['VerifiableCredential', 'OpenBadgeCredential'] });
  expect(await violations(page, 'certificates made')).toEqual([]);

  await page.getByRole('link', { name: 'Bewijs controleren' }).click();
  const file = page.getByLabel('Kies een pdf of een foto van de code');
  await file.setInputFiles(pdf);
  const good = page.getByRole('region', { name: 'Dit bewijs klopt', exact: true });
  await expect(good).toContainText('Aylin Şahin');
  await expect(good).toContainText('Werkbedrijf Oost');
  await expect(good).toContainText('Deze sleutel is van dit apparaat zelf.');
  await expect(good).toContainText('Wie er achter de sleutel zit.');
  expect(await violations(page, 'a certificate that holds')).toEqual([]);

  const photo = await QRCode.toBuffer(`${server.origin}/controle#${token}`, {
    errorCorrectionLevel: 'L',
    scale: 5,
  });
  await page.reload();
  await file.setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: photo });
  await expect(good).toContainText('Aylin Şahin');

  const paste = page.getByRole('textbox', { name: 'Plak de code' });
  const middle = Math.floor(token.length / 2);
  const other = token[middle] === 'A' ? 'B' : 'A';
  await paste.fill(token.slice(0, middle) + other + token.slice(middle + 1));
  await page.getByRole('button', { name: 'Controleren' }).click();
  await expect(page.getByRole('region', { name: 'Dit bewijs klopt niet' })).toContainText(
    'Er is iets aan veranderd',
  );
  await paste.fill('hallo');
  await page.getByRole('button', { name: 'Controleren' }).click();
  await expect(page.getByText('Dit is geen bewijs van deelname uit deze app.')).toBeVisible();

  await page.goto(`${server.origin}/controle#${token}`);
  await expect(good).toContainText('Aylin Şahin');
});

test('all certificates go into one file; one that is withdrawn is told so, and can be made anew', async ({
  page,
  server,
}) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await certificatesMade(page);
  const all = readFileSync(await downloaded(page, 'Alle bewijzen in één PDF'));
  const tokens = tokensInPdf(all);
  expect(tokens).toHaveLength(6);
  await page.getByRole('button', { name: 'Intrekken: Bert Janssen' }).click();
  await expect(page.getByText('Het bewijs van Bert Janssen is ingetrokken.')).toBeVisible();
  await expect(page.getByRole('button', { name: '1 bewijs maken' })).toBeVisible();
  await page.getByRole('link', { name: 'Bewijs controleren' }).click();
  await page
    .getByLabel('Kies een pdf of een foto van de code')
    .setInputFiles({ name: 'alle.pdf', mimeType: 'application/pdf', buffer: all });
  await expect(page.getByRole('region', { name: 'Dit bewijs klopt', exact: true })).toHaveCount(5);
  await expect(page.getByRole('region', { name: /^Dit bewijs is ingetrokken op/ })).toContainText(
    'Bert Janssen',
  );
});

test('the administrator approves the key of a tablet, and whoever checks a certificate can ask for that', async ({
  page,
}) => {
  await atNoon(page);
  const { server, dataDir } = await pairable();
  await firstVisit(page, server);
  await pair(page, await newCode(server, dataDir), 'Tablet A');
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pasteParticipants(page, ['Aylin Şahin;Groenmeer']);
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await toPart(page, 'Aanwezigheid');
  await page.getByRole('button', { name: 'Iedereen aanwezig' }).click();
  await page.clock.fastForward('02:30:00');
  await toPart(page, 'Draaiboek');
  await inTime(page, 'Bijeenkomst afsluiten');
  await expect(page.getByRole('button', { name: 'Heropenen' })).toBeVisible();
  await page.goto(page.url().replace(/\/bijeenkomst.*/, '/verslagen'));
  await page.getByLabel('Wie krijgt een bewijs van deelname?').selectOption('1');
  await page.getByRole('textbox', { name: 'Naam van je organisatie' }).fill('Werkbedrijf Oost');
  await page.getByRole('button', { name: '1 bewijs maken' }).click();
  await expect(page.getByText('Er is 1 bewijs gemaakt.')).toBeVisible();
  const pdf = await downloaded(page, 'PDF maken: Aylin Şahin');
  await syncNow(page);

  await page.goto(`${server.origin}/beheer`);
  await page
    .getByRole('textbox', { name: 'Beheertoken' })
    .fill(readFileSync(join(dataDir, 'admin-token'), 'utf8'));
  await page.getByRole('button', { name: 'Toon teams' }).click();
  const keys = page.getByRole('region', { name: 'Sleutels voor bewijzen van deelname' });
  const look = async () => {
    await page.goto(`${server.origin}/controle`);
    await page.getByLabel('Kies een pdf of een foto van de code').setInputFiles(pdf);
    await page.getByRole('button', { name: 'Sleutel opzoeken bij de server' }).click();
  };
  await expect(keys).toContainText('Werkbedrijf Oost');
  await look();
  await expect(page.getByText(/heeft deze sleutel niet goedgekeurd/)).toBeVisible();

  await page.goto(`${server.origin}/beheer`);
  await page
    .getByRole('textbox', { name: 'Beheertoken' })
    .fill(readFileSync(join(dataDir, 'admin-token'), 'utf8'));
  await page.getByRole('button', { name: 'Toon teams' }).click();
  await keys.getByRole('button', { name: /^Goedkeuren: Werkbedrijf Oost/ }).click();
  await expect(keys.getByText('Goedgekeurd', { exact: true })).toBeVisible();
  expect(await violations(page, 'a key that was approved')).toEqual([]);
  const published = (await (await fetch(`${server.origin}/.well-known/did.json`)).json()) as {
    id: string;
    assertionMethod: string[];
  };
  expect(published.id).toBe(`did:web:${new URL(server.origin).host.replace(':', '%3A')}`);
  expect(published.assertionMethod).toHaveLength(1);
  await look();
  await expect(page.getByText(/^De beheerder van .* heeft deze sleutel goedgekeurd\.$/)).toBeVisible();
  await server.stop();
  await page.reload();
  await page.getByLabel('Kies een pdf of een foto van de code').setInputFiles(pdf);
  await page.getByRole('button', { name: 'Sleutel opzoeken bij de server' }).click();
  await expect(page.getByText('De server gaf geen antwoord.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Dit bewijs klopt', exact: true })).toBeVisible();
});
