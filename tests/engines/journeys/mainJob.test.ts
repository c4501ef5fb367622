import { basename } from 'node:path';
import { pdfText } from '../../journeys/pdf';
import {
  firstVisit,
  makeTraining,
  pasteParticipants,
  startSession,
  toPart,
  toSession,
  writeNote,
} from '../steps';
import { expect, test } from '../test';

const group = [
  'Naam\tOrganisatie\tFunctie',
  'Aylin Şahin\tGroenmeer\tTeamleider',
  'Bert Janssen\tGroenmeer\tVoorman',
  ...Array.from({ length: 10 }, (_, index) => `Deelnemer ${index + 3}\tSchoonwerk\tWerkbegeleider`),
];

test(
  'the whole main job with the server gone, up to the PDF',
  { tag: '@short' },
  async ({ tablet, server }) => {
    await firstVisit(tablet, server);
    await server.stop();
    await makeTraining(tablet, 'Najaar Groenmeer');
    await pasteParticipants(tablet, group);
    await tablet.reads('12 deelnemers');

    await toSession(tablet, 1);
    await startSession(tablet);
    await tablet.role('button', 'Volgende blok').tap();
    await tablet.role('heading', 'Kennismaken: mijn werkvloer in drie zinnen').appears();

    await toPart(tablet, 'Aanwezigheid');
    await tablet.role('button', 'Iedereen aanwezig').tap();
    await tablet.role('group', 'Bert Janssen').role('radio', 'Afwezig met bericht').tap();
    await tablet.reads('11 aanwezig · 1 afwezig · 0 niet ingevuld');

    await toPart(tablet, 'Notities');
    await writeNote(tablet, 'Goede start met de groep.');
    await writeNote(tablet, 'Komt volgende keer wat later.', 'Aylin Şahin');

    await toPart(tablet, 'Draaiboek');
    await tablet.role('button', 'Tijd').tap();
    await tablet.role('dialog', 'Tijd en volgorde').role('button', 'Bijeenkomst afsluiten').tap();
    await tablet.role('heading', 'De bijeenkomst is afgesloten').appears();
    await tablet.role('link', 'Naar het verslag').tap();
    await tablet.role('checkbox', 'Notities over de bijeenkomst en de blokken (1)').tap();
    await tablet.role('button', 'Maak PDF-verslag').tap();
    const path = await tablet.download(tablet.role('link', 'Verslag downloaden'));
    expect(basename(path)).toMatch(/^mentorwijs-najaar-groenmeer-bijeenkomst-1-\d{4}-\d\d-\d\d\.pdf$/);
    const text = await pdfText(path);
    for (const part of [
      'Verslag bijeenkomst 1',
      'di 24 november 2026',
      'Aylin Şahin',
      'afwezig met bericht',
      'Deelnemer 12',
      'Goede start met de groep.',
      'Voorbeeldinhoud. Dit is niet het handboek van TNO.',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('Komt volgende keer wat later.');
  },
);
