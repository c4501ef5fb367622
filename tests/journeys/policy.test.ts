import { expect, firstVisit, runDemo, test } from './app';
import { pathsOf } from './paths';
import { CAMERA_NOTE, cameraPhoto, takePhoto } from './photo';

test('every page keeps to the policy of the app, and asks nothing of another origin', async ({
  page,
  server,
}, info) => {
  const broken: string[] = [];
  const elsewhere: string[] = [];
  await page.exposeFunction('toldOfPolicy', (what: string) => broken.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      (window as unknown as { toldOfPolicy: (what: string) => void }).toldOfPolicy(
        `${location.pathname}: ${effectiveDirective} ${blockedURI} ${sourceFile}`,
      ),
    );
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== server.origin) elsewhere.push(request.url());
  });
  await page.clock.install({ time: new Date('2026-11-24T15:58:00+01:00') });
  await firstVisit(page, server);
  const training = await runDemo(page, server);
  for (const path of pathsOf(training)) {
    await page.goto(`${server.origin}${path}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeVisible();
  }
  await page.goto(`${server.origin}${training}/bijeenkomst/2/notities`);
  await takePhoto(page, await cameraPhoto(page, info.outputPath('flap.jpg'), CAMERA_NOTE), 'Flap');
  await page.goto(`${server.origin}${training}/bijeenkomst/2/verslag`);
  await page.getByRole('button', { name: 'Maak PDF-verslag' }).click();
  await expect(page.getByRole('link', { name: 'Verslag downloaden' })).toBeVisible({ timeout: 60_000 });
  expect(broken).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test('no text becomes a script or a page, not even one that the app’s own code would write', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  const refused = await page.evaluate(() => {
    const tried = (work: () => unknown): string => {
      try {
        work();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    return [
      tried(() => (document.createElement('p').innerHTML = '<b>hallo</b>')),
      tried(() => new Worker('/fonts/worker.js')),
      tried(() => (document.createElement('script').src = '/api/health')),
      tried(() => document.write('<p>hallo</p>')),
    ];
  });
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
});
