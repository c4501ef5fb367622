import { atNoon, expect, firstVisit, openDemo, test, toPart } from './app';

test('what was asked, missed and noted comes back at the next session', async ({ page, server }) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  await page.getByRole('link', { name: 'Bijeenkomst 2', exact: true }).click();
  const previously = page.getByRole('region', { name: 'Vorige keer' });
  await expect(previously).toContainText('Driss el Amrani, Gül Yıldız');
  await expect(previously).toContainText('Volgende keer hiermee beginnen.');

  await toPart(page, 'Huiswerk');
  const aylin = page.getByRole('group', { name: 'Aylin Şahin' });
  await aylin.getByRole('radio', { name: 'Gedaan', exact: true }).check();
  await page.getByRole('group', { name: 'Bert Janssen' }).getByRole('radio', { name: 'Deels' }).check();
  await expect(page.getByText('1 gedaan · 1 deels · 0 niet gedaan · 6 niet gevraagd')).toBeVisible();
  await aylin.getByRole('button', { name: 'Opmerking: Aylin Şahin' }).click();
  const sheet = page.getByRole('dialog', { name: 'Huiswerk van Aylin Şahin' });
  await sheet.getByRole('textbox').fill('Hangt de kaart op in de kantine');
  await sheet.getByRole('button', { name: 'Bewaren' }).click();
  await expect(aylin).toContainText('Hangt de kaart op in de kantine');
  await page.getByRole('group', { name: 'Bert Janssen' }).getByRole('radio', { name: 'Niet gedaan' }).check();
  await page.locator('.foot').getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(
    page.getByRole('group', { name: 'Bert Janssen' }).getByRole('radio', { name: 'Deels' }),
  ).toBeChecked();

  await toPart(page, 'Draaiboek');
  await expect(previously).toContainText('Hangt de kaart op in de kantine');
  await page.reload();
  await expect(previously).toContainText('1 gedaan · 1 deels · 0 niet gedaan · 6 niet gevraagd');
});
