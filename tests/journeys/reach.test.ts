import { atNoon, expect, firstVisit, runDemo, test } from './app';
import { pathsOf } from './paths';
import { lineLengths, squeezed, tooWide } from './screen';

for (const width of [360, 820, 1180]) {
  test(`no page has to be scrolled sideways at ${width} px, nor on a tablet with text twice as large`, async ({
    page,
    server,
  }) => {
    await atNoon(page);
    await page.setViewportSize({ width, height: 800 });
    await firstVisit(page, server);
    const training = await runDemo(page, server);
    for (const path of pathsOf(training)) {
      await page.goto(`${server.origin}${path}`);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeVisible();
      expect(await tooWide(page), path).toBeLessThanOrEqual(0);
      if (width !== 820) continue;
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '225%';
      });
      expect(await tooWide(page), `${path} with text twice as large`).toBeLessThanOrEqual(0);
      expect(await squeezed(page), `${path} with text twice as large`).toEqual([]);
    }
  });
}

for (const [width, height] of [
  [820, 1180],
  [1180, 820],
] as const) {
  test(`a line of the handbook holds some seventy characters at ${width} x ${height}`, async ({
    page,
    server,
  }) => {
    await page.setViewportSize({ width, height });
    await firstVisit(page, server);
    await page.goto(`${server.origin}/handboek/werkvormen-die-werken`);
    await expect(page.getByRole('heading', { level: 1, name: 'Werkvormen die werken' })).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    const lines = (await lineLengths(page)).toSorted((one, other) => one - other);
    const middle = lines[Math.floor(lines.length / 2)];
    expect(middle).toBeGreaterThanOrEqual(66);
    expect(middle).toBeLessThanOrEqual(72);
  });
}
