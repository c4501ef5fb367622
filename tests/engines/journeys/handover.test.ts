import {
  firstVisit,
  makeTraining,
  pasteParticipants,
  toPart,
  toTrainings,
  toSession,
  writeNote,
} from '../steps';
import { test } from '../test';

const PASSPHRASE = 'appel zebra toren lamp wolk';

test('a training goes to another tablet as an encrypted file', async ({ tablet, otherTablet, server }) => {
  await firstVisit(tablet, server);
  await firstVisit(otherTablet, server);
  await server.stop();
  await makeTraining(tablet, 'Najaar');
  await pasteParticipants(tablet, ['Aylin Yıldız', 'Bert van Dam']);
  const training = await tablet.address();
  await toSession(tablet, 1);
  await toPart(tablet, 'Notities');
  await writeNote(tablet, 'Geschreven op de tablet van Marieke.');
  await tablet.goto(`${server.origin}/instellingen/opslag?training=${training.split('/').at(-1) ?? ''}`);
  await tablet.role('radio', 'Voor een collega: zonder wat “Alleen op dit apparaat” staat').tap();
  await tablet.role('textbox', 'Wachtzin voor de kopie').type(PASSPHRASE);
  await tablet.role('button', 'Reservekopie maken').tap();
  const path = await tablet.download(tablet.role('link', 'Reservekopie bewaren'));

  await toTrainings(otherTablet);
  await otherTablet.role('link', 'Reservekopie terugzetten').tap();
  await otherTablet.label('Reservekopie kiezen').attach(path);
  await otherTablet.role('textbox', 'Wachtzin van de kopie').type(PASSPHRASE);
  await otherTablet.role('button', 'Openen').tap();
  await otherTablet.role('button', 'Terugzetten').tap();
  await otherTablet.role('link', 'Naar Najaar').tap();
  await otherTablet.role('heading', 'Najaar').appears();
  await otherTablet.role('button', 'Bert van Dam').appears();
  await toSession(otherTablet, 1);
  await toPart(otherTablet, 'Notities');
  await otherTablet.role('listitem').having('tablet van Marieke').appears();
});
