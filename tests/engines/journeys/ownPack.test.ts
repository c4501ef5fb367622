import { writeFileSync } from 'node:fs';
import { ownPack } from '../../journeys/packFile';
import { firstVisit, makeTraining } from '../steps';
import { test } from '../test';

test('an organisation’s own pack is loaded from a file and used', async ({ tablet, server }, info) => {
  const { name, buffer } = ownPack('1.0.0');
  const path = info.outputPath(name);
  writeFileSync(path, buffer);
  await firstVisit(tablet, server);
  await server.stop();
  await tablet.goto(`${server.origin}/instellingen/inhoud`);
  await tablet.label('Inhoudspakket laden').attach(path);
  await tablet.reads('Dit pakket staat nog niet op dit apparaat.');
  await tablet.role('button', 'Zet op dit apparaat').tap();
  await tablet.reads('Het pakket staat op dit apparaat.');
  await makeTraining(tablet, 'Najaar');
  await tablet.goto(`${server.origin}/instellingen/inhoud`);
  await tablet.role('region', 'Handboek Werkbedrijf').having('Gebruikt in 1 training').appears();
});
