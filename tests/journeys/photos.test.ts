import type { Page } from '@playwright/test';
import { expect, firstVisit, makeTraining, test, toPart } from './app';
import { openedRows } from './database';
import { newCode, otherTablet, pair, pairable, syncNow } from './endpoint';
import { pdfPictures, pdfText } from './pdf';
import { CAMERA_NOTE, cameraPhoto, pickPhoto, plainPhoto, takePhoto } from './photo';
import { startServer } from './server';

async function toNotes(page: Page): Promise<void> {
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Notities');
}

async function toPhotos(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: 'Najaar' }).click();
  await page.getByRole('link', { name: 'Bijeenkomst 1' }).click();
  await toPart(page, 'Notities');
}

/** Of the picture on the screen, read past the app: its size, and how red it is at its top and at its left. */
async function shown(page: Page, caption: string) {
  const image = page.getByRole('button', { name: `Vergroten: ${caption}` }).locator('img');
  await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.complete)).toBe(true);
  return image.evaluate((img: HTMLImageElement) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [img.naturalWidth, img.naturalHeight];
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.drawImage(img, 0, 0);
    const isRed = (x: number, y: number) => {
      const [red = 0, green = 0] = pen.getImageData(x, y, 1, 1).data;
      return red > 150 && green < 100;
    };
    const { width, height } = canvas;
    return { width, height, redTop: isRed(width / 2, 20), redLeft: isRed(20, height / 2) };
  });
}

test('a photo taken without a network is kept upright, without what the camera wrote beside it', async ({
  page,
  server,
}, info) => {
  const path = await cameraPhoto(page, info.outputPath('flip-over.jpg'), 'Afspraken van de groep');
  await firstVisit(page, server);
  await server.stop();
  await toNotes(page);
  await takePhoto(page, path, 'Afspraken van de groep');
  await expect(page.getByText('Foto bewaard.')).toBeVisible();
  await page.reload();
  expect(await shown(page, 'Afspraken van de groep')).toEqual({
    width: 1200,
    height: 1600,
    redTop: true,
    redLeft: false,
  });
  const rows = (await openedRows(page, 'blobs')) as unknown as { bytes: Uint8Array<ArrayBuffer> }[];
  const kept = rows.map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join('');
  expect(kept.length).toBeGreaterThan(10_000);
  expect(kept.length).toBeLessThan(500_000);
  expect(kept).not.toContain(CAMERA_NOTE);
});

test('a photo is enlarged, gets another caption, and comes back after it was deleted', async ({
  page,
  server,
}, info) => {
  const path = await cameraPhoto(page, info.outputPath('flip-over.jpg'), 'Afspraken');
  await firstVisit(page, server);
  await toNotes(page);
  await takePhoto(page, path, 'Afspraken');
  await page.getByRole('button', { name: 'Vergroten: Afspraken' }).click();
  const dialog = page.getByRole('dialog', { name: 'Afspraken' });
  await expect(dialog.locator('img')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Foto wijzigen: Afspraken' }).click();
  const photos = page.getByRole('region', { name: 'Foto’s' });
  await photos.getByRole('textbox', { name: 'Bijschrift' }).fill('Afspraken, half getypt');
  await page.reload();
  await page.getByRole('button', { name: 'Foto wijzigen: Afspraken' }).click();
  await expect(photos.getByRole('textbox', { name: 'Bijschrift' })).toHaveValue('Afspraken, half getypt');
  await photos
    .getByRole('combobox', { name: 'Hoort bij' })
    .selectOption({ label: 'B1-01 Welkom en presentielijst' });
  await photos.getByRole('button', { name: 'Bewaren' }).click();
  const item = photos.getByRole('listitem');
  await expect(item).toContainText('Afspraken, half getypt');
  await expect(item).toContainText('B1-01 Welkom en presentielijst');

  await page.getByRole('button', { name: 'Foto verwijderen: Afspraken, half getypt' }).click();
  await expect(photos.getByText('Er zijn nog geen foto’s bij deze bijeenkomst.')).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByRole('button', { name: 'Vergroten: Afspraken, half getypt' })).toBeVisible();
});

