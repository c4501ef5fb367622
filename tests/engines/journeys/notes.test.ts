import { flipOver, keptByCamera } from '../../journeys/photo';
import { pdfPictures } from '../../journeys/pdf';
import { firstVisit, makeTraining, toPart, toSession, writeNote } from '../steps';
import { expect, test } from '../test';

test('notes and a photo are kept, the photo upright, and go into the report', async ({
  tablet,
  server,
}, info) => {
  await firstVisit(tablet, server);
  const words = 'Afspraken van de groep';
  const photo = keptByCamera(info.outputPath('flip-over.jpg'), await tablet.run(flipOver, words));
  await server.stop();
  await makeTraining(tablet, 'Najaar');
  await toSession(tablet, 1);
  await toPart(tablet, 'Notities');
  await writeNote(tablet, 'De kring van stoelen werkte.');
  await tablet.selector('input[capture]').attach(photo);
  await tablet.role('textbox', 'Bijschrift').type(words);
  await tablet.role('region', 'Foto’s').role('button', 'Bewaren').tap();
  const enlarge = tablet.role('button', `Vergroten: ${words}`);
  await enlarge.appears();
  await tablet.reads('Alles bewaard');
  await tablet.reload();
  await tablet.role('listitem').having('De kring van stoelen werkte.').appears();
  await enlarge.appears();
  await expect
    .poll(() =>
      tablet.run(() => {
        const img = document.querySelector<HTMLImageElement>(
          'button[aria-label^="Vergroten"] img, button img',
        );
        return img && [img.naturalWidth, img.naturalHeight];
      }),
    )
    .toEqual([1200, 1600]);

  await toPart(tablet, 'Verslag');
  await tablet.role('checkbox', 'Foto').tap();
  await tablet.role('button', 'Maak PDF-verslag').tap();
  const path = await tablet.download(tablet.role('link', 'Verslag downloaden'));
  expect(await pdfPictures(path)).toBe(1);
});
