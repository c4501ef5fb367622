import { expect, firstVisit, test } from './app';

test('the colours follow the device until a trainer chooses, and the choice is there after the app was closed', async ({
  page,
  server,
}) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  await firstVisit(page, server);
  const dark = await paper();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(paper).not.toBe(dark);
  await page.emulateMedia({ contrast: 'more' });
  await expect.poll(paper).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ contrast: null });

  await page.getByRole('link', { name: 'Instellingen' }).click();
  const colours = page.getByRole('group', { name: 'Kleuren van het scherm' });
  await expect(colours.getByRole('radio', { name: 'Zoals dit apparaat' })).toBeChecked();
  await colours.getByRole('radio', { name: 'Donker' }).check();
  await expect.poll(paper).toBe(dark);

  await server.stop();
  await page.reload();
  await expect(colours.getByRole('radio', { name: 'Donker' })).toBeChecked();
  expect(await paper()).toBe(dark);
  await page.emulateMedia({ media: 'print' });
  expect(await paper(), 'paper is light').not.toBe(dark);
});

test('in the colours of the device alone, the place where somebody is can still be seen', async ({
  page,
  server,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await firstVisit(page, server);
  const line = (name: string) =>
    page
      .getByRole('navigation', { name: 'Hoofdmenu' })
      .getByRole('link', { name })
      .evaluate((link) => getComputedStyle(link).textDecorationLine);
  expect(await line('Vandaag')).toBe('underline');
  expect(await line('Handboek')).toBe('none');
});
