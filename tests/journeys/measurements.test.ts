import { atNoon, expect, firstVisit, openDemo, test } from './app';
import { violations } from './axe';

test('the tablet goes round for the start survey, and the trainer sees averages from five forms on', async ({
  page,
  server,
}) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  await page.getByRole('link', { name: 'Metingen', exact: true }).click();
  await page.getByRole('button', { name: 'Startmeting invullen' }).click();
  const form = page.getByRole('dialog', { name: 'Startmeting' });
  await form.getByRole('button', { name: 'Klaar' }).click();
  await expect(form.getByRole('alert')).toHaveText('Kies bij minstens één vraag een antwoord.');
  const first = form.getByRole('group', { name: /^Ik weet wat ik een medewerker/ });
  await first.getByRole('radio', { name: '2', exact: true }).click();
  await page.clock.runFor(1000);
  await page.reload();
  await page.getByRole('button', { name: 'Startmeting invullen' }).click();
  await expect(first.getByRole('radio', { name: '2', exact: true })).toBeChecked();
  for (const mark of [2, 3, 4, 4, 5]) {
    await first.locator(`input[value="${mark}"]`).click();
    await form.getByRole('button', { name: 'Klaar' }).click();
    await expect(form.getByRole('heading', { name: 'Dank je wel' })).toBeVisible();
    await expect(form).not.toContainText('Voorbeeldtraining');
    await form.getByRole('button', { name: 'Volgende persoon' }).click();
  }
  await form.getByRole('button', { name: 'Stoppen (trainer)' }).hover();
  await page.mouse.down();
  await page.clock.runFor(2100);
  await page.mouse.up();
  await expect(form).toBeHidden();
  const row = page.getByRole('row').filter({ hasText: 'Ik weet wat ik een medewerker' });
  await expect(row.getByRole('cell').first()).toHaveText('3,6');
  await expect(row.getByRole('cell').last()).toHaveText('0 van 5');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(row.getByRole('cell').first()).toHaveText('4 van 5');
});

test('hands that were counted in the room are kept as forms, and taken back as one', async ({
  page,
  server,
}) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  await page.getByRole('link', { name: 'Metingen', exact: true }).click();
  await page.getByRole('button', { name: 'Startmeting turven' }).click();
  const tally = page.getByRole('dialog', { name: 'Startmeting turven' });
  await expect(tally.getByRole('button', { name: 'Bewaren' })).toBeDisabled();
  const first = tally.getByRole('group', { name: /^Ik weet wat ik een medewerker/ });
  for (const mark of [2, 3, 4, 4, 5, 5])
    await first.getByRole('button', { name: new RegExp(`^${mark} erbij`) }).click();
  await first.getByRole('button', { name: 'Een 5 eraf' }).click();
  await expect(tally.getByText('Dit zijn 5 formulieren.')).toBeVisible();
  expect(await violations(page, 'hands counted')).toEqual([]);
  await tally.getByRole('button', { name: 'Bewaren' }).click();
  await expect(tally).toBeHidden();
  const row = page.getByRole('row').filter({ hasText: 'Ik weet wat ik een medewerker' });
  await expect(row.getByRole('cell').first()).toHaveText('3,6');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(row).toBeHidden();
});
