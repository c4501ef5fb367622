import { atNoon, expect, firstVisit, openDemo, test } from './app';

test('no page has to be scrolled sideways on a phone, nor on a tablet', async ({ page, server }) => {
  await atNoon(page);
  await firstVisit(page, server);
  await openDemo(page);
  const training = new URL(page.url()).pathname;
  const session = `${training}/bijeenkomst`;
  await page.goto(`${server.origin}${session}/2/draaiboek`);
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  const paths = [
    '/',
    '/trainingen',
    '/trainingen/nieuw',
    '/trainingen/overnemen',
    training,
    `${training}/wijzigen`,
    `${session}/1/draaiboek`,
    `${session}/2/draaiboek`,
    `${session}/3/draaiboek/aanpassen`,
    `${session}/1/aanwezigheid`,
    `${session}/1/notities`,
    `${session}/1/huiswerk`,
    `${session}/1/verslag`,
    '/handboek',
    '/handboek/privacy-in-en-om-de-training',
    '/handboek/bijeenkomst/1',
    '/oefeningen',
    '/oefeningen/mag-ik-dit-vragen',
    '/instellingen/inhoud',
    '/instellingen/opslag',
    '/instellingen/over',
    '/toegankelijkheid',
    '/help',
  ];
  for (const width of [360, 820, 1180]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of paths) {
      await page.goto(`${server.origin}${path}`);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeVisible();
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(tooWide, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test('a session is started, run and closed by keyboard alone', async ({ page, server }) => {
  await atNoon(page);
  await firstVisit(page, server);
  await openDemo(page);

  /** Tabs on until the focus is on the control with this name. */
  const tabTo = async (name: string) => {
    for (let tabs = 0; tabs < 120; tabs += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      if (focused === name) return;
    }
    throw new Error(`the keyboard does not reach “${name}”`);
  };

  await tabTo('Bijeenkomst 2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Bijeenkomst starten' })).toBeVisible();
  await tabTo('Bijeenkomst starten');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('timer')).toBeVisible();
  await tabTo('Volgende blok');
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { level: 1, name: 'Huiswerk: wat zag je?' })).toBeVisible();
  await tabTo('Inkorten');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await tabTo('Bijeenkomst afsluiten');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'De bijeenkomst is afgesloten' })).toBeVisible();
});
