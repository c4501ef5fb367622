import { store } from '$lib/app/store';
import type { Pack } from '$lib/domain/content';
import type { CycleContents } from '$lib/domain/cycleContents';
import type { Incoming } from '$lib/domain/incoming';
import type { CycleReportInput } from '$lib/reports/cycle/input';
import { sessionView } from '$lib/session/sessionView';
import { formsOf } from '../metingen/forms';

/** What the reports on a training are made from, as it is on this device now. */
export function reportInput(
  contents: CycleContents,
  { pack, incoming }: { pack: Pack | null; incoming: Incoming | null },
): CycleReportInput {
  const options = { runSheets: pack?.runSheets, now: store.now() };
  return {
    contents,
    views: contents.sessions.map((session) => sessionView(contents, session, options)),
    forms: pack?.survey ? formsOf(contents, pack.survey) : [],
    themes: new Map(pack?.runSheets.map(({ session, title }) => [session, title])),
    incoming,
    sampleLabel: pack?.isSample ? pack.sampleLabel : undefined,
    madeAt: store.now(),
  };
}
