import { atNoon, expect, firstVisit, openDemo, test } from './app';

test('help is found, searched and read with the server gone', async ({ page, server }) => {
  await firstVisit(page, server);
  await server.stop();
  await page.getByRole('link', { name: 'Hulp bij deze pagina' }).click();
  await expect(page).toHaveURL(/\/help#eerste-bijeenkomst$/);
  await expect(page.getByRole('heading', { name: 'Je eerste bijeenkomst in vijf minuten' })).toBeInViewport();

  await page.getByRole('searchbox', { name: 'Zoeken in de hulp' }).fill('gestolen');
  await expect(page.getByText('1 resultaat', { exact: true })).toBeVisible();
  await expect(page.locator('mark', { hasText: 'gestolen' })).toBeVisible();
  await page.getByRole('link', { name: /Je tablet is kwijt of gestolen/ }).click();
  await expect(page).toHaveURL(/#kwijt$/);
  await expect(page.getByRole('heading', { name: 'Je tablet is kwijt of gestolen' })).toBeInViewport();
});

test('an address names a topic, and its pictures say in words what they show', async ({ page, server }) => {
  await firstVisit(page, server);
  await page.goto(`${server.origin}/help#android`);
  await expect(page.getByRole('heading', { name: 'Android', exact: true })).toBeInViewport();
  await expect(page.getByRole('img', { name: /“App installeren”/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /“Zet op beginscherm”/ })).toBeVisible();
});

test('a page of a session leads to its own help, from the head and without taking room from the timer', async ({
  page,
  server,
}) => {
  await atNoon(page);
  await firstVisit(page, server);
  await openDemo(page);
  await page.getByRole('link', { name: 'Bijeenkomst 2', exact: true }).click();
  await page.getByRole('button', { name: 'Bijeenkomst starten' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  const link = page.getByRole('banner').getByRole('link', { name: 'Hulp bij deze pagina' });
  await link.click();
  await expect(page.getByRole('heading', { name: 'Het draaiboek volgen' })).toBeInViewport();
  await page.goBack();
  await expect(page.getByRole('timer')).toBeVisible();
});

test('what the app is made with and what it promises can be read with the server gone', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await server.stop();
  await page.getByRole('link', { name: 'Instellingen' }).click();
  await page.getByRole('link', { name: 'Over deze app' }).click();
  await expect(
    page.getByText('Hulpmiddel voor trainers van Mentorwijs. Niet gemaakt door TNO.'),
  ).toBeVisible();
  const software = page.getByRole('region', { name: 'Gebruikte software' });
  for (const name of ['svelte', '@sveltejs/kit', 'dexie', 'pdfmake', '@fontsource-variable/source-sans-3'])
    await expect(software.getByText(new RegExp(`^${name} \\d`)), name).toBeVisible();
  await software.getByText('Source Sans 3 (PDF)').click();
  await expect(software.getByText(/SIL OPEN FONT LICENSE/).last()).toBeVisible();
  await page.getByRole('link', { name: 'Toegankelijkheidsverklaring' }).click();
  await expect(page.getByRole('heading', { name: 'Wat is niet getest' })).toBeVisible();
});
