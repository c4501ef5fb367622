import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, firstVisit, test } from './app';
import { newCode, otherTablet, pair, pairable } from './endpoint';

test('the administrator makes a code, sees the tablet and takes its token away', async ({
  page,
  browser,
}) => {
  const { server, dataDir } = await pairable();
  await firstVisit(page, server);
  await page.goto(`${server.origin}/beheer`);
  await page.getByRole('textbox', { name: 'Beheertoken' }).fill('verkeerd');
  await page.getByRole('button', { name: 'Toon teams' }).click();
  await expect(page.getByText('Dit beheertoken klopt niet.')).toBeVisible();
  await page
    .getByRole('textbox', { name: 'Beheertoken' })
    .fill(readFileSync(join(dataDir, 'admin-token'), 'utf8'));
  await page.getByRole('button', { name: 'Toon teams' }).click();
  const team = page.getByRole('region', { name: 'Mijn organisatie' });
  await team.getByRole('button', { name: 'Koppelcode maken' }).click();
  await expect(team.getByRole('img', { name: 'QR-code om dit apparaat te koppelen' })).toBeVisible();
  const shown = (await team.getByText(/^Koppelcode \w{4}-\w{4}$/).textContent()) ?? '';

  const other = await otherTablet(browser, server);
  await other.page.goto(`${server.origin}/instellingen/synchronisatie#code=${shown.split(' ')[1] ?? ''}`);
  await expect(other.page.getByRole('textbox', { name: 'Koppelcode' })).toHaveValue(/^\w{4}-\w{4}$/);
  expect(new URL(other.page.url()).hash).toBe('');
  await other.page.getByRole('textbox', { name: 'Naam van dit apparaat' }).fill('Tablet van Ruud');
  await other.page.getByRole('button', { name: 'Koppelen' }).click();
  await expect(other.page.getByText('Dit apparaat (Tablet van Ruud) is gekoppeld aan')).toBeVisible();

  await page.getByRole('button', { name: 'Toon teams' }).click();
  await page.reload();
  await page
    .getByRole('textbox', { name: 'Beheertoken' })
    .fill(readFileSync(join(dataDir, 'admin-token'), 'utf8'));
  await page.getByRole('button', { name: 'Toon teams' }).click();
  await team.getByRole('button', { name: 'Intrekken: Tablet van Ruud' }).click();
  await expect(team.getByText('Ingetrokken', { exact: true })).toBeVisible();
  await server.stop();
});

test('a pairing link on a tablet that is paired says what it would do, and spends nothing until it may', async ({
  page,
}) => {
  const { server, dataDir } = await pairable();
  await firstVisit(page, server);
  await pair(page, await newCode(server, dataDir), 'Tablet A');
  const code = await newCode(server, dataDir);
  const link = `${server.origin}/instellingen/synchronisatie#code=${code}`;
  await page.goto(`${server.origin}/instellingen`);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Deze link koppelt dit apparaat opnieuw' })).toBeVisible();
  await expect(page.getByText('Er is nog niets veranderd.')).toBeVisible();
  expect(page.url()).toBe(`${server.origin}/instellingen/synchronisatie`);
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain(code);
  await page.getByRole('button', { name: 'Laat het zo' }).click();
  await expect(page.getByRole('heading', { name: 'Deze link koppelt dit apparaat opnieuw' })).toBeHidden();
  await expect(page.getByText('Dit apparaat (Tablet A) is gekoppeld aan')).toBeVisible();

  // Once more, now where the page stands open already; the code was not used up.
  await page.evaluate((hash) => (location.hash = hash), `code=${code}`);
  await page.getByRole('button', { name: 'Opnieuw koppelen' }).click();
  expect(new URL(page.url()).hash).toBe('');
  await expect(page.getByRole('textbox', { name: 'Koppelcode' })).toHaveValue(code);
  await page.getByRole('textbox', { name: 'Naam van dit apparaat' }).fill('Tablet van Ruud');
  await page.getByRole('button', { name: 'Koppelen', exact: true }).click();
  await expect(page.getByText('Dit apparaat (Tablet van Ruud) is gekoppeld aan')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Koppelcode' })).toBeHidden();
  await server.stop();
});
