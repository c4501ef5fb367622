import { packHeaderSchema, type Pack, type PackHeader, type PackItem } from '../domain/content';

/** A pack as the screens use it. A manifest will do for a header; what it says besides is left out. */
export function assemblePack(header: PackHeader, items: readonly PackItem[]): Pack {
  const pack: Pack = {
    ...packHeaderSchema.parse(header),
    runSheets: [],
    exercises: [],
    homework: [],
    checklists: [],
  };
  for (const item of items) {
    if (item.kind === 'runSheet') pack.runSheets.push(item);
    else if (item.kind === 'exercise') pack.exercises.push(item);
    else if (item.kind === 'homework') pack.homework.push(item);
    else pack.checklists.push(item);
  }
  const bySession = (a: { session: number }, b: { session: number }) => a.session - b.session;
  pack.runSheets.sort(bySession);
  pack.exercises.sort((a, b) => (a.code < b.code ? -1 : 1));
  pack.homework.sort(bySession);
  pack.checklists.sort(bySession);
  return pack;
}
