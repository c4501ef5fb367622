import { expect, firstVisit, makeTraining, pasteParticipants, test, toPart, writeNote } from './app';

test('taking back a slip leaves every other mark as it is, step by step', async ({ page, server }) => {
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'Groep Koëter', date: '2026-11-24' });
  await pasteParticipants(page, ['Anna Jansen', 'Bert Smit', 'Carla de Wit']);
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Aanwezigheid');
  await page.getByRole('button', { name: 'Iedereen aanwezig' }).click();
  const bar = page.locator('.foot');
  await expect(bar).toContainText('3 deelnemers staan op aanwezig.');
  const row = (name: string) => page.getByRole('group', { name });
  await row('Bert Smit').getByRole('radio', { name: 'Afwezig met bericht' }).check();
  await row('Carla de Wit').getByRole('radio', { name: 'Afwezig zonder bericht' }).check();
  await expect(bar).toContainText('Carla de Wit: Afwezig zonder bericht.');
  await bar.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(row('Carla de Wit').getByRole('radio', { name: 'Aanwezig', exact: true })).toBeChecked();
  await expect(bar).toContainText('Teruggezet.');
  await expect(bar).toContainText('Bert Smit: Afwezig met bericht.');
  await expect(bar.getByRole('button', { name: 'Ongedaan maken' })).toBeFocused();
  await bar.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('3 aanwezig · 0 afwezig · 0 niet ingevuld')).toBeVisible();
});

test('people and notes that were deleted come back from the list of what was deleted', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'Groep Koëter', date: '2026-11-24' });
  await pasteParticipants(page, ['Anna Jansen', 'Bert Smit', 'Carla de Wit']);
  for (const name of ['Anna Jansen', 'Bert Smit']) {
    await page.getByRole('button', { name }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.reload();
  await page.getByText('Verwijderd (2)').click();
  await page.getByRole('button', { name: 'Terughalen: Anna Jansen' }).click();
  await expect(page.getByRole('button', { name: 'Anna Jansen', exact: true })).toBeVisible();
  await expect(page.getByText('Verwijderd (1)')).toBeVisible();

  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Notities');
  await writeNote(page, 'Kring van stoelen');
  await writeNote(page, 'Koffie om vier uur');
  const note = (text: string) => page.getByRole('listitem').filter({ hasText: text });
  await note('Koffie').getByRole('button', { name: 'Verwijderen' }).click();
  await expect(note('Koffie').getByRole('button', { name: 'Verwijderen' })).toBeHidden();
  // Whoever works by keyboard goes on at the note that is left.
  await expect(note('Kring').getByRole('button', { name: 'Wijzigen' })).toBeFocused();
  await note('Kring').getByRole('button', { name: 'Verwijderen' }).click();
  await page.getByText('Verwijderd (2)').click();
  await page.getByRole('button', { name: 'Terughalen: Kring van stoelen' }).click();
  await expect(note('Kring').getByRole('button', { name: 'Wijzigen' })).toBeVisible();
});
