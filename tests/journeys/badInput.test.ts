import { addParticipant, expect, firstVisit, makeTraining, pasteParticipants, test } from './app';

const odd = [`O'Brien "Bob" <b>vet</b>`, 'Zoë 🙂', 'שלום עולם', `=HYPERLINK("x")`, 'W'.repeat(400)];

test('odd names are stored and shown as typed', async ({ page, server }) => {
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: odd[0] ?? '', date: '2026-11-24' });
  for (const name of odd) {
    await addParticipant(page, name);
    await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Naam' })).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name, exact: true }).first()).toBeVisible();
  }
  await page.reload();
  for (const name of odd) await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
});

test('a form tells beside the field what is wrong and loses nothing', async ({ page, server }) => {
  await firstVisit(page, server);
  await server.stop();
  await page.getByRole('link', { name: 'Nieuwe training' }).click();
  await page.getByRole('textbox', { name: 'Trainers' }).fill('Marieke');
  await page.getByLabel('Datum bijeenkomst 1').fill('2026-11-24');
  await page.getByLabel('Datum bijeenkomst 1').blur();
  await expect(page.getByLabel('Datum bijeenkomst 5')).toHaveValue('2026-12-22');
  await page.getByRole('button', { name: 'Training aanmaken' }).click();
  const title = page.getByRole('textbox', { name: 'Naam van de training' });
  await expect(title).toHaveAttribute('aria-invalid', 'true');
  await expect(title).toHaveAccessibleDescription('Vul dit veld in.');
  await title.fill('x'.repeat(401));
  await expect(title).toHaveAccessibleDescription('Dit is te lang. Gebruik hoogstens 400 tekens.');
  await title.fill('Najaar');
  await page.getByLabel('Datum bijeenkomst 2').fill('1826-12-01');
  await expect(page.getByText('Klopt dit jaar? Kies een datum van 2015 tot en met 2099.')).toBeVisible();
  await page.getByLabel('Datum bijeenkomst 3').fill('2026-11-01');
  await expect(
    page.getByText('Deze datum ligt niet na de vorige. Je kunt wel verder.').first(),
  ).toBeVisible();
  await page.goto(`${server.origin}/oefeningen`);
  await page.goto(`${server.origin}/trainingen/nieuw`);
  await expect(title).toHaveValue('Najaar');
  await page.getByRole('button', { name: 'Training aanmaken' }).click();
  await expect(page.getByLabel('Datum bijeenkomst 2')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Datum bijeenkomst 2').fill('2026-12-01');
  await page.getByRole('button', { name: 'Training aanmaken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Najaar' })).toBeVisible();
});

test('a pasted list of sixty shows what it adds, what is double and what it cannot read', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'Groot', date: '2026-11-24' });
  await pasteParticipants(
    page,
    Array.from({ length: 60 }, (_, index) => `Deelnemer ${index + 1};Groenmeer`),
  );
  await expect(page.getByText('60 deelnemers').first()).toBeVisible();
  await page.getByRole('button', { name: 'Lijst plakken' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Deelnemer 1;Groenmeer\n;Zonder naam\nNieuw;Groenmeer');
  await expect(dialog.getByText('Staat er al')).toBeVisible();
  await expect(dialog.getByText('Regel 2: geen naam gevonden')).toBeVisible();
  await expect(dialog.getByText('1 deelnemer wordt toegevoegd.')).toBeVisible();
});
