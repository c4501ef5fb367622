import { expect, firstVisit, makeTraining, openDemo, test } from './app';

test('a form that is sent twice at once makes one thing', async ({ page, server }) => {
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'Groep Koëter', date: '2026-11-24' });
  await page.getByRole('button', { name: 'Deelnemer toevoegen' }).click();
  const form = page.locator('form').filter({ has: page.getByRole('textbox', { name: 'Naam' }) });
  await form.getByRole('textbox', { name: 'Naam' }).fill('Fatima Yılmaz');
  await form.evaluate((element: HTMLFormElement) => {
    element.requestSubmit();
    element.requestSubmit();
  });
  await expect(page.getByRole('button', { name: /Fatima Yılmaz/ })).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('button', { name: /Fatima Yılmaz/ })).toHaveCount(1);
});

test('what is given up with Escape renames nobody the next time, but is offered', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  const person = page.getByRole('rowheader').getByRole('button').first();
  const name = (await person.locator('strong').innerText()).trim();
  await person.click();
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Naam' });
  await field.fill('Iemand anders');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: new RegExp(name) })).toBeVisible();
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await expect(page.getByText('Je was hier nog mee bezig')).toBeVisible();
  await page.getByRole('button', { name: 'Weggooien' }).click();
  await expect(field).toHaveValue(name);
});

test('what another tab changed meanwhile is said before saving, and kept', async ({
  page,
  context,
  server,
}) => {
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  const person = page.getByRole('rowheader').getByRole('button').first();
  const name = (await person.locator('strong').innerText()).trim();
  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByRole('button', { name: new RegExp(name) }).click();
  const mine = page.getByRole('dialog').getByRole('textbox', { name: 'Naam' });
  await mine.fill(`${name} A`);
  await other.getByRole('button', { name: new RegExp(name) }).click();
  // The draft of the first tab is offered here too; this one begins anew.
  await other.getByRole('dialog').getByRole('textbox', { name: 'Naam' }).fill(`${name} B`);
  await other.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click();
  await expect(other.getByRole('dialog')).toBeHidden();
  await expect(page.getByText(`Intussen gewijzigd op een ander apparaat: “${name} B”`)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByRole('button', { name: new RegExp(`^${name} A`) })).toBeVisible();
  await expect(page.getByText(`${name} B`).first()).toBeVisible();
});
