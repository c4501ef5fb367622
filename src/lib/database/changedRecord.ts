/** What a change makes of a record as it stands, and what somebody wrote that it replaces without having seen it. */
import type { Clock } from '../records/clock';
import { allUnsent, edited, isUnknownToEndpoint, newRecord } from '../records/heldRecord';
import { sameValue, type Json } from '../records/json';
import { journalRow } from '../replication/merging';
import type { SyncRow } from '../replication/port';
import { checkedValues, InvalidChangeError, type Change } from './change';

export interface ChangedRecord {
  before: SyncRow | undefined;
  after: SyncRow;
}

/** The records that differ after the changes. Throws InvalidChangeError. */
export function changedRecords(
  changes: readonly Change[],
  before: readonly (SyncRow | undefined)[],
  clock: Clock,
): ChangedRecord[] {
  return changes.flatMap((change, index) => {
    const after = changedRecord(change, before[index], clock);
    return after ? [{ before: before[index], after }] : [];
  });
}

/** The record after the change, or null where the change changes nothing. */
function changedRecord(change: Change, before: SyncRow | undefined, clock: Clock): SyncRow | null {
  const { type, id } = change;
  const held = before ?? { ...newRecord(type, id), rejected: null, keepHere: false };
  const keepHere = change.keepHere ?? held.keepHere;
  if (keepHere && before && !before.keepHere && !isUnknownToEndpoint(before))
    throw new InvalidChangeError(change, 'was shared, and cannot be kept on this device');
  const after = edited(held, checkedValues(change, before !== undefined), clock);
  const isShared = held.keepHere && !keepHere;
  if (!after && held.keepHere === keepHere) return null;
  // What changed is worth another try, also where the endpoint refused it before.
  const record = { ...held, ...after, rejected: null, keepHere };
  return isShared ? { ...record, ...allUnsent(record) } : record;
}

/** What somebody wrote while a form was open, and what the form now replaces. */
export function replacedUnseen({ set = {}, since = {} }: Change, row: SyncRow): SyncRow[] {
  return Object.entries(since).flatMap(([field, known]) => {
    const present = row.fields[field];
    const typed = (set as Record<string, Json | undefined>)[field];
    if (!present || typed === undefined || present[1] === known || sameValue(present[0], typed)) return [];
    return [journalRow(row, { field, value: present[0], clock: present[1] }, row.keepHere)];
  });
}
