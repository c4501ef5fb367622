import { pdfText } from '../../journeys/pdf';
import { firstVisit, makeTraining } from '../steps';
import { expect, test } from '../test';

test('a letter with the dates filled in becomes a PDF', async ({ tablet, server }) => {
  await firstVisit(tablet, server);
  await server.stop();
  await makeTraining(tablet, 'Najaar Groenmeer');
  await tablet.role('link', 'Brieven en berichten').tap();
  await tablet.role('link', 'Uitnodiging aan deelnemers').tap();
  await tablet.label('Jouw naam').type('Marieke de Vries');
  await tablet.reads('1. di 24 november 2026, 16:00 tot 18:30');
  await tablet.role('button', 'Brief als PDF').tap();
  const text = await pdfText(await tablet.download(tablet.role('link', 'PDF downloaden')));
  expect(text).toContain('Marieke de Vries');
  expect(text).toContain('5. di 22 december 2026');
});
