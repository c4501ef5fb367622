import {
  firstVisit,
  makeTraining,
  pasteParticipants,
  startSession,
  toPart,
  toSession,
  writeNote,
} from '../steps';
import { expect, test } from '../test';

test(
  'a tablet without power comes back at a deep address with the server gone, and lost nothing',
  { tag: '@short' },
  async ({ tablet, server }) => {
    await firstVisit(tablet, server);
    await server.stop();
    await makeTraining(tablet, 'Najaar');
    await pasteParticipants(tablet, ['Aylin Şahin', 'Bert Janssen']);
    await toSession(tablet, 1);
    await startSession(tablet);
    await tablet.role('button', 'Volgende blok').tap();
    await tablet.role('heading', 'Kennismaken: mijn werkvloer in drie zinnen').appears();
    await toPart(tablet, 'Aanwezigheid');
    await tablet.role('group', 'Aylin Şahin').role('radio', 'Aanwezig').tap();
    await tablet.reads('1 aanwezig · 0 afwezig · 1 niet ingevuld');
    await toPart(tablet, 'Notities');
    await writeNote(tablet, 'Deze notitie is bewaard.');
    await tablet.role('textbox', 'Nieuwe notitie').type('Nog niet bewaard');
    await expect.poll(() => tablet.keeps('drafts', 'Nog niet bewaard')).toBe(true);
    const notes = await tablet.address();
    await tablet.loseBattery();

    await tablet.start();
    await tablet.goto(notes);
    await tablet.role('listitem').having('Deze notitie is bewaard.').appears();
    await expect.poll(() => tablet.role('textbox', 'Nieuwe notitie').value()).toBe('Nog niet bewaard');
    await toPart(tablet, 'Aanwezigheid');
    await tablet.reads('1 aanwezig · 0 afwezig · 1 niet ingevuld');
    await tablet.goto(`${server.origin}/`);
    await tablet.role('button', 'Terug naar de bijeenkomst').tap();
    await tablet.role('heading', 'Kennismaken: mijn werkvloer in drie zinnen').appears();
  },
);
