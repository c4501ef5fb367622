import { freePort } from '../server/freePort';
import { expect, firstVisit, makeTraining, pasteParticipants, test } from './app';
import { newCode, pair, pairable } from './endpoint';
import { startServer } from './server';

test('the app and its worker sync with an endpoint on another address, when both know of each other', async ({
  page,
}) => {
  const port = await freePort();
  const elsewhere = await pairable({ APP_ORIGINS: `http://localhost:${port}` });
  const app = await startServer({ PORT: String(port), ENDPOINT_ORIGINS: elsewhere.server.origin });
  await firstVisit(page, app);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  const code = await newCode(elsewhere.server, elsewhere.dataDir);
  await pair(page, code, 'Tablet A', elsewhere.server.origin);
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });

  // What this window does not reach any more, the worker does; the window sees what came of it.
  await page.route('**/api/**', (route) => route.abort());
  await page.getByRole('link', { name: 'Trainingen', exact: true }).click();
  await page.getByRole('link', { name: 'Najaar' }).click();
  await pasteParticipants(page, ['Aylin Yıldız']);
  await expect(page.getByRole('status')).toContainText('wacht op synchronisatie');
  await expect(page.getByRole('status')).not.toContainText('wacht', { timeout: 30_000 });
  await app.stop();
  await elsewhere.server.stop();
});

test('the endpoints to choose from are those that the app was told last, also without a network', async ({
  page,
}) => {
  const app = await startServer({ ENDPOINT_ORIGINS: 'https://sync.example.org' });
  await firstVisit(page, app);
  const chooses = async () => {
    await page.goto(`${app.origin}/instellingen/synchronisatie`);
    await expect(page.getByRole('radio', { name: 'sync.example.org' })).toBeVisible();
  };
  await chooses();
  await app.stop();
  await chooses();
});
