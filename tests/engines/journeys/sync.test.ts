import { newCode, pairable } from '../../journeys/endpoint';
import { startServer } from '../../journeys/server';
import {
  firstVisit,
  makeTraining,
  pair,
  pasteParticipants,
  syncNow,
  toPart,
  toSession,
  toTraining,
  writeNote,
} from '../steps';
import { expect, test } from '../test';

test('two tablets pair, record without a network and come together', async ({ tablet, otherTablet }) => {
  const { server, dataDir } = await pairable();
  await firstVisit(tablet, server);
  await makeTraining(tablet, 'Najaar');
  await pasteParticipants(tablet, ['Aylin Yıldız;Kwekerij', 'Bert van Dam;Drukkerij']);
  await pair(tablet, await newCode(server, dataDir), 'Tablet A');
  await tablet.reads('Er wacht niets.', 30_000);

  await firstVisit(otherTablet, server);
  await pair(otherTablet, await newCode(server, dataDir), 'Tablet B');
  await otherTablet.role('button', 'Zoek trainingen').tap();
  await otherTablet.role('button', 'Op dit apparaat zetten: Najaar').tap();
  await otherTablet.reads('Alle trainingen van je team staan op dit apparaat.');

  const { port } = new URL(server.origin);
  await server.stop();
  for (const [one, state, note] of [
    [tablet, 'Aanwezig', 'Notitie van A'],
    [otherTablet, 'Afwezig met bericht', 'Notitie van B'],
  ] as const) {
    await toTraining(one, 'Najaar');
    await toSession(one, 1);
    await toPart(one, 'Aanwezigheid');
    await one.role('group', 'Aylin Yıldız').role('radio', state).tap();
    await toPart(one, 'Notities');
    await writeNote(one, note);
    await one.reads('wachten op synchronisatie');
  }

  const again = await startServer({ PORT: port, DATA_DIR: dataDir });
  await syncNow(tablet);
  await syncNow(otherTablet);
  await syncNow(tablet);
  for (const one of [tablet, otherTablet]) {
    await toTraining(one, 'Najaar');
    await one.role('heading', '1 verschil tussen apparaten').appears();
    await toSession(one, 1);
    await toPart(one, 'Notities');
    for (const note of ['Notitie van A', 'Notitie van B'])
      await expect.poll(() => one.role('listitem').having(note).count()).toBe(1);
  }
  await again.stop();
});
