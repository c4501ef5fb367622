import type { Page } from '@playwright/test';
import { atNoon, expect, firstVisit, test } from './app';

/** Tabs on until the focus is on the control with this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let tabs = 0; tabs < 120; tabs += 1) {
    await page.keyboard.press('Tab');
    const found = (await focused(page)) ?? '';
    if (typeof name === 'string' ? found === name : name.test(found)) return;
  }
  throw new Error(`the keyboard does not reach “${String(name)}”`);
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const control = document.activeElement;
    const labels = control && 'labels' in control ? (control as HTMLInputElement).labels : null;
    return control?.ariaLabel ?? (labels?.[0] ?? control)?.textContent?.trim();
  });
}

async function tabAndPress(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

async function tabAndType(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

test('the whole main job is done by keyboard alone, from a new training to its report', async ({
  page,
  server,
}) => {
  await atNoon(page);
  await firstVisit(page, server);
  await tabAndPress(page, 'Nieuwe training');
  await expect(page.getByRole('heading', { level: 1, name: 'Nieuwe training' })).toBeVisible();
  await tabAndType(page, 'Naam van de training', 'Najaar');
  await tabAndType(page, 'Trainers', 'Marieke');
  await tabTo(page, 'Datum bijeenkomst 1');
  // Up in each part of a date gives it a value, in whatever order the browser shows them.
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowUp', 'ArrowRight', 'ArrowUp'])
    await page.keyboard.press(key);
  await expect(page.getByLabel('Datum bijeenkomst 1')).not.toHaveValue('');
  await tabAndPress(page, 'Training aanmaken');
  await expect(page.getByRole('heading', { level: 1, name: 'Najaar' })).toBeVisible();

  await tabAndPress(page, 'Deelnemer toevoegen');
  await expect.poll(() => focused(page), 'the sheet is opened for its first field').toBe('Naam');
  await page.keyboard.type('Aylin');
  await tabAndPress(page, 'Toevoegen');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Aylin' })).toBeVisible();
  await tabAndPress(page, 'Bijeenkomst 1');
  await tabAndPress(page, 'Bijeenkomst starten');
  await expect(page.getByRole('timer')).toBeVisible();
  await tabAndPress(page, /^Volgende blok/);
  await expect(page.getByRole('heading', { level: 1, name: /^Kennismaken/ })).toBeVisible();

  await tabAndPress(page, 'Tijd');
  await tabAndPress(page, 'Inkorten');
  await expect(page.getByRole('dialog', { name: /inkorten/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect.poll(() => focused(page), 'the focus is back where it came from').toBe('Tijd');

  await tabAndPress(page, /^Aanwezigheid/);
  await expect(page.getByRole('group', { name: 'Aylin' })).toBeVisible();
  await tabTo(page, 'Aanwezig');
  await page.keyboard.press('Space');
  await expect(page.getByText('1 aanwezig')).toBeVisible();

  await tabAndPress(page, 'Notities');
  await tabAndType(page, 'Nieuwe notitie', 'Volgende keer eerder beginnen.');
  await tabAndPress(page, 'Notitie bewaren');
  await expect(page.getByRole('listitem').filter({ hasText: 'eerder beginnen' })).toBeVisible();

  await tabAndPress(page, 'Draaiboek');
  await tabAndPress(page, 'Tijd');
  await tabAndPress(page, 'Bijeenkomst afsluiten');
  await expect(page.getByRole('heading', { name: 'De bijeenkomst is afgesloten' })).toBeVisible();
  await tabAndPress(page, 'Naar het verslag');
  await tabAndPress(page, 'Maak PDF-verslag');
  await expect(page.getByRole('link', { name: 'Verslag downloaden' })).toBeVisible({ timeout: 30_000 });
  await tabTo(page, 'Verslag downloaden');
});
