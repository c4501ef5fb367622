import type { Page } from '@playwright/test';
import { atNoon, expect, firstVisit, openDemo, test } from './app';

function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Texts of a word or more that stand in a column of a few letters. */
function squeezed(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')].flatMap((element) => {
      const text = [...element.childNodes]
        .map((node) => (node instanceof Text ? node.data : ''))
        .join('')
        .trim();
      const { width } = element.getBoundingClientRect();
      const letters = width / parseFloat(getComputedStyle(element).fontSize);
      return text.length > 8 && width > 1 && letters < 3 ? [text] : [];
    }),
  );
}

function pathsOf(training: string): string[] {
  const session = `${training}/bijeenkomst`;
  return [
    '/',
    '/trainingen',
    '/trainingen/nieuw',
    '/trainingen/overnemen',
    training,
    `${training}/wijzigen`,
    `${training}/brieven`,
    `${training}/brieven/werkgever-uitleg`,
    `${session}/1/draaiboek`,
    `${session}/2/draaiboek`,
    `${session}/3/draaiboek/aanpassen`,
    `${session}/1/aanwezigheid`,
    `${session}/1/notities`,
    `${session}/1/huiswerk`,
    `${session}/1/verslag`,
    `${session}/1/afronden`,
    '/handboek',
    '/handboek/privacy-in-en-om-de-training',
    '/handboek/bijeenkomst/1',
    '/handboek/blad/hulpnummers',
    '/oefeningen',
    '/oefeningen/mag-ik-dit-vragen',
    '/leren',
    '/leren/veilig-leiden',
    '/leren/wat-zeg-je-nu/een-naam-valt',
    '/leren/oefenen/1',
    '/instellingen/inhoud',
    '/instellingen/opslag',
    '/instellingen/over',
    '/klaar',
    '/toegankelijkheid',
    '/help',
  ];
}

for (const width of [360, 820, 1180]) {
  test(`no page has to be scrolled sideways at ${width} px, nor on a tablet with text twice as large`, async ({
    page,
    server,
  }) => {
    await atNoon(page);
    await page.setViewportSize({ width, height: 800 });
    await firstVisit(page, server);
    await openDemo(page);
    const training = new URL(page.url()).pathname;
    await page.goto(`${server.origin}${training}/bijeenkomst/2/draaiboek`);
    await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
    await expect(page.getByRole('timer')).toBeVisible();
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
