import { firstVisit, makeTraining, pasteParticipants, toPart, toSession } from '../steps';
import { expect, test } from '../test';

test('a participant signs, and what is half drawn outlives a reload', async ({ tablet, server }) => {
  await firstVisit(tablet, server);
  await server.stop();
  await makeTraining(tablet, 'Najaar');
  await pasteParticipants(tablet, ['Amina Hassan', 'Bert Janssen']);
  await toSession(tablet, 1);
  await toPart(tablet, 'Aanwezigheid');
  await tablet.role('button', 'Iedereen aanwezig').tap();
  await tablet.role('button', 'Tekenen: Amina Hassan').tap();
  const dialog = tablet.role('dialog');
  const field = dialog.role('img', 'Handtekening van');
  const drawn = () => field.selector('path[d^="M"]').count();
  await tablet.draw(field, [
    [
      [0.2, 0.6],
      [0.3, 0.3],
      [0.4, 0.7],
    ],
    [
      [0.5, 0.4],
      [0.7, 0.6],
    ],
  ]);
  await expect.poll(drawn).toBe(2);
  await tablet.reads('Alles bewaard');
  await tablet.reload();
  await tablet.role('button', 'Tekenen: Amina Hassan').tap();
  await expect.poll(drawn).toBe(2);
  await dialog.role('button', 'Handtekening bewaren').tap();
  await tablet.role('button', 'Getekend: Amina Hassan').appears();
  await tablet.reload();
  await tablet.role('button', 'Getekend: Amina Hassan').tap();
  await expect.poll(drawn).toBe(2);
});
