import { atNoon, expect, firstVisit, openDemo, test } from './app';

test('a trainer’s own run-sheet is kept, sums up, and is what the session runs by', async ({
  page,
  server,
}) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  await page.getByRole('link', { name: 'Bijeenkomst 2' }).click();
  await page.getByRole('link', { name: 'Draaiboek aanpassen' }).click();
  await expect(page.getByText('Samen 150 van 150 min')).toBeVisible();

  await page.getByRole('button', { name: 'Mijn netwerkkaart: overslaan' }).click();
  await expect(page.getByText('Samen 135 van 150 min')).toBeVisible();
  await page.getByRole('textbox', { name: 'Naam van het blok' }).fill('Rondleiding door de kas');
  await page.getByRole('spinbutton', { name: 'Minuten', exact: true }).fill('20');
  await page.getByRole('button', { name: 'Blok toevoegen' }).click();
  await expect(page.getByText('5 min te lang')).toBeVisible();
  const blocks = page.getByRole('main').locator('ol').getByRole('listitem');
  for (let place = 9; place >= 1; place -= 1) {
    await page.getByRole('button', { name: 'Rondleiding door de kas: naar boven' }).click();
    await expect(blocks.nth(place)).toContainText('Rondleiding door de kas');
  }
  await page.getByRole('spinbutton', { name: 'Huiswerk: wat zag je?: minuten' }).fill('2');
  await expect(page.getByText('Kies een heel getal van 10 tot 150.')).toBeVisible();
  await page.getByRole('spinbutton', { name: 'Huiswerk: wat zag je?: minuten' }).fill('10');
  await expect(page.getByText('past precies')).toBeVisible();

  await page.getByRole('button', { name: 'Opmerking bij Rondleiding door de kas' }).click();
  const remark = page.getByRole('textbox', { name: 'Opmerking bij Rondleiding door de kas' });
  await remark.fill('Sleutel vragen bij de balie.');
  await remark.blur();
  await expect(page.getByText('Alles bewaard op dit apparaat')).toBeVisible();

  await page.reload();
  await expect(remark).toHaveValue('Sleutel vragen bij de balie.');
  await expect(page.getByText('past precies')).toBeVisible();
  await page.getByRole('link', { name: 'Klaar' }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await page.getByRole('button', { name: 'Volgende blok' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rondleiding door de kas' })).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/^(20:00|19:\d\d)$/);
  await expect(page.getByText('Sleutel vragen bij de balie.')).toBeVisible();
  await expect(page.getByText('Mijn netwerkkaart')).toBeHidden();
});

test('a block goes back to the original, and that can be undone', async ({ page, server }) => {
  await atNoon(page);
  await firstVisit(page, server);
  await openDemo(page);
  await page.getByRole('link', { name: 'Bijeenkomst 2' }).click();
  await page.getByRole('link', { name: 'Draaiboek aanpassen' }).click();
  await page.getByRole('spinbutton', { name: 'Mens, taak en omgeving: minuten' }).fill('30');
  await expect(page.getByText('Samen 160 van 150 min')).toBeVisible();
  await page.getByRole('button', { name: 'Mens, taak en omgeving: terug naar het origineel' }).click();
  await expect(page.getByText('Samen 150 van 150 min')).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('Samen 160 van 150 min')).toBeVisible();
});
