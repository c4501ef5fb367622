import { addParticipant, atNoon, expect, firstVisit, inTime, openDemo, test, toPart } from './app';
import { tableText } from './database';

test.beforeEach(async ({ page, server }) => {
  await atNoon(page);
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  await page.getByRole('link', { name: 'Bijeenkomst 2' }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
});

test('each step can be taken back', async ({ page }) => {
  const heading = (name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const undo = page.getByRole('button', { name: 'Ongedaan maken' });
  await page.getByRole('button', { name: 'Volgende blok' }).click();
  await heading('Huiswerk: wat zag je?');
  await undo.click();
  await heading('Welkom, presentielijst en terugblik');

  await page.getByRole('button', { name: 'Pauzeren' }).click();
  await expect(page.getByRole('button', { name: 'Verdergaan' })).toBeVisible();
  await undo.click();
  await expect(page.getByRole('button', { name: 'Pauzeren' })).toBeVisible();

  await inTime(page, 'Overslaan');
  await heading('Huiswerk: wat zag je?');
  await undo.click();
  await heading('Welkom, presentielijst en terugblik');

  await inTime(page, 'Bijeenkomst afsluiten');
  await heading('De bijeenkomst is afgesloten');
  await page.getByRole('button', { name: 'Heropenen' }).click();
  await heading('Welkom, presentielijst en terugblik');
  await undo.click();
  await heading('De bijeenkomst is afgesloten');
  await undo.click();
  await heading('Welkom, presentielijst en terugblik');
  await undo.click();
  await expect(page.getByRole('button', { name: 'Bijeenkomst starten' })).toBeVisible();
});

test('a second tap within the same moment takes no second step', async ({ page }) => {
  await page.getByRole('button', { name: 'Volgende blok' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'Huiswerk: wat zag je?' })).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  const first = page.getByRole('heading', { level: 1, name: 'Welkom, presentielijst en terugblik' });
  await expect(first).toBeVisible();
});

test('to look into a block goes nowhere, and other pages lead back to what runs', async ({ page }) => {
  await page.getByRole('button', { name: /^\d\d:\d\d Pauze/ }).click();
  await expect(page.getByRole('button', { name: 'Naar blok Pauze' })).toBeVisible();
  await expect(page.getByText('Blok 1 van 10')).toBeVisible();
  await page.getByRole('link', { name: 'Handboek', exact: true }).click();
  await expect(page.locator('.foot')).toContainText('Welkom, presentielijst en terugblik');
  await page.getByRole('link', { name: 'Terug naar de bijeenkomst' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
});

test('a presenter goes from block to block, and the room sees the clock alone', async ({ page }) => {
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { level: 1, name: 'Huiswerk: wat zag je?' })).toBeVisible();
  await inTime(page, 'Toetsen');
  const keys = page.getByRole('dialog', { name: 'Toetsen' });
  await expect(keys).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.keyboard.press('?');
  await expect(keys).toBeVisible();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Volgende blok' })).toBeEnabled();
  await page.keyboard.press('PageUp');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Welkom, presentielijst en terugblik' }),
  ).toBeVisible();
  await inTime(page, 'Podium');
  const podium = page.getByRole('dialog', { name: 'Podium' });
  await expect(podium).toContainText(/^Welkom, presentielijst en terugblik\s*\d+:\d\d\s*$/);
  await podium.getByRole('button', { name: 'Sluiten' }).click();
  await expect(podium).toBeHidden();
});

