import type { Page } from '@playwright/test';
import { expect, firstVisit, makeTraining, openDemo, pasteParticipants, test, toPart } from './app';

/** Draws two strokes in the field, as a finger does. */
async function draw(page: Page): Promise<void> {
  const field = page.getByRole('dialog').getByRole('img', { name: /^Handtekening van/ });
  const box = await field.boundingBox();
  if (!box) throw new Error('no field to draw in');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  for (const stroke of [
    [at(0.2, 0.6), at(0.3, 0.3), at(0.4, 0.7)],
    [at(0.5, 0.4), at(0.7, 0.6)],
  ]) {
    await page.mouse.move(...(stroke[0] ?? at(0, 0)));
    await page.mouse.down();
    for (const point of stroke) await page.mouse.move(...point, { steps: 5 });
    await page.mouse.up();
  }
}

/** What is drawn in the field, in its own units. */
function drawnIn(page: Page): Promise<string[]> {
  return page
    .getByRole('dialog')
    .locator('svg[aria-label^="Handtekening van"] path')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? '').filter(Boolean));
}

test('names and notes are covered with one tap, and stay so after a reload', async ({ page, server }) => {
  await page.clock.install({ time: new Date('2026-11-24T12:00:00+01:00') });
  await firstVisit(page, server);
  await server.stop();
  await openDemo(page);
  await page.getByRole('link', { name: 'Bijeenkomst 1', exact: true }).click();
  await toPart(page, 'Aanwezigheid');
  const seen = (text: string) =>
    page
      .getByText(text, { exact: true })
      .first()
      .evaluate((element) => getComputedStyle(element).color);
  const open = await seen('Aylin Şahin');
  await page.getByRole('button', { name: 'Namen verbergen' }).click();
  expect(await seen('Aylin Şahin')).toBe('rgba(0, 0, 0, 0)');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Namen verbergen' })).toHaveAttribute('aria-pressed', 'true');
  expect(await seen('Aylin Şahin')).toBe('rgba(0, 0, 0, 0)');
  await toPart(page, 'Notities');
  expect(await seen('Ingekort: drie situaties was genoeg.')).toBe('rgba(0, 0, 0, 0)');
  await toPart(page, 'Aanwezigheid');
  await page.getByRole('button', { name: 'Namen verbergen' }).click();
  expect(await seen('Aylin Şahin')).toBe(open);
});

test('everybody signs, with the network off and the tablet turned', async ({ page, server }) => {
  await page.clock.install({ time: new Date('2026-11-24T16:00:00+01:00') });
  await page.setViewportSize({ width: 820, height: 1180 });
  await firstVisit(page, server);
  await server.stop();
  await makeTraining(page, { title: 'De Vlinder', date: '2026-11-24' });
  await pasteParticipants(page, ['Amina Hassan', 'Bert Janssen', 'Cora Smit', 'Dirk Bos']);
  await page.getByRole('link', { name: 'Bijeenkomst 1', exact: true }).click();
  await toPart(page, 'Aanwezigheid');
  await page.getByRole('button', { name: 'Iedereen aanwezig' }).click();
  const dialog = page.getByRole('dialog');

  await page.getByRole('button', { name: 'Tekenen: Amina Hassan' }).click();
  await expect(dialog).toContainText('Aanwezig bij De Vlinder, di 24 november 2026');
  await expect(dialog).not.toContainText('Bert Janssen');
  await dialog.getByRole('button', { name: 'Handtekening bewaren' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Hier staat nog geen handtekening');
  await draw(page);
  const before = await drawnIn(page);
  expect(before).toHaveLength(2);
  await page.setViewportSize({ width: 1180, height: 820 });
  await expect.poll(() => drawnIn(page)).toEqual(before);
  await page.clock.runFor(1000);
  await page.reload();
  await page.getByRole('button', { name: 'Tekenen: Amina Hassan' }).click();
  await expect.poll(() => drawnIn(page)).toEqual(before);
  await dialog.getByRole('button', { name: 'Handtekening bewaren' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Getekend: Amina Hassan' })).toBeVisible();

  await page.getByRole('button', { name: 'Rondgeven' }).click();
  await expect(dialog.getByRole('heading', { name: 'Bert Janssen' })).toBeVisible();
  await expect(dialog).not.toContainText('Cora');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(dialog.getByRole('heading', { name: 'Bert Janssen' })).toBeVisible();
  await draw(page);
  await dialog.getByRole('button', { name: 'Handtekening bewaren' }).click();
  await expect(dialog.getByRole('heading', { name: 'Cora Smit' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Nu niet' }).click();
  await expect(dialog.getByRole('heading', { name: 'Dirk Bos' })).toBeVisible();
  const stop = dialog.getByRole('button', { name: 'Stoppen (trainer)' });
  await stop.click();
  await expect(dialog).toContainText('Houd de knop 2 tellen vast.');
  await stop.hover();
  await page.mouse.down();
  await page.clock.runFor(2100);
  await page.mouse.up();
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Tekenen: Cora Smit' }).click();
  await dialog.getByRole('button', { name: 'Zonder tekenen bevestigen' }).click();
  await dialog.getByRole('button', { name: 'Marieke de Vries' }).click();
  await expect(page.getByText('Marieke de Vries bevestigt dat Cora Smit er was.')).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByRole('button', { name: 'Tekenen: Cora Smit' })).toBeVisible();

  await page.getByRole('button', { name: 'Getekend: Bert Janssen' }).click();
  await expect(dialog.getByRole('img', { name: 'Handtekening van Bert Janssen' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Handtekening verwijderen' }).click();
  await expect(page.getByRole('button', { name: 'Tekenen: Bert Janssen' })).toBeVisible();
});
