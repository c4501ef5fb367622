import type { Page } from '@playwright/test';
import { atNoon, expect, firstVisit, openDemo, test, toPart } from './app';

/** What is announced names where one has come to, and the keyboard goes on there. */
async function arrivedAt(page: Page, said: RegExp, title = said): Promise<void> {
  await expect(page.locator('#svelte-announcer')).toHaveText(said);
  await expect(page).toHaveTitle(title);
  await expect
    .poll(
      () => page.evaluate(() => document.activeElement?.closest('main') !== null),
      'the focus is in the page',
    )
    .toBe(true);
}

test('each page that is gone to is announced by its own name, and has the focus', async ({
  page,
  server,
}) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  await arrivedAt(page, /Training/);
  await page.getByRole('link', { name: 'Bijeenkomst 2' }).click();
  await arrivedAt(page, /Bijeenkomst 2/);
  await toPart(page, 'Aanwezigheid');
  await arrivedAt(page, /Aanwezigheid · Bijeenkomst 2/);
  await page.getByRole('link', { name: 'Handboek' }).click();
  await arrivedAt(page, /Handboek/);
  await page.goBack();
  await arrivedAt(page, /Bijeenkomst 2/, /Aanwezigheid · Bijeenkomst 2/);
  await toPart(page, 'Draaiboek');
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), 'it begins at the block of now')
    .toBe('H1');

  await toPart(page, 'Aanwezigheid');
  await page.getByRole('button', { name: 'Iedereen aanwezig' }).click();
  const offer = page.getByRole('button', { name: 'Sluiten' });
  await expect(offer).toBeVisible();
  await toPart(page, 'Draaiboek');
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(offer, 'what was done elsewhere moves no button of the run-sheet').toBeHidden();
  await expect(page.getByText('staan op aanwezig')).toBeHidden();
  await toPart(page, 'Aanwezigheid');
  await expect(offer, 'and can still be taken back where it was done').toBeVisible();
});
