import { expect, firstVisit, makeTraining, test } from './app';

test('a session starts by one tap on Vandaag, and another of next week asks once first', async ({
  page,
  server,
}) => {
  await page.clock.install({ time: new Date('2026-11-24T15:50:00+01:00') });
  await firstVisit(page, server);
  await makeTraining(page, { title: 'Schoonwerk', date: '2026-12-01' });
  await makeTraining(page, { title: 'De Vlinder', date: '2026-11-24' });
  await server.stop();

  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: 'Schoonwerk' }).click();
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  const question = page.getByRole('dialog', { name: 'Bedoel je bijeenkomst 1 van De Vlinder?' });
  await expect(question).toContainText('di 24 november 2026 om 16:00');
  await question.getByRole('button', { name: 'Naar bijeenkomst 1' }).click();
  await expect(page.getByRole('link', { name: 'Terug naar De Vlinder' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bijeenkomst starten' })).toBeVisible();

  await page.getByRole('link', { name: 'Vandaag' }).click();
  await page.getByRole('button', { name: 'Nu starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByRole('button', { name: 'Bijeenkomst starten' })).toBeVisible();
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole('button', { name: 'Bijeenkomst starten' })).toBeVisible();
  await expect(page.getByRole('timer')).toBeHidden();

  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: 'Schoonwerk' }).click();
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await question.getByRole('button', { name: 'Toch bijeenkomst 1 starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
});
