import { freePort } from '../server/freePort';
import { expect, firstVisit, makeTraining, test } from './app';
import { newCode, pair, pairable } from './endpoint';
import { startServer } from './server';

test('the app syncs with an endpoint on another address, when both know of each other', async ({ page }) => {
  const port = await freePort();
  const elsewhere = await pairable({ APP_ORIGINS: `http://localhost:${port}` });
  const app = await startServer({ PORT: String(port), ENDPOINT_ORIGINS: elsewhere.server.origin });
  await firstVisit(page, app);
  await makeTraining(page, { title: 'Najaar', date: '2026-11-24' });
  const code = await newCode(elsewhere.server, elsewhere.dataDir);
  await pair(page, code, 'Tablet A', elsewhere.server.origin);
  await expect(page.getByText('Er wacht niets.')).toBeVisible({ timeout: 30_000 });
  await app.stop();
  await elsewhere.server.stop();
});
