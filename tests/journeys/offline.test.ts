import { expect, firstVisit, openDemo, test } from './app';
import { startServer } from './server';

test('every page opens by its own address with the server gone, in a new tab too', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await openDemo(page);
  const training = new URL(page.url()).pathname;
  await server.stop();
  const pages: [path: string, heading: string | RegExp][] = [
    ['/', 'Vandaag'],
    ['/trainingen', 'Trainingen'],
    ['/trainingen/nieuw', 'Nieuwe training'],
    [training, 'Voorbeeldtraining Groenmeer'],
    [`${training}/wijzigen`, 'Training wijzigen'],
    [`${training}/bijeenkomst/2`, /Bijeenkomst 2/],
    [`${training}/bijeenkomst/1`, 'Afronden'],
    [`${training}/bijeenkomst/1/draaiboek`, 'De bijeenkomst is afgesloten'],
    [`${training}/bijeenkomst/3/draaiboek/aanpassen`, 'Draaiboek aanpassen'],
    [`${training}/bijeenkomst/3/aanwezigheid`, 'Aanwezigheid'],
    [`${training}/bijeenkomst/1/notities`, 'Notities'],
    [`${training}/bijeenkomst/2/huiswerk`, 'Huiswerk'],
    [`${training}/bijeenkomst/1/verslag`, 'Verslag'],
    [`${training}/bijeenkomst/1/afronden`, 'Afronden'],
    ['/oefeningen', 'Oefeningen'],
    ['/oefeningen/zien-en-invullen', 'Zien en invullen'],
    ['/leren', 'Leerlijn trainer'],
    ['/leren/veilig-leiden', '2. Veilig leiden'],
    ['/leren/wat-zeg-je-nu/er-komen-tranen', 'Er komen tranen'],
    ['/leren/oefenen/3', 'Oefenen: bijeenkomst 3'],
    ['/instellingen', 'Instellingen'],
    ['/instellingen/opslag', 'Opslag en reservekopie'],
    ['/instellingen/over', 'Over deze app'],
    ['/toegankelijkheid', 'Toegankelijkheidsverklaring'],
    ['/privacy', 'Privacy en veiligheid'],
    ['/klaar', 'Klaar voor vertrek'],
    [`${training}/uren`, 'Uren'],
    [`${training}/metingen`, 'Metingen'],
    [`${training}/exporteren`, 'Exporteren'],
    ['/help', 'Hulp'],
    ['/bestaat-niet', 'Deze pagina is er niet'],
  ];
  for (const [path, heading] of pages) {
    await page.goto(`${server.origin}${path}`);
    await expect(page.getByRole('heading', { level: 1, name: heading }).first(), path).toBeVisible();
  }
  const tab = await page.context().newPage();
  await tab.goto(`${server.origin}${training}/bijeenkomst/1/verslag`);
  await tab.getByRole('button', { name: 'Maak PDF-verslag' }).click();
  await expect(tab.getByRole('link', { name: 'Verslag downloaden' })).toBeVisible();
});

test('the app says nothing of being ready while one of its files is missing from the device', async ({
  page,
  server,
}) => {
  await firstVisit(page, server);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const font = (await cache.keys()).find(({ url }) => url.includes('.ttf'));
      if (font) await cache.delete(font);
    }
  });
  await page.reload();
  await expect(page.getByText('Werkt nog niet zonder netwerk')).toBeVisible();
  await expect(page.getByText('Werkt nu zonder netwerk', { exact: true })).toBeHidden();
});

test('without network at the very first visit the app tells what to do, and goes on when it is back', async ({
  page,
}) => {
  const server = await startServer();
  await page.route('**/content/**', (route) => route.abort());
  await page.goto(`${server.origin}/`);
  await expect(page.getByRole('alert')).toContainText('De app kon de inhoud nog niet ophalen');
  await page.unroute('**/content/**');
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(page.getByRole('button', { name: 'Bekijk een voorbeeldtraining' })).toBeEnabled();
  await server.stop();
});