test('the room sees the drawing of a block beside the clock, and its trainer what to read', async ({
  page,
}) => {
  await page.getByRole('button', { name: /^\d\d:\d\d Mens, taak en omgeving/ }).click();
  await page.getByRole('button', { name: 'Naar blok Mens, taak en omgeving' }).click();
  await expect(page.getByText('Als je alleen voor de groep staat')).toBeVisible();
  await inTime(page, 'Podium');
  const podium = page.getByRole('dialog', { name: 'Podium' });
  const drawing = podium.getByRole('img', { name: 'Tekening bij Mens, taak en omgeving' });
  await expect(drawing).toBeVisible();
  expect(await drawing.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600);
  await expect(podium).toContainText(/\d+:\d\d/);
  await podium.getByRole('button', { name: 'Sluiten' }).click();
  await inTime(page, 'Bijeenkomst afsluiten');
  await page.getByRole('link', { name: /^Terug naar / }).click();
  await page.getByRole('link', { name: 'Bijeenkomst 3', exact: true }).click();
  const read = page.getByRole('region', { name: 'Lees vooraf' });
  await read.getByRole('link', { name: 'Online: bijeenkomst 3' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Online: bijeenkomst 3' })).toBeVisible();
});

test('the handbook is searched without leaving the session', async ({ page }) => {
  await page.getByRole('button', { name: 'Zoeken' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('searchbox').fill('casus');
  await expect(sheet.locator('mark').first()).toBeVisible();
  await sheet.getByRole('button', { name: 'Sluiten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
});

test('in the last block the main step is to close the session', async ({ page }) => {
  const run = page.getByRole('region', { name: 'Draaiboek' });
  await expect(run.getByRole('button', { name: 'Bijeenkomst afsluiten' })).toBeHidden();
  const next = await run.getByRole('button', { name: 'Volgende blok' }).boundingBox();
  await page.getByRole('button', { name: /^\d\d:\d\d Afronding: wat neem je mee\?/ }).click();
  await page.getByRole('button', { name: 'Naar blok Afronding: wat neem je mee?' }).click();
  await expect(run.getByRole('button', { name: 'Volgende blok' })).toBeHidden();
  const end = await run.getByRole('button', { name: 'Bijeenkomst afsluiten' }).boundingBox();
  expect((end?.y ?? 0) + (end?.height ?? 0), 'not where the next block was').toBeLessThan(next?.y ?? 0);
  await run.getByRole('button', { name: 'Bijeenkomst afsluiten' }).click();
  await expect(page.getByRole('heading', { name: 'De bijeenkomst is afgesloten' })).toBeVisible();
});

test('a block is cut to a number of minutes that it can have, and no other', async ({ page }) => {
  await page.getByRole('button', { name: 'Volgende blok' }).click();
  await inTime(page, 'Inkorten');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nieuwe duur in minuten').fill('3');
  await dialog.getByRole('button', { name: 'Blok inkorten' }).click();
  await expect(dialog.getByText('Kies een heel getal van 10 tot 15.')).toBeVisible();
  await dialog.getByLabel('Nieuwe duur in minuten').fill('12');
  await dialog.getByRole('button', { name: 'Blok inkorten' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('timer')).toHaveText(/^(12:00|11:\d\d)$/);
});

test('the time left is the same after a reload and in a second tab, and a step there is seen here', async ({
  page,
}) => {
  await page.reload();
  await expect(page.getByRole('timer')).toHaveText(/^(10:00|9:\d\d)$/);
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await tab.getByRole('button', { name: 'Volgende blok' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Huiswerk: wat zag je?' })).toBeVisible();
});

test('a note at a block begins with that block, and typed text survives leaving the page', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Notitie', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Nieuwe notitie' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Hoort bij' }).locator('option:checked')).toHaveText(
    'B2-01 Welkom, presentielijst en terugblik',
  );
  await page.getByRole('textbox', { name: 'Nieuwe notitie' }).fill('Half getypt');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('timer')).toBeVisible();
  await toPart(page, 'Aanwezigheid');
  await toPart(page, 'Notities');
  await expect(page.getByRole('textbox', { name: 'Nieuwe notitie' })).toHaveValue('Half getypt');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Nieuwe notitie' })).toHaveValue('Half getypt');
});

test('a note is changed, deleted, and deleting is undone', async ({ page }) => {
  await toPart(page, 'Notities');
  await page.getByRole('textbox', { name: 'Nieuwe notitie' }).fill('Eerste tekst');
  await page.getByRole('button', { name: 'Notitie bewaren' }).click();
  const item = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Eerste tekst' });
  await item.getByRole('button', { name: 'Wijzigen' }).click();
  await page.getByRole('textbox', { name: 'Notitie', exact: true }).fill('Tweede tekst');
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
  const changed = page.getByRole('paragraph').filter({ hasText: 'Tweede tekst' });
  await expect(changed).toBeVisible();
  await page.getByRole('button', { name: 'Verwijderen' }).click();
  await expect(changed).toBeHidden();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(changed).toBeVisible();
});

test('somebody who is not on the list is added on the spot and marked', async ({ page }) => {
  await toPart(page, 'Aanwezigheid');
  await addParticipant(page, 'Inloper Ineke');
  const group = page.getByRole('group', { name: 'Inloper Ineke' });
  await expect(group.getByRole('radio', { name: 'Aanwezig', exact: true })).toBeChecked();
  await expect(group.getByRole('button', { name: 'Tijd: Inloper Ineke' })).toHaveText('van 12:00');
  await expect(page.getByText('1 aanwezig · 0 afwezig · 8 niet ingevuld')).toBeVisible();
});

test('an app that is put away has ready what its next start shows', async ({ page, server }) => {
  const kept = async () => JSON.parse(await tableText(page, 'summaries')) as unknown[];
  expect(await kept()).toEqual([]);

  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(kept).toEqual([
    expect.objectContaining({
      summary: expect.objectContaining({
        sessions: expect.arrayContaining([expect.objectContaining({ phase: 'running' })]),
      }),
    }),
  ]);

  await page.goto(`${server.origin}/`);
  await expect(page.getByText('Nu bezig')).toBeVisible();
  await expect(page.getByText('Welkom, presentielijst en terugblik')).toBeVisible();
});
