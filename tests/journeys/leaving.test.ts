import { atNoon, expect, firstVisit, openDemo, test } from './app';
import { tableText } from './database';

test('an app that is put away in a session has ready what its next start shows', async ({ page, server }) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  await page.getByRole('link', { name: 'Bijeenkomst 2' }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  const kept = async () => JSON.parse(await tableText(page, 'cycleStates')) as unknown[];
  expect(await kept()).toEqual([]);

  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect
    .poll(kept)
    .toEqual([expect.objectContaining({ known: expect.objectContaining({ underWay: true }) })]);

  await page.goto(`${server.origin}/`);
  await expect(page.getByText('Nu bezig')).toBeVisible();
  await expect(page.getByText('Welkom, presentielijst en terugblik')).toBeVisible();
});
