import { combinedMark, markedTimes } from '../domain/attendance';
import { attendanceId } from '../domain/sessionId';
import { LONGEST_LINE } from '../domain/text';
import type { RecordType, RecordValues } from '../domain/recordTypes';
import { isDeleted } from '../records/record';
import type { Change } from './change';
import { decode } from './decode';
import type { Store } from './open';
import { meetingsOf } from './meetings';
import { recordsOf } from './ranges';
import type { Replaced } from './replaced';
import { openRow } from './rowCodec';
import { transact, type Unit } from './transact';

interface Pair {
  cycleId: string;
  /** Ids: who stays, and who is the same person once more. */
  keep: string;
  other: string;
}

/**
 * Makes one participant of two, with the marks, signatures, homework and notes of both. What only one of them has stays
 * as it is; what both have is combined (see `combinedMark`). Nothing where one of them is gone by now.
 */
export async function joinParticipants(store: Store, pair: Pair): Promise<readonly Replaced[]> {
  const { cycleId, keep, other } = pair;
  const { replaced } = await transact(store, async (unit) => {
    const [kept, same] = await Promise.all([
      valuesOf(unit, cycleId, 'participant', keep),
      valuesOf(unit, cycleId, 'participant', other),
    ]);
    if (!kept || !same) return unit;
    const key = { cycleId, type: 'participant' as const };
    const set = {
      organisation: kept.organisation || same.organisation,
      role: kept.role || same.role,
      ...((kept.email || same.email) && { email: kept.email || same.email }),
      withdrawn: kept.withdrawn && same.withdrawn,
    };
    unit.change({ ...key, id: keep, set }, { ...key, id: other, deleted: true });
    for (const session of await meetingsOf(unit, cycleId)) {
      const ids = { keep: attendanceId(session, keep), other: attendanceId(session, other) };
      unit.change(
        ...(await joinedMarks(unit, cycleId, ids)),
        ...(await joinedSignatures(unit, cycleId, ids)),
        ...(await joinedHomework(unit, cycleId, ids)),
        ...(await joinedIntentions(unit, cycleId, ids)),
      );
    }
    unit.change(...(await movedNotes(unit, pair)));
    return unit;
  });
  return replaced;
}

/** These two are alike and not the same person: they are not told as double any more. */
export async function tellApart(store: Store, { cycleId, keep, other }: Pair): Promise<readonly Replaced[]> {
  const { replaced } = await transact(store, async (unit) => {
    const values = await valuesOf(unit, cycleId, 'participant', other);
    if (!values) return unit;
    const distinctFrom = [...new Set([...(values.distinctFrom ?? []), keep])];
    unit.change({ cycleId, type: 'participant', id: other, set: { distinctFrom } });
    return unit;
  });
  return replaced;
}

interface Ids {
  keep: string;
  other: string;
}

async function joinedMarks(unit: Unit, cycleId: string, { keep, other }: Ids): Promise<Change[]> {
  const [kept, same] = [
    await valuesOf(unit, cycleId, 'attendance', keep),
    await valuesOf(unit, cycleId, 'attendance', other),
  ];
  if (!same) return [];
  const mark = { state: same.state, ...markedTimes(same) };
  const set = kept ? combinedMark({ state: kept.state, ...markedTimes(kept) }, mark) : mark;
  const key = { cycleId, type: 'attendance' as const };
  return [
    { ...key, id: keep, set, deleted: false },
    { ...key, id: other, deleted: true },
  ];
}

async function joinedSignatures(unit: Unit, cycleId: string, { keep, other }: Ids): Promise<Change[]> {
  const [kept, same] = [
    await valuesOf(unit, cycleId, 'signature', keep),
    await valuesOf(unit, cycleId, 'signature', other),
  ];
  if (!same) return [];
  const key = { cycleId, type: 'signature' as const };
  return [
    ...(kept ? [] : [{ ...key, id: keep, set: same, deleted: false }]),
    { ...key, id: other, deleted: true },
  ];
}

async function joinedHomework(unit: Unit, cycleId: string, { keep, other }: Ids): Promise<Change[]> {
  const [kept, same] = [
    await valuesOf(unit, cycleId, 'homework', keep),
    await valuesOf(unit, cycleId, 'homework', other),
  ];
  if (!same) return [];
  const remarks = [...new Set([kept?.remark, same.remark].filter(Boolean))].join('; ');
  const set = { state: kept?.state ?? same.state ?? null, remark: remarks.slice(0, LONGEST_LINE) };
  const key = { cycleId, type: 'homework' as const };
  return [
    { ...key, id: keep, set, deleted: false },
    { ...key, id: other, deleted: true },
  ];
}

async function joinedIntentions(unit: Unit, cycleId: string, { keep, other }: Ids): Promise<Change[]> {
  const [kept, same] = [
    await valuesOf(unit, cycleId, 'intention', keep),
    await valuesOf(unit, cycleId, 'intention', other),
  ];
  if (!same) return [];
  const key = { cycleId, type: 'intention' as const };
  const set = { text: kept?.text || same.text || '', outcome: kept?.outcome ?? same.outcome ?? null };
  return [
    { ...key, id: keep, set, deleted: false },
    { ...key, id: other, deleted: true },
  ];
}

async function movedNotes(unit: Unit, { cycleId, keep, other }: Pair): Promise<Change[]> {
  const rows = await recordsOf(unit.db, cycleId, 'note').toArray();
  return rows.flatMap((row): Change[] => {
    const note = decode('note', openRow(row));
    const about = note?.values.about;
    if (!note || about?.kind !== 'participant' || about.id !== other) return [];
    return [{ cycleId, type: 'note', id: note.id, set: { about: { kind: 'participant', id: keep } } }];
  });
}

/** What a record says at this moment, or undefined where there is none, or none that can be read. */
async function valuesOf<T extends RecordType>(
  unit: Unit,
  cycleId: string,
  type: T,
  id: string,
): Promise<RecordValues<T> | undefined> {
  const row = await unit.record({ cycleId, type, id });
  return row && !isDeleted(row.fields) ? decode(type, { ...row, cycleId })?.values : undefined;
}
