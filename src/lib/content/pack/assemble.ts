import type { Pack, PackItem, PackManifest } from '../../domain/content';
import { programmeOf } from '../../domain/runSheet';
import { NO_NUMBER } from '../../domain/sessionId';

/** A pack as the screens use it, from what it says of itself and its items in any order. */
export function assemblePack({ items: listed, ...header }: PackManifest, items: readonly PackItem[]): Pack {
  const ofKind = <K extends PackItem['kind']>(kind: K) =>
    items.filter((item): item is Extract<PackItem, { kind: K }> => item.kind === kind);
  const runSheets = ofKind('runSheet').sort(bySession);
  const followUp = runSheets.find((sheet) => programmeOf(sheet) === 'followUp');
  return {
    ...header,
    runSheets: runSheets.filter((sheet) => programmeOf(sheet) === 'training'),
    followUp: followUp ? { ...followUp, session: NO_NUMBER } : null,
    workshop: runSheets.filter((sheet) => programmeOf(sheet) === 'trainers'),
    guides: ofKind('guide').sort((a, b) => inOrder(a.block, b.block)),
    exercises: ofKind('exercise').sort((a, b) => inOrder(a.code, b.code)),
    chapters: ofKind('chapter').sort(byNumber),
    homework: ofKind('homework').sort(bySession),
    checklists: ofKind('checklist').sort(bySession),
    sheets: ofKind('sheet').sort((a, b) => inOrder(a.title, b.title)),
    letters: ofKind('letter').sort(byNumber),
    modules: ofKind('module').sort(byNumber),
    scenarios: ofKind('scenario').sort(byNumber),
    disturbances: ofKind('disturbance').sort((a, b) => a.atMinute - b.atMinute || byNumber(a, b)),
    observationForm: ofKind('observationForm')[0] ?? null,
    survey: ofKind('survey')[0] ?? null,
    sources: ofKind('sources').flatMap(({ sources }) => sources),
    images: new Map(listed.flatMap(({ path, sha256, image }) => (image ? [[path, sha256]] : []))),
  };
}

function bySession(a: { session: number }, b: { session: number }): number {
  return a.session - b.session;
}

function byNumber(a: { number: number }, b: { number: number }): number {
  return a.number - b.number;
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : 1;
}
