import { violations } from './axe';
import { atNoon, expect, firstVisit, makeTraining, openDemo, pasteParticipants, test, toPart } from './app';

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
  const homework = page.getByRole('region', { name: /^Vraag naar: / });
  const [aylin, bert] = ['Aylin Şahin', 'Bert Janssen'].map((name) => homework.getByRole('group', { name }));
  if (!aylin || !bert) throw new Error('nobody is asked');
  await aylin.getByRole('radio', { name: 'Gedaan', exact: true }).check();
  await bert.getByRole('radio', { name: 'Deels' }).check();
  await expect(page.getByText('1 gedaan · 1 deels · 0 niet gedaan · 6 niet gevraagd')).toBeVisible();
  await aylin.getByRole('button', { name: 'Opmerking: Aylin Şahin' }).click();
  const sheet = page.getByRole('dialog', { name: 'Huiswerk van Aylin Şahin' });
  await sheet.getByRole('textbox').fill('Hangt de kaart op in de kantine');
  await sheet.getByRole('button', { name: 'Bewaren' }).click();
  await expect(aylin).toContainText('Hangt de kaart op in de kantine');
  await bert.getByRole('radio', { name: 'Niet gedaan' }).check();
  await page.locator('.foot').getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(bert.getByRole('radio', { name: 'Deels' })).toBeChecked();

  await page.getByRole('button', { name: 'Voornemen: Bert Janssen' }).click();
  const writing = page.getByRole('dialog', { name: 'Voornemen van Bert Janssen' });
  await writing.getByRole('textbox').fill('Elke dag één open vraag');
  await writing.getByRole('button', { name: 'Bewaren' }).click();
  await expect(writing).toBeHidden();

  await toPart(page, 'Draaiboek');
  await expect(previously).toContainText('Hangt de kaart op in de kantine');
  await page.reload();
  await expect(previously).toContainText('1 gedaan · 1 deels · 0 niet gedaan · 6 niet gevraagd');

  const number = /bijeenkomst\/2\//;
  await page.goto(page.url().replace(number, 'bijeenkomst/3/'));
  await expect(previously).toContainText(
    'Voornemens van de vorige keer: Bert Janssen Elke dag één open vraag',
  );
  await toPart(page, 'Huiswerk');
  const asked = page.getByRole('region', { name: 'Vraag naar het voornemen' });
  await asked.getByRole('group', { name: 'Bert Janssen' }).getByRole('radio', { name: 'Deels' }).check();
  await expect(page.getByText('Bert Janssen, voornemen: deels.')).toBeVisible();
  await page.reload();
  await expect(asked.getByRole('radio', { name: 'Deels' })).toBeChecked();
  expect(await violations(page, 'homework and intentions')).toEqual([]);
});

test('two people of one name each have their own line at the head of the next session', async ({
  page,
  server,
}) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await pasteParticipants(page, ['Jan Jansen;Kwekerij', 'Jan Jansen;Drukkerij']);
  await page.getByRole('link', { name: 'Bijeenkomst 1', exact: true }).click();
  await toPart(page, 'Huiswerk');
  for (const [place, text] of ['Elke dag vragen', 'Een pauze plannen'].entries()) {
    await page
      .getByRole('button', { name: /Voornemen.*Jan Jansen/ })
      .nth(place)
      .click();
    await page.getByRole('dialog').getByRole('textbox').first().fill(text);
    await page.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.goto(page.url().replace('/bijeenkomst/1/huiswerk', '/bijeenkomst/2/draaiboek'));
  const previously = page.getByRole('region', { name: 'Vorige keer' });
  await expect(previously).toContainText('Elke dag vragen');
  await expect(previously).toContainText('Een pauze plannen');
});
