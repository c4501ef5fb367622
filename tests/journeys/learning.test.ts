import { violations } from './axe';
import { atNoon, expect, firstVisit, test } from './app';
import { tableText } from './database';

test.use({ reducedMotion: 'reduce' });

test('a new trainer walks the path without a network, and finds everything again after a reload', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await server.stop();
  await page.getByRole('link', { name: 'Handboek', exact: true }).click();
  await page.getByRole('link', { name: 'Leerlijn' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Leerlijn trainer' })).toBeVisible();
  await expect(page.getByText('0 van 6 modules klaar')).toBeVisible();
  await expect(page.getByText('Voorbeeldinhoud. Dit is niet het handboek van TNO.')).toBeVisible();

  await page.getByRole('link', { name: '1. De training kennen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '1. De training kennen' })).toBeVisible();
  await expect(page.getByText('Nog niet begonnen')).toBeVisible();
  await page.getByRole('checkbox', { name: 'De rol van de trainer' }).check();
  const quiz = page.getByRole('group', { name: 'Wie zijn de deelnemers van deze training?' });
  await quiz.getByRole('radio', { name: /^Jobcoaches/ }).check();
  await expect(quiz.getByText(/^Het goede antwoord is: Leidinggevenden/)).toBeVisible();
  await quiz.getByRole('radio', { name: /^Leidinggevenden/ }).check();
  await expect(quiz.getByText('Dat klopt.')).toBeVisible();
  await page.getByRole('textbox', { name: /waar zie je tegenop/ }).fill('Stilte na een vraag.');
  await expect(page.getByText('2 van 9 gedaan')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'De rol van de trainer' })).toBeChecked();
  await expect(quiz.getByRole('radio', { name: /^Leidinggevenden/ })).toBeChecked();
  await expect(page.getByRole('textbox', { name: /waar zie je tegenop/ })).toHaveValue(
    'Stilte na een vraag.',
  );
  await page.getByRole('button', { name: 'Deze module is klaar' }).click();
  await expect(page.getByText('Deze module staat op klaar.')).toBeVisible();

  await page.getByRole('link', { name: 'Volgende: Veilig leiden' }).click();
  await page.getByRole('link', { name: 'Er valt een naam' }).click();
  await expect(page.getByText('Moment 1 van 8')).toBeVisible();
  await expect(page.getByText('Past minder')).toHaveCount(0);
  await page.getByRole('button', { name: /^Stop even\./ }).click();
  await expect(page.getByRole('heading', { name: 'Vergelijk' })).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: 'jouw keuze' })).toContainText('Past');
  await expect(page.getByText('Past minder')).toHaveCount(3);
  await page.getByRole('checkbox', { name: 'Ik heb het hardop gezegd' }).check();
  await expect(page.getByText('Klaar', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Ik heb het hardop gezegd' })).toBeChecked();

  await page.getByRole('link', { name: 'Naar de leerlijn' }).click();
  await expect(page.getByText('1 van 6 modules klaar')).toBeVisible();
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Er valt een naam' }).getByText('Klaar'),
  ).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Alles bewaard op dit apparaat');
});

test('a session is rehearsed on a fast clock without a network, with what goes wrong in it, and nothing is kept', async ({
  page,
  server,
}) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await page.goto(`${server.origin}/leren`);
  await page.getByRole('link', { name: /^Bijeenkomst 2:/ }).click();
  await page.getByRole('button', { name: 'Oefening starten' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Welkom, presentielijst en terugblik' }),
  ).toBeVisible();
  await expect(page.getByRole('timer')).toBeVisible();
  const found = await violations(page, 'a rehearsal');
  await page.clock.runFor(13_000);
  await expect(page.getByRole('heading', { level: 1, name: 'De helft is te laat' })).toBeFocused();
  await expect(page.getByText(/^Begin met wie er is/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Toon de hint' }).click();
  await expect(page.getByText(/^Begin met wie er is/)).toBeVisible();
  found.push(...(await violations(page, 'what happens in a rehearsal')));
  await page.getByRole('button', { name: 'Verder met de groep' }).click();
  await page.getByRole('button', { name: /^Mijn netwerkkaart: overslaan/ }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Mijn netwerkkaart' })).toContainText(
    'overgeslagen',
  );
  await expect(page.getByText(/min voor$/)).toBeVisible();
  for (let place = 2; place <= 10; place += 1) {
    if (place === 8) continue;
    await page.getByRole('button', { name: 'Volgende blok' }).click();
    await expect(page.getByText(`Blok ${place} van 10`)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Oefening afsluiten' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zo ging het' })).toBeFocused();
  await expect(page.getByText(/min eerder dan afgesproken/)).toBeVisible();
  await expect(page.getByText(/^De pauze werd te kort/)).toBeVisible();
  found.push(...(await violations(page, 'how a rehearsal went')));
  expect(found).toEqual([]);
  expect(await tableText(page, 'records')).toBe('[]');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Oefening starten' })).toBeVisible();
});
