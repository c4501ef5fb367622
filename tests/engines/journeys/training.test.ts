import { firstVisit, makeTraining, pasteParticipants } from '../steps';
import { expect, test } from '../test';

test('a training with a pasted list is there after a reload', async ({ tablet, server }) => {
  await firstVisit(tablet, server);
  await server.stop();
  await makeTraining(tablet, 'Najaar');
  await pasteParticipants(tablet, ['Aylin Yıldız;Kwekerij', 'Bert van Dam;Drukkerij', 'Noël Ïnan;Kantine']);
  await tablet.reads('3 deelnemers');
  await tablet.role('button', 'Deelnemer toevoegen').tap();
  await tablet.role('textbox', 'Naam').type('Ruth Ängström');
  await tablet.role('button', 'Toevoegen').tap();
  await tablet.reads('4 deelnemers');
  await tablet.reload();
  for (const name of ['Aylin Yıldız', 'Bert van Dam', 'Noël Ïnan', 'Ruth Ängström'])
    await tablet.role('button', name).appears();
  expect(await tablet.role('link', 'Bijeenkomst').count()).toBe(5);
});
