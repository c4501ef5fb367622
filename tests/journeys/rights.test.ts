import type { Page } from '@playwright/test';
import { expect, firstVisit, makeTraining, pasteParticipants, test, toPart, writeNote } from './app';
import { violations } from './axe';
import { tableText } from './database';
import { filesWith, killBrowser, newProfile, openProfile } from './profile';

const TABLES = ['records', 'outbox', 'summaries', 'drafts', 'deviceSettings', 'cycleSync'] as const;

/** Words that stand nowhere but where somebody typed them of one participant. */
const CANARY = 'Kwikstaartje';
const NAME = `Aylin ${CANARY}`;

async function fill(page: Page): Promise<void> {
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pasteParticipants(page, [`${NAME}\t${CANARY} bv\t${CANARY}baas`, 'Bert Janssen']);
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Aanwezigheid');
  const row = page.getByRole('group', { name: NAME });
  await row.getByRole('radio', { name: 'Aanwezig', exact: true }).check();
  await expect(page.getByText('1 aanwezig')).toBeVisible();
  await toPart(page, 'Notities');
  await writeNote(page, `Wil later ${CANARY} zien.`, NAME);
  await writeNote(page, `Zit naast ${NAME}.`);
  await page.getByRole('textbox', { name: 'Nieuwe notitie' }).fill(`Half over ${NAME}`);
  await expect.poll(() => tableText(page, 'drafts')).toContain(CANARY);
}

test('a participant sees all that is held, has it as a file, and is erased from every file of the browser', async ({
  server,
}, info) => {
  test.slow();
  const folder = newProfile();
  const context = await openProfile(folder, info);
  const page = await context.newPage();
  await firstVisit(page, server);
  await fill(page);
  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: 'Najaar' }).click();
  await page.getByRole('link', { name: 'Delen en bewaren' }).click();
  await page.getByRole('link', { name: NAME }).click();
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  await expect(page.getByText(`Wil later ${CANARY} zien.`)).toBeVisible();
  await expect(page.getByText(`Zit naast ${NAME}.`)).toBeVisible();
  expect(await violations(page, 'what is held of a participant')).toEqual([]);

  await page.getByRole('button', { name: 'Maak bestand' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Bestand downloaden' }).click();
  expect((await download).suggestedFilename()).toBe('deelnemer-gegevens.json');

  await page.getByRole('button', { name: 'Wissen', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Deelnemer wissen?' });
  await expect(dialog.getByRole('button', { name: 'Definitief wissen' })).toBeDisabled();
  await dialog.getByRole('textbox').fill(NAME);
  await dialog.getByRole('button', { name: 'Definitief wissen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Deelnemer 1' })).toBeVisible();
  await expect(page.getByText(/^Gewist op/)).toBeVisible();
  await expect(page.getByText(CANARY)).toHaveCount(0);
  await expect(page.getByText('Bijeenkomst 1: aanwezig')).toBeVisible();

  await page.getByRole('link', { name: 'Handboek', exact: true }).click();
  await page.getByRole('searchbox').fill(CANARY);
  await expect(page.getByText('Niets gevonden')).toBeVisible();
  for (const table of TABLES) expect(await tableText(page, table)).not.toContain(CANARY);
  killBrowser(folder);
  await expect.poll(() => filesWith(folder, ['mentorwijs'])).not.toEqual([]);
  expect(filesWith(folder, [CANARY])).toEqual([]);
  await server.stop();
});
