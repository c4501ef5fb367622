import type { Page } from '@playwright/test';
import { contentsOf } from '../../../src/lib/database/cycleContents';
import { notesAmong } from '../../../src/lib/database/notes';
import type { Pack } from '../../../src/lib/domain/content';
import { sessionReport, type SessionReport } from '../../../src/lib/reports/model';
import { sessionView } from '../../../src/lib/session/sessionView';
import { onSlowPage } from './browser';
import type { Training } from './trainings';

/** In ms; warm: on a page that made one before. */
export interface ReportTimes {
  cold: number;
  warm: number;
}

/** From the tap until the report can be downloaded. */
export function reportOfApp(profile: string, origin: string, { cycleId }: Training): Promise<ReportTimes> {
  return onSlowPage(profile, async (page) => {
    await page.goto(`${origin}/trainingen/${cycleId}/bijeenkomst/1/verslag`);
    await page.getByRole('button', { name: 'Maak PDF-verslag' }).waitFor();
    return { cold: await timeOfReport(page), warm: await timeOfReport(page) };
  });
}

async function timeOfReport(page: Page): Promise<number> {
  const made = page.evaluate(
    () =>
      new Promise<number>((done) => {
        let lifted = NaN;
        addEventListener('pointerup', ({ timeStamp }) => (lifted = timeStamp), { capture: true, once: true });
        const watching = new MutationObserver(() => {
          // The link of the one before is gone as soon as the button was tapped.
          if (Number.isNaN(lifted) || !document.querySelector('a[download]')) return;
          if ([...document.querySelectorAll('button')].some((button) => button.disabled)) return;
          watching.disconnect();
          done(performance.now() - lifted);
        });
        watching.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
  );
  await page.getByRole('button', { name: 'Maak PDF-verslag' }).click();
  return made;
}

/** Only pdfmake and its fonts, on the page of the shell that knows the same document definition. */
export function reportOfPdfmake(
  profile: string,
  origin: string,
  report: SessionReport,
): Promise<ReportTimes> {
  return onSlowPage(profile, async (page) => {
    await page.goto(`${origin}/verslag`);
    await page.waitForFunction(() => 'timeOfPdf' in window);
    const time = () =>
      page.evaluate((made) => (window as unknown as { timeOfPdf: TimeOfPdf }).timeOfPdf(made), report);
    return { cold: await time(), warm: await time() };
  });
}

type TimeOfPdf = (report: SessionReport) => Promise<number>;

/** The report on session 1 as the app makes it without any choice made. */
export function reportOf({ stored: { records: rows } }: Training, pack: Pack): SessionReport {
  const contents = contentsOf(rows);
  const session = contents?.sessions[0];
  if (!contents || !session) throw new Error('the training has no session');
  return sessionReport({
    ...{ cycle: contents.cycle, view: sessionView(contents, session, { now: Date.now() }) },
    ...{ trainers: contents.trainers, participants: contents.participants },
    theme: pack.runSheets[0]?.title,
    notes: notesAmong(
      rows.filter(({ type }) => type === 'note'),
      session.id,
    ).notes,
    photos: [],
    list: { versions: [], isIntact: true, cameLater: false, trainerSignatures: [] },
    incoming: null,
    homework: pack.homework.find((homework) => homework.session === 1),
    sampleLabel: pack.sampleLabel,
    options: { sessionNotes: true, participantNotes: false, photos: false },
    madeAt: Date.now(),
  });
}
