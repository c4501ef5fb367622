import { violations } from './axe';
import { expect, firstVisit, inTime, openDemo, test, toPart } from './app';
import { tooWide } from './screen';

test('a terugkommoment is planned, led, signed off and reported, beside the five and outside their hours', async ({
  page,
  server,
}) => {
  await page.clock.install({ time: new Date('2026-11-24T12:00:00+01:00') });
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  await page.getByRole('button', { name: 'Plannen na 3 maanden' }).click();
  const section = page.getByRole('region', { name: 'Terugkommoment' });
  await expect(section.getByRole('listitem')).toContainText('gepland');
  await expect(section.getByRole('button', { name: 'Plannen na 3 maanden' })).toHaveCount(0);

  await section.getByRole('button', { name: /^Wijzigen: terugkommoment/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Terugkommoment wijzigen' });
  await sheet.getByLabel('Datum').fill('2026-11-24');
  await sheet.getByLabel('Begintijd').fill('13:00');
  await sheet.getByRole('textbox', { name: 'Locatie' }).fill('Bibliotheek');
  await sheet.getByRole('textbox', { name: 'Locatie' }).blur();
  const found = await violations(page, 'changing a terugkommoment');
  await sheet.getByRole('button', { name: 'Klaar', exact: true }).click();
  await expect(section.getByRole('listitem')).toContainText('di 24 november 2026, 13:00');
  await expect(section.getByRole('listitem')).toContainText('Bibliotheek');

  await page.getByRole('link', { name: 'Brieven en berichten' }).click();
  await page.getByRole('link', { name: 'Uitnodiging voor het terugkommoment' }).click();
  await expect(page.getByText('Onderwerp: Terugkommoment: di 24 november 2026')).toBeVisible();
  await page.goBack();
  await page.goBack();

  await section.getByRole('link', { name: 'Na 3 maanden' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Terugkommoment – Vasthouden wat je leerde' }),
  ).toBeVisible();
  await expect(page.getByText('di 24 november 2026, 13:00 – 14:00')).toBeVisible();
  const parts = page.getByRole('navigation', { name: 'Onderdelen van de bijeenkomst' });
  await expect(parts.getByRole('link', { name: 'Huiswerk' })).toHaveCount(0);
  found.push(...(await violations(page, 'a terugkommoment before it begins')));
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Wat doe je nog, en wat niet meer?' }),
  ).toBeVisible();
  await expect(page.getByText('Blok 1 van 4')).toBeVisible();
  await expect(
    page.getByText(/^Fijn dat jullie er weer zijn\. We hebben een uur, en om 14:00/),
  ).toBeVisible();

  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: 'Terug naar de bijeenkomst' }).click();
  await page.getByRole('button', { name: 'Volgende blok' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Eén casus in zes rondes' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Eén casus in zes rondes' })).toBeVisible();

  await toPart(page, 'Aanwezigheid');
  await page.getByRole('button', { name: 'Iedereen aanwezig' }).click();
  await expect(page.getByRole('button', { name: 'Iedereen aanwezig' })).toHaveCount(0);
  await toPart(page, 'Notities');
  await page.getByRole('textbox', { name: 'Nieuwe notitie' }).fill('De drie zinnen bij mijn brieven zetten.');
  await page.getByRole('button', { name: 'Notitie bewaren' }).click();
  await toPart(page, 'Draaiboek');
  await inTime(page, 'Bijeenkomst afsluiten');
  await page.getByRole('link', { name: 'Naar het verslag' }).click();
  await page.getByRole('button', { name: 'Maak PDF-verslag' }).click();
  const download = page.getByRole('link', { name: 'Verslag downloaden' });
  await expect(download).toHaveAttribute('download', /-terugkommoment-2026-11-24\.pdf$/, { timeout: 30_000 });
  await expect(page.getByText('Verslag terugkommoment')).toBeVisible();

  await page.getByRole('link', { name: /^Terug naar Voorbeeldtraining/ }).click();
  await expect(section.getByRole('listitem')).toContainText('gehouden');
  await expect(page.getByRole('columnheader', { name: '5' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: '6' })).toHaveCount(0);
  found.push(...(await violations(page, 'a training with a terugkommoment')));
  await section.getByRole('button', { name: /^Wijzigen: terugkommoment/ }).click();
  await page.getByRole('button', { name: 'Terugkommoment verwijderen' }).click();
  await expect(section.getByRole('listitem')).toHaveCount(0);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(section.getByRole('listitem')).toContainText('gehouden');
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await tooWide(page)).toBe(0);
  expect(found).toEqual([]);
});
