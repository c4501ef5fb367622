import { firstVisit, makeTraining, pasteParticipants, toPart, toSession } from '../steps';
import { expect, test } from '../test';

test('attendance with a time of arrival is kept', async ({ tablet, server }) => {
  await firstVisit(tablet, server);
  await server.stop();
  await makeTraining(tablet, 'Najaar');
  await pasteParticipants(tablet, ['Aylin Şahin', 'Bert Janssen', 'Carla de Wit']);
  await toSession(tablet, 1);
  await toPart(tablet, 'Aanwezigheid');
  await tablet.role('button', 'Iedereen aanwezig').tap();
  await tablet.role('group', 'Aylin Şahin').role('button', 'Tijd').tap();
  const times = tablet.role('dialog', 'Tijd van Aylin Şahin');
  await times.label('Aangekomen om').set('16:20');
  await times.role('button', 'Klaar').tap();
  await times.goes();
  await tablet.role('group', 'Bert Janssen').role('radio', 'Afwezig zonder bericht').tap();
  await tablet.reads('2 aanwezig · 1 afwezig · 0 niet ingevuld');
  await tablet.reads('Alles bewaard');
  await tablet.reload();
  await tablet.reads('2 aanwezig · 1 afwezig · 0 niet ingevuld');
  const bert = tablet.role('group', 'Bert Janssen').role('radio', 'Afwezig zonder bericht');
  await expect.poll(() => bert.isChecked()).toBe(true);
  await tablet.role('group', 'Aylin Şahin').having('16:20').appears();
});
