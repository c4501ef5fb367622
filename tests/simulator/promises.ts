/** What must hold once everybody synced in fair weather until nothing moved any more: what went wrong, or null. */
import { clockMs } from '../../src/lib/records/clock';
import { digestOf } from '../../src/lib/records/digest';
import { blobOf } from '../../src/lib/records/blob';
import { canonicalJson, type Json } from '../../src/lib/records/json';
import { isDeleted, type Fields } from '../../src/lib/records/record';
import type { Ledger } from './Ledger';
import type { Device } from './Device';

interface Plain {
  type: string;
  id: string;
  fields: Fields;
}

/** All devices hold what the endpoint holds, and none has anything left to do. `latest`: no clock may be later (ms). */
export function differences(
  devices: readonly Device[],
  { stored, latest }: { stored: readonly Plain[]; latest: number },
): string | null {
  const expected = shown(stored);
  const digest = digestOf(stored);
  for (const [index, device] of devices.entries()) {
    const { rows, state } = device;
    if (shown(rows) !== expected) return `device ${index} differs from the endpoint`;
    if (digestOf(rows) !== digest) return `the digest of device ${index} differs`;
    if (state?.state !== 'open') return `device ${index} is in state ${state?.state}`;
    const unsent = rows.filter(({ acked, rejected }) => Object.keys(acked).length > 0 || rejected !== null);
    if (unsent.length > 0) return `device ${index} still has ${unsent.length} to send`;
    const clocks = rows.flatMap(({ fields }) => Object.values(fields).map(([, clock]) => clock));
    if (clocks.some((clock) => clockMs(clock) > latest))
      return `device ${index} holds a clock of the far future`;
  }
  return null;
}

/** Every value that was written is there, in a journal, or was overwritten by somebody who had it before them. */
export function lostValue(devices: readonly Device[], ledger: Ledger): string | null {
  const [lost] = ledger.missing(devices.flatMap(({ rows }) => rows));
  return lost ? `${lost.type} ${lost.id} ${lost.field} = ${lost.value} is nowhere` : null;
}

/** Every photo that any of these devices has the bytes of is whole on all of them, and on the endpoint. */
export function missingPhoto(devices: readonly Device[], kept: readonly string[]): string | null {
  const held = devices.map(({ blobs }) => new Set(blobs.map(({ sha256 }) => sha256)));
  const needed = devices.flatMap(({ rows }) => rows.flatMap((row) => blobOf(row) ?? []));
  for (const hash of needed) {
    if (!held.some((hashes) => hashes.has(hash))) continue;
    if (!kept.includes(hash)) return `the endpoint lacks photo ${hash}`;
    const lacking = held.findIndex((hashes) => !hashes.has(hash));
    if (lacking !== -1) return `device ${lacking} lacks photo ${hash}`;
  }
  return null;
}

export function risenAgain(devices: readonly Device[], { deleted }: Ledger): string | null {
  for (const { type, id, by } of deleted) {
    // Whoever does not sync may have deleted it for itself alone.
    if (!devices.includes(by)) continue;
    for (const [index, { rows }] of devices.entries()) {
      const row = rows.find((one) => one.type === type && one.id === id);
      if (row && !isDeleted(row.fields)) return `${type} ${id} rose again on device ${index}`;
    }
  }
  return null;
}

export function shown(records: readonly Plain[]): string {
  const sorted = [...records].sort((a, b) => (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1));
  return canonicalJson(sorted.map(({ type, id, fields }): Json => ({ type, id, fields })));
}
