import type { Page } from '@playwright/test';
import { atNoon, expect, firstVisit, openDemo, test } from './app';
import { pathsOf } from './paths';
import type { Server } from './server';
import { cutOff, focusHidden, sameNames, smallTargets, spaceOut, squeezed, tooWide } from './screen';

/** WCAG 2.2, 2.5.8. */
const LEAST_TARGET_PX = 24;
/** What the app wants of its own buttons and fields. */
const LEAST_HEIGHT_PX = 44;

/** The example with a session that runs; what looks wrong on any page of it, by path. */
async function everyPage(page: Page, server: Server, look: () => Promise<unknown[]>): Promise<unknown[]> {
  test.slow();
  await atNoon(page);
  await firstVisit(page, server);
  await openDemo(page);
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const training = new URL(page.url()).pathname;
  await page.goto(`${server.origin}${training}/bijeenkomst/2/draaiboek`);
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  const found: unknown[] = [];
  for (const path of pathsOf(training)) {
    await page.goto(`${server.origin}${path}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.locator('[data-loading]')).toHaveCount(0);
    // A browser writes titles down in its history, where nothing that somebody typed may stand.
    expect(await page.title(), path).not.toContain(title);
    expect(await page.title(), path).not.toBe('');
    found.push(...(await look()).map((wrong) => [path.replace(training, ''), wrong]));
  }
  return found;
}

/** How many pixels of a page can be seen only by scrolling sideways, where there are any. */
async function sideways(page: Page): Promise<string[]> {
  const over = await tooWide(page);
  return over > 0 ? [`${over} px too wide`] : [];
}

test('a page that is enlarged four times is read without scrolling sideways, and no bar hides what has the focus', async ({
  page,
  server,
}) => {
  // A screen of 1280 x 1024 (WCAG 1.4.10).
  await page.setViewportSize({ width: 320, height: 256 });
  const found = await everyPage(page, server, async () => [
    ...(await sideways(page)),
    ...(await squeezed(page)),
    ...(await cutOff(page)),
    ...(await focusHidden(page)),
  ]);
  expect(found).toEqual([]);
});

for (const width of [360, 820]) {
  test(`at ${width} px every target is as large as a finger, and text with more space in it loses nothing`, async ({
    page,
    server,
  }) => {
    await page.setViewportSize({ width, height: 1180 });
    const found = await everyPage(page, server, async () => {
      const least = { width: LEAST_TARGET_PX, height: LEAST_HEIGHT_PX };
      const wrong = [
        ...(await smallTargets(page, least)),
        ...(await sameNames(page)),
        ...(await focusHidden(page)),
      ];
      await spaceOut(page);
      return [...wrong, ...(await sideways(page)), ...(await cutOff(page))];
    });
    expect(found).toEqual([]);
  });
}
