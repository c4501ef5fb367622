import { expect, firstVisit, test } from './app';

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
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Ik heb het hardop gezegd' })).toBeChecked();

  await page.getByRole('link', { name: 'Naar de leerlijn' }).click();
  await expect(page.getByText('1 van 6 modules klaar')).toBeVisible();
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Er valt een naam' }).getByText('Klaar'),
  ).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Alles bewaard op dit apparaat');
});
