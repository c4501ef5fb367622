import { firstVisit } from '../steps';
import { test } from '../test';

test(
  'after the first visit the app works with the server gone',
  { tag: '@short' },
  async ({ tablet, server }) => {
    await firstVisit(tablet, server);
    await server.stop();
    await tablet.reload();
    await tablet.role('button', 'Bekijk een voorbeeldtraining').tap();
    await tablet.role('heading', 'Voorbeeldtraining Groenmeer').appears();
  },
);

test('every page opens by its own address with the server gone', async ({ tablet, server }) => {
  await firstVisit(tablet, server);
  await tablet.role('button', 'Bekijk een voorbeeldtraining').tap();
  await tablet.role('heading', 'Voorbeeldtraining Groenmeer').appears();
  const training = await tablet.address();
  await server.stop();
  for (const [address, heading] of [
    [`${training}/bijeenkomst/2/draaiboek`, 'Bijeenkomst 2'],
    [`${training}/bijeenkomst/3/aanwezigheid`, 'Aanwezigheid'],
    [`${training}/bijeenkomst/1/verslag`, 'Verslag'],
    [`${training}/uren`, 'Uren'],
    [`${training}/metingen`, 'Metingen'],
    [`${server.origin}/oefeningen/zien-en-invullen`, 'Zien en invullen'],
    [`${server.origin}/instellingen/opslag`, 'Opslag en reservekopie'],
    [`${server.origin}/klaar`, 'Klaar voor vertrek'],
    [`${server.origin}/help`, 'Hulp'],
    [`${server.origin}/bestaat-niet`, 'Deze pagina is er niet'],
  ] as const) {
    await tablet.goto(address);
    await tablet.role('heading', heading).appears();
  }
});

test('a page that is left while it still reads and writes holds up none of those after it', async ({
  tablet,
  server,
}) => {
  await firstVisit(tablet, server);
  await tablet.role('button', 'Bekijk een voorbeeldtraining').tap();
  await tablet.role('heading', 'Voorbeeldtraining Groenmeer').appears();
  const training = await tablet.address();
  await server.stop();
  for (let round = 1; round <= 6; round += 1)
    for (const [page, heading] of [
      ['bijeenkomst/2/draaiboek', 'Bijeenkomst 2'],
      ['bijeenkomst/1/verslag', 'Verslag'],
      ['uren', 'Uren'],
    ] as const) {
      await tablet.goto(`${training}/${page}`);
      await tablet.role('heading', heading).appears();
    }
  // And who goes back to one finds it at work.
  await tablet.back();
  await tablet.role('heading', 'Verslag').appears();
});
