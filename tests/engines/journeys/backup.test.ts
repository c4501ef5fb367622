import { firstVisit, makeTraining, pasteParticipants, toTraining } from '../steps';
import { test } from '../test';

const PASSPHRASE = 'appel zebra toren lamp wolk';

test('a safety copy goes to a file, and from the file to another tablet', async ({
  tablet,
  otherTablet,
  server,
}) => {
  await firstVisit(tablet, server);
  await firstVisit(otherTablet, server);
  await server.stop();
  await makeTraining(tablet, 'Najaar');
  await pasteParticipants(tablet, ['Aylin Şahin']);
  await tablet.goto(`${server.origin}/instellingen/opslag`);
  await tablet.role('textbox', 'Wachtzin voor de kopie').type(PASSPHRASE);
  await tablet.role('button', 'Reservekopie maken').tap();
  const path = await tablet.download(tablet.role('link', 'Reservekopie bewaren'));

  await otherTablet.goto(`${server.origin}/instellingen/opslag`);
  await otherTablet.label('Reservekopie kiezen').attach(path);
  await otherTablet.role('textbox', 'Wachtzin van de kopie').type(PASSPHRASE);
  await otherTablet.role('button', 'Openen').tap();
  await otherTablet.role('button', 'Terugzetten').tap();
  await otherTablet.reads('Alles uit de kopie staat nu op dit apparaat.');
  await toTraining(otherTablet, 'Najaar');
  await otherTablet.role('button', 'Aylin Şahin').appears();
});
