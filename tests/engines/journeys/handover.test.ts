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
  await tablet.goto(`${training}/delen`);
  const section = tablet.role('region', 'Overdragen zonder netwerk');
  await section.role('textbox', 'Wachtzin voor het bestand').type(PASSPHRASE);
  await section.role('button', 'Maak overdrachtsbestand').tap();
  const path = await tablet.download(section.role('link', 'Overdrachtsbestand downloaden'));

  await toTrainings(otherTablet);
  await otherTablet.role('link', 'Training overnemen uit een bestand').tap();
  await otherTablet.label('Overdrachtsbestand').attach(path);
  await otherTablet.role('textbox', 'Wachtzin').type(PASSPHRASE);
  await otherTablet.role('button', 'Openen').tap();
  await otherTablet.role('button', 'Overnemen').tap();
  await otherTablet.role('link', 'Naar de training').tap();
  await otherTablet.role('heading', 'Najaar').appears();
  await otherTablet.role('button', 'Bert van Dam').appears();
  await toSession(otherTablet, 1);
  await toPart(otherTablet, 'Notities');
  await otherTablet.role('listitem').having('tablet van Marieke').appears();
});
