import { canBeReplaced } from '../domain/erasure';
import type { Participant } from '../domain/participant';
import { withConnection } from './connection';
import { takeInLeftDrafts } from './drafts';
import { erasureChanges } from './erasure';
import type { Store } from './open';
import { erasedNumber, peopleAmong, personAmong } from './peopleOf';
import { recordsOf, recordsOfType } from './ranges';
import { openRow } from './rowCodec';
import { transact, type Unit } from './transact';

/**
 * Erases what is held of a participant here, and with the next syncing at the endpoint and on the other tablets; it
 * cannot be taken back. Nothing where nobody of that id is here, or the person was erased before. Throws as `transact`.
 */
export async function erasePerson(
  store: Store,
  { cycleId, id }: { cycleId: string; id: string },
): Promise<void> {
  await takeInLeftDrafts(store);
  await transact(store, async (unit) => {
    const rows = (await recordsOf(unit.db, cycleId).toArray()).map(openRow);
    const people = peopleAmong(rows);
    const found = personAmong(people, id);
    if (!found || found.participant.erased) return;
    const { participant, alike } = found;
    const all = [participant, ...alike];
    const ids = new Set(all.map((one) => one.id));
    const names = [...new Set(all.flatMap(({ name, email = '' }) => [name, email]).filter(canBeReplaced))];
    const mark = { number: erasedNumber(people, id), at: new Date(await unit.now()).toISOString() };
    unit.change(...erasureChanges(rows, { ids, mark, names }));
    await dropDraftsOn(unit, cycleId, [...ids, ...names]);
  });
}

/**
 * Erases what has come in since of people who were erased: another tablet did it, or had not heard of it yet. Also what
 * this tablet held by itself, such as notes that stay on it, drafts, and values that lost to another tablet's.
 */
export async function eraseAgain(store: Store, cycleId: string): Promise<void> {
  await takeInLeftDrafts(store);
  await transact(store, async (unit) => {
    const erased = peopleAmong((await recordsOf(unit.db, cycleId, 'participant').toArray()).map(openRow))
      .map(({ participant }) => participant)
      .filter(isErased);
    if (erased.length === 0) return;
    const rows = (await recordsOf(unit.db, cycleId).toArray()).map(openRow);
    for (const { id, erased: mark } of erased)
      unit.change(...erasureChanges(rows, { ids: new Set([id]), mark, names: [] }));
    await dropDraftsOn(
      unit,
      cycleId,
      erased.map(({ id }) => id),
    );
  });
}

/** The trainings on this device of which somebody was erased. */
export async function readCyclesWithErased(store: Store): Promise<string[]> {
  const rows = await withConnection(store, () => recordsOfType(store.db, 'participant').toArray());
  const erased = rows.map(openRow).filter(({ fields }) => fields['erased'] !== undefined);
  return [...new Set(erased.map(({ cycleId }) => cycleId))];
}

type ErasedParticipant = Participant & { erased: NonNullable<Participant['erased']> };

function isErased(participant: Participant): participant is ErasedParticipant {
  return participant.erased !== undefined;
}

/** What was typed and not saved on a screen about somebody, or with the name in it. */
async function dropDraftsOn({ db }: Unit, cycleId: string, words: readonly string[]): Promise<void> {
  const drafts = await db.drafts.where('key').startsWith(`${cycleId}/`).toArray();
  const named = drafts.filter((draft) => namesAny(draft, words));
  await db.drafts.bulkDelete(named.map(({ key }) => key));
}

export function namesAny(draft: { key: string; value: unknown }, words: readonly string[]): boolean {
  const text = `${draft.key} ${JSON.stringify(draft.value)}`.toLowerCase();
  return words.some((word) => text.includes(word.toLowerCase()));
}
