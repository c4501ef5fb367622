import { atNoon, expect, firstVisit, makeTraining, pasteParticipants, test, toPart } from './app';
import { violations } from './axe';

test('somebody who stands twice is pointed out, and made one with the marks of both', async ({
  page,
  server,
}) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'De Vlinder', date: '2026-11-24' });
  await pasteParticipants(page, ['Amina Hassan', 'Bert Janssen']);
  await page.getByRole('button', { name: 'Deelnemer toevoegen' }).click();
  await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('amina hassan');
  await expect(page.getByText('Iemand met deze naam staat al op de lijst.')).toBeVisible();
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('1 deelnemer staat misschien dubbel')).toBeVisible();
  expect(await violations(page, 'somebody who stands twice')).toEqual([]);
  const training = page.url();
  await page.getByRole('link', { name: 'Bijeenkomst 1', exact: true }).click();
  await toPart(page, 'Aanwezigheid');
  const [first, second] = [
    page.getByRole('group', { name: 'Amina Hassan' }),
    page.getByRole('group', { name: 'amina hassan' }),
  ];
  await first.first().getByRole('radio', { name: 'Afwezig met bericht' }).check();
  await second.last().getByRole('radio', { name: 'Aanwezig', exact: true }).check();
  await expect(page.getByText('1 aanwezig · 1 afwezig · 1 niet ingevuld')).toBeVisible();

  await page.goto(training);
  await page.getByRole('button', { name: 'Samenvoegen: amina hassan' }).click();
  await expect(page.getByText('amina hassan is samengevoegd.')).toBeVisible();
  await expect(page.getByText('1 deelnemer staat misschien dubbel')).toBeHidden();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('1 deelnemer staat misschien dubbel')).toBeVisible();
  await page.getByRole('button', { name: 'Samenvoegen: amina hassan' }).click();
  await expect(page.getByText('1 deelnemer staat misschien dubbel')).toBeHidden();
  await page.getByRole('link', { name: 'Bijeenkomst 1', exact: true }).click();
  await toPart(page, 'Aanwezigheid');
  await expect(page.getByText('1 aanwezig · 0 afwezig · 1 niet ingevuld')).toBeVisible();
});
