import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atNoon, expect, firstVisit, makeTraining, openDemo, test } from './app';

test('Chromium finds nothing that keeps the app from being installed', async ({
  playwright,
  launchOptions,
  server,
}) => {
  // With a profile of its own: in a private window Chromium installs nothing, and says only that.
  const profile = mkdtempSync(join(tmpdir(), 'mentorwijs-profile-'));
  const context = await playwright.chromium.launchPersistentContext(profile, launchOptions);
  const page = context.pages()[0] ?? (await context.newPage());
  await firstVisit(page, server);
  const browser = await context.newCDPSession(page);
  const { errors } = await browser.send('Page.getAppManifest');
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  await context.close();
  rmSync(profile, { recursive: true, force: true });
  expect(errors).toEqual([]);
  expect(installabilityErrors).toEqual([]);
});

test('every picture that the manifest names is there, as large as it says', async ({ page, server }) => {
  await page.goto(server.origin);
  const wrong = await page.evaluate(async () => {
    interface Named {
      src: string;
      sizes: string;
    }
    const manifest = (await (await fetch('/manifest.webmanifest')).json()) as Record<string, Named[]>;
    const named = [...(manifest['icons'] ?? []), ...(manifest['screenshots'] ?? [])];
    const real = await Promise.all(
      named.map(async ({ src }) => {
        const { width, height } = await createImageBitmap(await (await fetch(src)).blob());
        return `${width}x${height}`;
      }),
    );
    return named.filter(({ sizes }, index) => sizes !== real[index]);
  });
  expect(wrong).toEqual([]);
});

test('the welcome offers to install where the browser can, and else leads to the steps', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  const button = page.getByRole('button', { name: 'Installeer op dit apparaat' });
  const link = page.getByRole('link', { name: 'Zo zet je de app op je beginscherm' });
  await expect(button.or(link)).toBeVisible();
  // What Chromium fires by itself when it has seen enough of a visitor.
  await page.evaluate(() => {
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: () => Promise.resolve((document.title = 'asked')),
    });
    dispatchEvent(offer);
  });
  await button.click();
  await expect(page).toHaveTitle('asked');
  await link.click();
  await expect(page).toHaveURL(/\/help#computer$/);
});

test('an app that is installed says nothing more of installing', async ({ page, server }) => {
  await page.addInitScript(() => {
    const real = window.matchMedia.bind(window);
    window.matchMedia = (query) => real(query === '(display-mode: browser)' ? 'not all' : query);
  });
  await firstVisit(page, server);
  await expect(page.getByRole('heading', { name: 'Welkom' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Zo zet je de app op je beginscherm' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Installeer op dit apparaat' })).toBeHidden();
});

test('the shortcut leads to the session of today, and to the welcome where there is none', async ({
  page,
  server,
}) => {
  await atNoon(page);
  await firstVisit(page, server);
  await page.goto(`${server.origin}/?vandaag`);
  await expect(page.getByRole('heading', { name: 'Welkom' })).toBeVisible();
  await openDemo(page);
  await makeTraining(page, { title: 'Later in het jaar', date: '2026-12-08' });
  await makeTraining(page, { title: 'Van vandaag', date: '2026-11-24' });
  await server.stop();
  await page.goto(`${server.origin}/?vandaag`);
  await expect(page.getByRole('button', { name: 'Bijeenkomst starten' })).toBeVisible();
  await expect(page).toHaveURL(/\/bijeenkomst\/1\/draaiboek$/);
  await expect(page.getByRole('link', { name: 'Van vandaag' })).toBeVisible();
});
