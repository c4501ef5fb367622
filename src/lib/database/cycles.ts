import type { CycleContents } from '../domain/cycleContents';
import { DEFAULT_CERTIFICATE_THRESHOLD, DEFAULT_HOURS_NORM } from '../domain/cycle';
import { sessionId } from '../domain/identifier';
import { foldLine } from '../domain/fold';
import { trainerLetter, type Trainer } from '../domain/trainer';
import { sameValue } from '../records/json';
import { withConnection } from './connection';
import { takeInLeftDrafts, type DraftDrop } from './drafts';
import { sinceOf, touchedOf, type Edit } from './edit';
import { newId } from './newId';
import type { Store, TrainerDatabase } from './open';
import { blobsOf, outboxOf, recordsOf } from './ranges';
import type { Change } from './change';
import type { Replaced } from './replaced';
import { transact } from './transact';
import { write } from './write';

/** What a trainer fills in to make a training. */
export interface NewCycle {
  title: string;
  employer: string;
  commissioner: string;
  location: string;
  trainers: string[];
  /** YYYY-MM-DD, one for each session: five, or two of a workshop. */
  dates: string[];
  programme?: 'trainers';
  /** HH:MM */
  startTime: string;
  packId: string;
  packVersion: string;
}

/** Makes the cycle with its sessions and trainers; gives back its id. */
export async function createCycle(
  store: Store,
  cycle: NewCycle,
  options: { dropDrafts?: readonly DraftDrop[] } = {},
): Promise<string> {
  const cycleId = newId();
  const changes: Change[] = [
    {
      cycleId,
      type: 'cycle',
      id: cycleId,
      set: {
        title: cycle.title,
        employer: cycle.employer,
        commissioner: cycle.commissioner,
        packId: cycle.packId,
        packVersion: cycle.packVersion,
        certificateThreshold: Math.min(DEFAULT_CERTIFICATE_THRESHOLD, cycle.dates.length),
        ...(cycle.programme && { programme: cycle.programme }),
        hoursNorm: DEFAULT_HOURS_NORM,
        demo: false,
      },
    },
    ...cycle.trainers.map((name, index) => newTrainer(cycleId, name, index)),
    ...cycle.dates.map((date, index): Change => ({
      cycleId,
      type: 'session',
      id: sessionId(cycleId, index + 1),
      set: { date, startTime: cycle.startTime, location: cycle.location, online: false },
    })),
  ];
  await write(store, changes, options);
  return cycleId;
}

export function newTrainer(cycleId: string, name: string, index: number): Change {
  return { cycleId, type: 'trainer', id: newId(), set: { name, letter: trainerLetter(index) } };
}

export interface CycleEdit {
  title: string;
  employer: string;
  commissioner: string;
  trainers: string[];
}

/**
 * Changes a cycle's own fields and its trainers: what was touched and no more. Trainers are who they are by their
 * names: one whose name stays, or is only written better, keeps the id, and with it the notes, at whatever place in
 * the list. Any other name is somebody new; whom a colleague added while the form stood open stays.
 */
export async function changeCycle(
  store: Store,
  contents: Pick<CycleContents, 'cycle' | 'trainers'>,
  { before, after }: Edit<CycleEdit>,
  { dropDrafts = [] }: { dropDrafts?: readonly DraftDrop[] } = {},
): Promise<void> {
  const cycleId = contents.cycle.id;
  const fieldsOf = ({ title, employer, commissioner }: CycleEdit) => ({ title, employer, commissioner });
  const opened = fieldsOf(before);
  const set = touchedOf({ before: opened, after: fieldsOf(after) });
  const key = { cycleId, type: 'cycle', id: cycleId } as const;
  await transact(store, async (unit) => {
    unit.dropDraft(...dropDrafts);
    const row = await unit.record(key);
    unit.change({ ...key, set, since: sinceOf(row?.fields, opened, set) });
    if (!sameValue(before.trainers, after.trainers))
      unit.change(
        ...trainerChanges(cycleId, contents.trainers, { before: before.trainers, after: after.trainers }),
      );
  });
}

function trainerChanges(
  cycleId: string,
  current: readonly Trainer[],
  { before, after: names }: Edit<readonly string[]>,
): Change[] {
  const left = current.filter(({ name }) => before.includes(name) || names.includes(name));
  const take = (isIt: (trainer: Trainer) => boolean): Trainer | undefined => {
    const place = left.findIndex(isIt);
    return place < 0 ? undefined : left.splice(place, 1)[0];
  };
  const staying = names.map((name) => take((trainer) => trainer.name === name));
  const changes = names.map((name, index): Change => {
    const trainer = staying[index] ?? take((one) => isRenamed(one.name, name));
    if (!trainer) return newTrainer(cycleId, name, index);
    return { cycleId, type: 'trainer', id: trainer.id, set: { name, letter: trainerLetter(index) } };
  });
  return [...changes, ...left.map(({ id }): Change => ({ cycleId, type: 'trainer', id, deleted: true }))];
}

/** "Marieke" and "Marieke de Vries", "Mariek" and "Marieke": one begins with the other, or they share a name. */
function isRenamed(before: string, after: string): boolean {
  const [one, other] = [foldLine(before), foldLine(after)];
  const words = new Set(one.split(' ').filter((word) => word.length > 3));
  return one.startsWith(other) || other.startsWith(one) || other.split(' ').some((word) => words.has(word));
}

/** Lets a training go on with another pack, or another version of its own; what has begun keeps its plan. */
export async function changeCyclePack(
  store: Store,
  cycleId: string,
  pack: { packId: string; packVersion: string },
): Promise<readonly Replaced[]> {
  return write(store, [{ cycleId, type: 'cycle', id: cycleId, set: pack }]);
}

export function deleteCycle(store: Store, cycleId: string): Promise<readonly Replaced[]> {
  return write(store, [{ cycleId, type: 'cycle', id: cycleId, deleted: true }]);
}

export async function undeleteCycle(store: Store, cycleId: string): Promise<void> {
  await write(store, [{ cycleId, type: 'cycle', id: cycleId, deleted: false }]);
}

/** Every table that holds something of a training, or of what somebody typed for it. */
function tablesWithPersonalData(db: TrainerDatabase) {
  const { records, outbox, blobs, tallies, summaries, cycleSync, drafts, deviceSettings } = db;
  return [records, outbox, blobs, tallies, summaries, cycleSync, drafts, deviceSettings];
}

/** Takes every trace of a cycle off this device, at once and for good. */
export async function eraseCycle(store: Store, cycleId: string): Promise<void> {
  const { db } = store;
  await takeInLeftDrafts(store);
  await withConnection(store, () =>
    db.transaction('rw', tablesWithPersonalData(db), async () => {
      await recordsOf(db, cycleId).delete();
      await outboxOf(db, cycleId).delete();
      await blobsOf(db, cycleId).delete();
      // Without these the cycle is not on this device: a round that is under way brings nothing back.
      await Promise.all([db.tallies, db.cycleSync, db.summaries].map((table) => table.delete(cycleId)));
      await db.drafts.where('key').startsWith(`${cycleId}/`).delete();
      await db.deviceSettings.where('key').startsWith(`${cycleId}/`).delete();
    }),
  );
}
