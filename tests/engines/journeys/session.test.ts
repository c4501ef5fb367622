import { firstVisit, makeTraining, startSession, toSession } from '../steps';
import { expect, test } from '../test';

test('a session is led: blocks, a pause, a step taken back, its end and reopening', async ({
  tablet,
  server,
}) => {
  await firstVisit(tablet, server);
  await server.stop();
  await makeTraining(tablet, 'Najaar');
  await toSession(tablet, 1);
  await startSession(tablet);
  expect(await tablet.role('timer').words()).toMatch(/^(10:00|9:[45]\d)$/);

  await tablet.role('button', 'Volgende blok').tap();
  await tablet.role('heading', 'Kennismaken: mijn werkvloer in drie zinnen').appears();
  await tablet.role('button', 'Ongedaan maken').tap();
  await tablet.role('heading', 'Welkom en presentielijst').appears();
  await tablet.role('button', 'Pauzeren').tap();
  await tablet.role('button', 'Verdergaan').appears();
  await tablet.reload();
  await tablet.role('button', 'Verdergaan').tap();
  await tablet.role('button', 'Pauzeren').appears();

  await tablet.role('button', 'Tijd').tap();
  await tablet.role('dialog', 'Tijd en volgorde').role('button', 'Bijeenkomst afsluiten').tap();
  await tablet.role('heading', 'De bijeenkomst is afgesloten').appears();
  await tablet.role('button', 'Heropenen').tap();
  await tablet.role('heading', 'Welkom en presentielijst').appears();
});
