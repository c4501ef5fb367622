import { atNoon, expect, firstVisit, openDemo, test } from '../journeys/app';

const SIZES = [
  { name: 'wide', viewport: { width: 1180, height: 820 } },
  { name: 'narrow', viewport: { width: 412, height: 820 } },
] as const;

for (const { name, viewport } of SIZES) {
  test(`the app as it is in a session, ${name}`, async ({ page, server }) => {
    await page.setViewportSize(viewport);
    await atNoon(page);
    await firstVisit(page, server);
    await openDemo(page);
    await page.getByRole('link', { name: 'Bijeenkomst 2', exact: true }).click();
    await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
    await expect(page.getByRole('timer')).toBeVisible();
    await page.screenshot({ animations: 'disabled', path: `static/screenshots/${name}.png` });
  });
}
