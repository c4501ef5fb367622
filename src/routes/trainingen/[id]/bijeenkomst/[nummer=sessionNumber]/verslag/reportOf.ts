import { isIntact, signatureMark } from '$lib/database/closedLists';
import { readIncoming } from '$lib/database/incoming';
import { readNotes } from '$lib/database/notes';
import type { Store } from '$lib/database/open';
import { sessionReport } from '$lib/reports/model';
import { differences, listNow, versionsOf } from '$lib/session/closedList';
import type { SessionContext } from '../sessionContext';

/** What of a session is not among the contents of its training. */
export type ReadForReport = Awaited<ReturnType<typeof readForReport>>;

export async function readForReport(
  store: Store,
  { cycleId, session }: { cycleId: string; session: string },
) {
  const incoming = await readIncoming(store, cycleId);
  return { incoming, ...(await readNotes(store, session)) };
}

/** What a trainer chose to have in it; nothing of a person unless asked for. */
export interface ReportOptions {
  sessionNotes: boolean;
  participantNotes: boolean;
  photos: boolean;
}

export const PLAIN_REPORT: ReportOptions = { sessionNotes: false, participantNotes: false, photos: false };

/** The report of a session as it stands now; `madeAt` in ms since 1970. */
export function reportOf(
  { contents, session, view, runSheet, pack }: SessionContext,
  read: ReadForReport | undefined,
  { options, madeAt }: { options: ReportOptions; madeAt: number },
) {
  const versions = versionsOf(contents.closedLists, session.id);
  const last = versions.at(-1);
  const now = last && listNow(view, contents.cycle.title, signatureMark);
  return sessionReport({
    cycle: contents.cycle,
    view,
    theme: runSheet?.title,
    trainers: contents.trainers,
    participants: contents.participants,
    notes: read?.notes ?? [],
    photos: contents.photos.filter((photo) => photo.session === session.id),
    list: {
      versions,
      isIntact: last === undefined || isIntact(last),
      cameLater: now !== undefined && differences(last ?? now, now).length > 0,
      trainerSignatures: contents.trainerSignatures.filter((one) => one.session === session.id),
    },
    incoming: read?.incoming ?? null,
    homework: pack?.homework.find((homework) => homework.session === session.number),
    sampleLabel: pack?.isSample ? pack.sampleLabel : undefined,
    options,
    madeAt,
  });
}
