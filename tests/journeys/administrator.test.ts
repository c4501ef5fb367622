import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, firstVisit, test } from './app';
import { otherTablet, pairable } from './endpoint';

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
  await other.page.getByRole('textbox', { name: 'Naam van dit apparaat' }).fill('Tablet van Ruud');
  await other.page.getByRole('button', { name: 'Koppelen' }).click();
  await expect(other.page.getByText('Dit apparaat (Tablet van Ruud) is gekoppeld aan')).toBeVisible();
  expect(new URL(other.page.url()).hash).toBe('');

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
