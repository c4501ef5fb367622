import type { Page } from '@playwright/test';
import { expect, firstVisit, makeTraining, pasteParticipants, test, toPart, writeNote } from './app';
import { tableText } from './database';
import { PASSPHRASE, turnOnLock } from './lock';
import { filesWith, killBrowser, newProfile, openProfile } from './profile';

/** Words that stand nowhere but where somebody typed them. */
const CANARY = 'Kwikstaartje';

async function fill(page: Page, origin: string, readDrafts: () => Promise<unknown>): Promise<void> {
  await makeTraining(page, { title: `${CANARY} training`, date: '2026-11-24' });
  await pasteParticipants(page, [`Aylin ${CANARY}\t${CANARY} bv`, 'Bert Janssen']);
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Aanwezigheid');
  await page
    .getByRole('group', { name: `Aylin ${CANARY}` })
    .getByRole('radio', { name: 'Aanwezig', exact: true })
    .check();
  await expect(page.getByText('1 aanwezig')).toBeVisible();
  await toPart(page, 'Notities');
  await writeNote(page, `Notitie van ${CANARY}.`);
  await page.getByRole('textbox', { name: 'Nieuwe notitie' }).pressSequentially(`Half ${CANARY}`);
  await readDrafts();
  // Left in the page's last moment, and the summary that a page keeps as it goes.
  await page.getByRole('textbox', { name: 'Nieuwe notitie' }).pressSequentially(' en meer');
  await page.goto(`${origin}/`);
}

test('who finds the tablet finds in no file of the browser what was typed, saved or not', async ({
  server,
}, info) => {
  test.slow();
  const folder = newProfile();
  const context = await openProfile(folder, info);
  const page = await context.newPage();
  await firstVisit(page, server);
  await fill(page, server.origin, () =>
    expect.poll(() => tableText(page, 'drafts'), { timeout: 5000 }).toContain(`Half ${CANARY}`),
  );
  await expect(page.getByText(`${CANARY} training`).first()).toBeVisible();
  await expect.poll(() => tableText(page, 'summaries')).toContain(CANARY);
  killBrowser(folder);
  await expect.poll(() => filesWith(folder, ['mentorwijs'])).not.toEqual([]);
  expect(filesWith(folder, [CANARY])).toEqual([]);
  await server.stop();
});

test('who finds a tablet with a passphrase finds neither that nor the recovery key nor what was typed', async ({
  server,
}, info) => {
  test.slow();
  const folder = newProfile();
  const context = await openProfile(folder, info);
  const page = await context.newPage();
  await firstVisit(page, server);
  const key = await turnOnLock(page);
  await fill(page, server.origin, () => page.waitForFunction(() => document.hasFocus()));
  await expect(page.getByRole('heading', { level: 1, name: 'Ontgrendelen' })).toBeVisible();
  killBrowser(folder);
  expect(filesWith(folder, [CANARY, PASSPHRASE, 'kwikstaart', key, key.replaceAll('-', '')])).toEqual([]);
  await server.stop();
});
