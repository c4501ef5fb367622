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
    [`${server.origin}/instellingen/opslag`, 'Opslag en veiligstellen'],
    [`${server.origin}/klaar`, 'Klaar voor vertrek'],
    [`${server.origin}/help`, 'Hulp'],
    [`${server.origin}/bestaat-niet`, 'Deze pagina is er niet'],
  ] as const) {
    await tablet.goto(address);
    await tablet.role('heading', heading).appears();
  }
});