test('a photo stands in the report with its caption where a trainer wants it, and nowhere else', async ({
  page,
  server,
}, info) => {
  const path = await cameraPhoto(page, info.outputPath('flip-over.jpg'), 'Afspraken');
  await firstVisit(page, server);
  await server.stop();
  await toNotes(page);
  await takePhoto(page, path, 'Onze afspraken');
  await toPart(page, 'Verslag');
  const made = async (name: string) => {
    await page.getByRole('button', { name: 'Maak PDF-verslag' }).click();
    const link = page.getByRole('link', { name: 'Verslag downloaden' });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    await download.saveAs(info.outputPath(name));
    return info.outputPath(name);
  };
  const without = await made('zonder.pdf');
  expect(await pdfText(without)).not.toContain('Onze afspraken');
  expect(await pdfPictures(without)).toBe(0);

  await page.getByRole('checkbox', { name: 'Foto’s opnemen (1)' }).check();
  const preview = page.getByRole('article', { name: 'Verslag bijeenkomst 1' });
  await expect(preview.getByRole('figure')).toContainText('Over de bijeenkomst. Onze afspraken');
  await expect(preview.getByRole('figure').locator('img')).toBeVisible();
  const withPhoto = await made('met.pdf');
  expect(await pdfText(withPhoto)).toContain('Over de bijeenkomst. Onze afspraken');
  expect(await pdfPictures(withPhoto)).toBe(1);
});

test('a photo taken without a network is on the tablet of a co-trainer after both have synced', async ({
  page,
  browser,
}, info) => {
  test.slow();
  const { server, dataDir } = await pairable();
  const path = await cameraPhoto(page, info.outputPath('flip-over.jpg'), 'Afspraken');
  await firstVisit(page, server);
  await toNotes(page);
  await pair(page, await newCode(server, dataDir), 'Tablet A');
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });
  const { port } = new URL(server.origin);
  await server.stop();
  await toPhotos(page);
  await takePhoto(page, path, 'Onze afspraken');
  await expect(page.getByRole('status')).toContainText('1 wijziging wacht op synchronisatie');

  const again = await startServer({ PORT: port, DATA_DIR: dataDir });
  await syncNow(page);
  const other = await otherTablet(browser, again);
  await pair(other.page, await newCode(again, dataDir), 'Tablet B');
  await other.page.getByRole('button', { name: 'Zoek trainingen' }).click();
  await other.page.getByRole('button', { name: 'Op dit apparaat zetten: Najaar' }).click();
  await expect(other.page.getByText('Alle trainingen van je team staan op dit apparaat.')).toBeVisible();
  await toPhotos(other.page);
  await expect(other.page.getByRole('button', { name: 'Vergroten: Onze afspraken' })).toBeVisible();
  await again.stop();
  await other.page.reload();
  expect(await shown(other.page, 'Onze afspraken')).toMatchObject({ width: 1200, height: 1600 });
  expect(other.troubles).toEqual([]);
});

test('a file that is no photo is told, and one taken right after it is kept', async ({
  page,
  server,
}, info) => {
  const path = await cameraPhoto(page, info.outputPath('flip-over.jpg'), 'Afspraken');
  await firstVisit(page, server);
  await toNotes(page);
  const [picker] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Kies een foto van dit apparaat' }).click(),
  ]);
  await picker.setFiles({ name: 'IMG_1.heic', mimeType: 'image/heic', buffer: Buffer.from('ftypheic') });
  await expect(page.getByRole('alert')).toContainText('Dit is een foto in HEIC');
  await expect(page.getByRole('alert')).toContainText('“Meest compatibel”');
  await pickPhoto(page, path);
  await expect(page.getByText('Foto bewaard.')).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('a panorama and a long screenshot stay readable, and a photo of 24 megapixels is kept at the size of others', async ({
  page,
  server,
}, info) => {
  await firstVisit(page, server);
  await toNotes(page);
  for (const { name, width, height, kept } of [
    { name: 'panorama', width: 12_000, height: 900, kept: [7155, 537] },
    { name: 'gesprek', width: 320, height: 9_000, kept: [320, 9_000] },
    { name: 'flip-over', width: 6_000, height: 4_000, kept: [1697, 1131] },
  ]) {
    const path = await plainPhoto(page, info.outputPath(`${name}.jpg`), { width, height });
    await takePhoto(page, path, name);
    const seen = await shown(page, name);
    expect([seen.width, seen.height], name).toEqual(kept);
  }
  await page.getByRole('button', { name: 'Vergroten: panorama' }).click();
  const picture = page.getByRole('dialog', { name: 'panorama' }).locator('img');
  await expect.poll(async () => (await picture.boundingBox())?.height).toBeGreaterThan(500);
});
