import type { CycleContents } from '../domain/cycleContents';
import { DEFAULT_CERTIFICATE_THRESHOLD, DEFAULT_HOURS_NORM } from '../domain/cycle';
import { sessionId } from '../domain/identifier';
import { trainerLetter } from '../domain/trainer';
import { withConnection } from './connection';
import { takeInLeftDrafts } from './drafts';
import { newId } from './newId';
import type { Store, TrainerDatabase } from './open';
import { blobsOf, outboxOf, recordsOf } from './ranges';
import type { Change } from './change';
import { write } from './write';

/** What a trainer fills in to make a training. */
export interface NewCycle {
  title: string;
  employer: string;
  commissioner: string;
  location: string;
  trainers: string[];
  /** Five dates, YYYY-MM-DD. */
  dates: string[];
  /** HH:MM */
  startTime: string;
  packId: string;
  packVersion: string;
}

/** Makes the cycle with its sessions and trainers; gives back its id. */
export async function createCycle(store: Store, cycle: NewCycle): Promise<string> {
  const cycleId = newId();
  await write(store, [
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
        certificateThreshold: DEFAULT_CERTIFICATE_THRESHOLD,
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
  ]);
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
 * Changes a cycle's own fields and its trainers. A trainer whose name stays keeps the id, and with it the notes;
 * a renamed one is the trainer who stood at that place in the list.
 */
export async function changeCycle(store: Store, contents: CycleContents, edit: CycleEdit): Promise<void> {
  const cycleId = contents.cycle.id;
  const { title, employer, commissioner } = edit;
  const current = contents.trainers;
  const trainers = edit.trainers.map((name, index): Change => {
    const trainer = current[index];
    if (!trainer) return newTrainer(cycleId, name, index);
    return { cycleId, type: 'trainer', id: trainer.id, set: { name, letter: trainerLetter(index) } };
  });
  const gone = current
    .slice(edit.trainers.length)
    .map((trainer): Change => ({ cycleId, type: 'trainer', id: trainer.id, deleted: true }));
  await write(store, [
    { cycleId, type: 'cycle', id: cycleId, set: { title, employer, commissioner } },
    ...trainers,
    ...gone,
  ]);
}

/** Lets a training go on with another pack, or another version of its own; what has begun keeps its plan. */
export async function changeCyclePack(
  store: Store,
  cycleId: string,
  pack: { packId: string; packVersion: string },
): Promise<void> {
  await write(store, [{ cycleId, type: 'cycle', id: cycleId, set: pack }]);
}

export async function deleteCycle(store: Store, cycleId: string): Promise<void> {
  await write(store, [{ cycleId, type: 'cycle', id: cycleId, deleted: true }]);
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
