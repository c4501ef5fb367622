import type { CycleContents } from '../domain/cycleContents';
import type { HeldOfPerson, Mention } from '../domain/heldOfPerson';
import { namesIn } from '../domain/namesIn';
import type { Note } from '../domain/note';
import { withConnection } from './connection';
import { contentsOf } from './cycleContents';
import { takeInLeftDrafts } from './drafts';
import { namesAny } from './erasePerson';
import { allNotesAmong } from './notes';
import type { Store } from './open';
import { peopleAmong, personAmong } from './peopleOf';
import { recordsOf } from './ranges';
import { openRow } from './rowCodec';

/** Null where nobody of that id is on the list of this training, or the training is not here. */
export async function readHeldOfPerson(
  store: Store,
  { cycleId, id }: { cycleId: string; id: string },
): Promise<HeldOfPerson | null> {
  await takeInLeftDrafts(store);
  const { db } = store;
  const [rows, drafts] = await withConnection(store, () =>
    db.transaction('r', db.records, db.drafts, () =>
      Promise.all([
        recordsOf(db, cycleId).toArray(),
        db.drafts.where('key').startsWith(`${cycleId}/`).toArray(),
      ]),
    ),
  );
  const stored = rows.map(openRow);
  const [contents, person] = [contentsOf(rows), personAmong(peopleAmong(stored), id)];
  if (!contents || !person) return null;
  const all = [person.participant, ...person.alike];
  const [ids, names] = [new Set(all.map((one) => one.id)), [...new Set(all.map(({ name }) => name))]];
  const isOf = ({ participant }: { participant: string }) => ids.has(participant);
  const isOther = (one: { participant: string }) => !isOf(one);
  const notes = allNotesAmong(stored);
  const about = notes.filter((note) => note.about.kind === 'participant' && ids.has(note.about.id));
  const { cycle, attendance, signatures, homework, intentions, certificates } = contents;
  return {
    cycle: { id: cycle.id, title: cycle.title, demo: cycle.demo },
    ...person,
    attendance: attendance.filter(isOf),
    signatures: signatures.filter(isOf),
    closed: contents.closedLists.flatMap(({ people, ...list }) =>
      people.filter(isOf).map((row) => ({ list, row })),
    ),
    homework: homework.filter(isOf),
    intentions: intentions.filter(isOf),
    notes: about,
    mentions: person.participant.erased
      ? []
      : textsOf(
          { ...contents, homework: homework.filter(isOther), intentions: intentions.filter(isOther) },
          notes.filter((note) => !about.includes(note)),
        ).filter(({ text }) => namesIn(text, names).length > 0),
    certificates: certificates.filter(isOf),
    conflicts: contents.conflicts
      .filter(({ recordId }) => [...ids].some((one) => recordId.endsWith(one)))
      .map(({ id: own, recordType, recordId, field, value, valueClock, cause }) => ({
        ...{ id: own, recordType, recordId, field, value, valueClock, cause },
      })),
    drafts: drafts.filter((draft) => namesAny(draft, [...ids, ...names])).length,
  };
}

/** Every text of these in which somebody may be named. */
function textsOf(contents: CycleContents, notes: readonly Note[]): Mention[] {
  const { cycle, photos, homework, intentions, evaluationAnswers, adaptations } = contents;
  return [
    ...notes.map(({ session, text }) => ({ type: 'note' as const, session, text })),
    ...photos.map(({ session, caption: text }) => ({ type: 'photo' as const, session, text })),
    ...homework.map(({ session, remark: text }) => ({ type: 'homework' as const, session, text })),
    ...intentions.map(({ session, text }) => ({ type: 'intention' as const, session, text })),
    ...evaluationAnswers.map(({ session = '', words }) => ({
      ...{ type: 'evaluationAnswer' as const, session, text: words.join('\n') },
    })),
    ...adaptations.map(({ session, title = '', remark = '' }) => ({
      ...{ type: 'adaptation' as const, session, text: [title, remark].filter(Boolean).join('\n') },
    })),
    { type: 'cycle', session: '', text: cycle.lessons ?? '' },
  ];
}
