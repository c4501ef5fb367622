import { firstVisit, makeTraining, toPart, toSession, writeNote } from '../steps';
import { expect, test } from '../test';

test('a word leads to its place in the handbook, and to what was noted', async ({ tablet, server }) => {
  await firstVisit(tablet, server);
  await server.stop();
  await makeTraining(tablet, 'Najaar');
  await toSession(tablet, 1);
  await toPart(tablet, 'Notities');
  await writeNote(tablet, 'De beamer deed het niet, neem een verlengsnoer mee.');
  await tablet.role('link', 'Handboek').tap();
  const field = tablet.role('searchbox', 'Zoeken in handboek en oefeningen');
  await field.type('eigen casusen');
  const results = tablet.role('region', /^Handboek \d+$/);
  await results.selector('mark').appears();
  await results.role('link').tap();
  await field.goes();
  await tablet.role('heading').appears();
  await tablet.back();
  await expect.poll(() => field.value()).toBe('eigen casusen');

  await field.set('verlengsnoer beamer deed');
  await tablet
    .role('region', /^Eigen notities/)
    .role('link')
    .tap();
  await tablet.role('listitem').having('De beamer deed het niet').appears();
});
