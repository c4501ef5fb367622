import { atNoon, expect, firstVisit, openDemo, test } from './app';

test('the hours of a training are booked without a network, the contact hours with a tap', async ({
  page,
  server,
}) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  await page.getByRole('link', { name: 'Uren', exact: true }).click();
  await expect(page.getByRole('meter', { name: 'Deze training' })).toHaveText('0 uur van 60');
  await page.getByRole('button', { name: 'Bijeenkomst 1 boeken' }).click();
  await expect(page.getByText('De contacturen van bijeenkomst 1 zijn geboekt.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bijeenkomst 1 boeken' })).toBeHidden();
  await expect(page.getByRole('listitem').filter({ hasText: 'Uitvoering' })).toHaveCount(2);

  await page.getByRole('button', { name: 'Boeken', exact: true }).click();
  await expect(page.getByText('Vul in hoe lang het was')).toBeVisible();
  await page.getByRole('combobox', { name: 'Soort' }).selectOption({ label: 'Reistijd' });
  await page.getByRole('spinbutton', { name: 'Uren', exact: true }).fill('1');
  await page.getByRole('spinbutton', { name: 'Minuten' }).fill('30');
  await page.reload();
  await expect(page.getByRole('spinbutton', { name: 'Minuten' })).toHaveValue('30');
  await page.getByRole('button', { name: 'Boeken', exact: true }).click();
  const travel = page.getByRole('listitem').filter({ hasText: 'Reistijd' });
  await expect(travel).toContainText('1 u 30');
  await travel.getByRole('button', { name: /^Verwijderen/ }).click();
  await expect(travel).toBeHidden();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(travel).toBeVisible();

  await page.getByRole('spinbutton', { name: 'Norm voor deze training (uren)' }).fill('5');
  await page.getByRole('button', { name: 'Norm bewaren' }).click();
  await expect(page.getByText('uur van 5, meer dan de norm')).toBeVisible();
  await page.reload();
  await expect(page.getByText('uur van 5, meer dan de norm')).toBeVisible();
});
