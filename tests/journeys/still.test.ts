import { expect, firstVisit, openDemo, test } from './app';

/** From here on, a page counts as one that jumps (web.dev's limit of a good layout shift). */
const JUMPS = 0.1;

test('nothing on a screen jumps when its data arrive', async ({ page, server }) => {
  await page.addInitScript(() => {
    let shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        };
        if (!hadRecentInput) shifted += value;
      }
      Object.assign(window, { shifted });
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifted });
  });
  await firstVisit(page, server);
  await openDemo(page);
  const training = new URL(page.url()).pathname;
  for (const path of [
    '/',
    '/trainingen',
    '/trainingen/nieuw',
    training,
    `${training}/exporteren`,
    `${training}/bijeenkomst/1/draaiboek`,
    `${training}/bijeenkomst/1/aanwezigheid`,
    `${training}/bijeenkomst/1/notities`,
    `${training}/bijeenkomst/1/verslag`,
    '/handboek',
    '/handboek/werkvormen-die-werken',
    '/oefeningen',
    '/oefeningen/mag-ik-dit-vragen',
    '/leren',
    '/leren/de-training-kennen',
    '/leren/wat-zeg-je-nu/een-naam-valt',
    '/leren/oefenen/1',
    '/instellingen/inhoud',
    '/instellingen/opslag',
  ]) {
    await page.goto(`${server.origin}${path}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.locator('[data-loading]')).toHaveCount(0);
    await page.evaluate(() => document.fonts.ready);
    const shifted = await page.evaluate(
      () =>
        new Promise<number>((resolve) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve(Number(Reflect.get(window, 'shifted')))),
          ),
        ),
    );
    expect(shifted, path).toBeLessThan(JUMPS);
  }
});
