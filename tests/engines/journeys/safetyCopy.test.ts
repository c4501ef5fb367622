import { firstVisit, makeTraining, pasteParticipants, toTraining } from '../steps';
import { test } from '../test';

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
  await tablet.role('button', 'Gegevens veiligstellen').tap();
  const path = await tablet.download(tablet.role('link', 'Bestand bewaren'));

  await otherTablet.goto(`${server.origin}/instellingen/opslag`);
  await otherTablet.label('Bestand kiezen').attach(path);
  await otherTablet.role('button', 'Terugzetten').tap();
  await otherTablet.reads('Alles uit het bestand staat nu op dit apparaat.');
  await toTraining(otherTablet, 'Najaar');
  await otherTablet.role('button', 'Aylin Şahin').appears();
});
