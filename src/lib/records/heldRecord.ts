/**
 * What a device knows of a record that the endpoint does not have yet, and how what comes in is merged with it (sync
 * protocol, section "Merging"). Pure; the result does not depend on order or repetition.
 *
 * Example: `acked: { text: null }`: the text is not sent, and the endpoint had none; `ancestors: { text: [clock] }`: the
 * text had another value before, with that clock.
 */
import type { Clock } from './clock';
import { canonicalJson, sameValue, type Json } from './json';
import { wins } from './merge';
import type { Field, Fields } from './record';

export interface HeldRecord {
  type: string;
  id: string;
  fields: Fields;
  /** For each field that is not sent: the clock of the value that the endpoint had, null where none is known. */
  acked: Record<string, Clock | null>;
  /**
   * For each field: the clocks of values that this device held or met before the present one. A value that another
   * tablet still has, and that is among these, was replaced knowingly: it did not lose a conflict. So is a value of
   * our own that was sent without an answer, and that the endpoint brings back.
   */
  ancestors: Record<string, Clock[]>;
}

/** Older ones are forgotten; the worst that comes of it is a difference shown that was none. */
const MOST_ANCESTORS = 32;

/** A value that lost against a later one, and would be nowhere without a journal. */
export interface Loser {
  field: string;
  value: Json;
  clock: Clock;
}

export function newRecord(type: string, id: string): HeldRecord {
  return { type, id, fields: {}, acked: {}, ancestors: {} };
}

export function isUnsent({ acked }: HeldRecord): boolean {
  return Object.keys(acked).length > 0;
}

/** Whether the endpoint never had anything of a record, as far as is known; what is under way it may have. */
export function isUnknownToEndpoint({ fields, acked }: HeldRecord): boolean {
  return Object.keys(fields).every((name) => acked[name] === null);
}

/** The record with these values, all stamped with this clock; null where nothing changes. */
export function edited(held: HeldRecord, values: Record<string, Json>, clock: Clock): HeldRecord | null {
  const next = copyOf(held);
  let changed = false;
  for (const [name, value] of Object.entries(values)) {
    const before = own(held.fields, name);
    if (before && sameValue(before[0], value)) continue;
    if (!Object.hasOwn(next.acked, name)) next.acked[name] = before?.[1] ?? null;
    next.fields[name] = [value, clock];
    if (before) remember(next, name, [before[1]]);
    changed = true;
  }
  return changed ? next : null;
}

/** The record once the endpoint took what was sent; what changed since then stays to send. */
export function acknowledged(held: HeldRecord, sent: Fields): HeldRecord {
  const next = copyOf(held);
  for (const name of Object.keys(held.acked)) {
    const taken = own(sent, name);
    if (!taken) continue;
    const [value, at] = taken;
    const present = own(held.fields, name);
    // A value of the same clock may have come in a file meanwhile.
    if (present?.[1] === at && sameValue(present[0], value)) settle(next, name);
    else next.acked[name] = at;
  }
  return next;
}

/** Rule 1: nothing is known any more of what the endpoint has. */
export function allUnsent(held: HeldRecord): HeldRecord {
  const acked = Object.fromEntries(Object.keys(held.fields).map((name) => [name, null]));
  return { ...copyOf(held), acked };
}

/** The record after the endpoint's state of it came in, and the values that lost. */
export function received(held: HeldRecord, incoming: Fields): { record: HeldRecord; losers: Loser[] } {
  const record = copyOf(held);
  const losers: Loser[] = [];
  for (const [name, theirs] of Object.entries(incoming)) {
    const mine = own(held.fields, name);
    if (!mine) record.fields[name] = theirs;
    else losers.push(...mergeField(record, name, { mine, theirs }));
  }
  return { record, losers };
}

function mergeField(
  record: HeldRecord,
  name: string,
  { mine, theirs }: { mine: Field; theirs: Field },
): Loser[] {
  const unsent = Object.hasOwn(record.acked, name);
  const same = canonicalJson(mine[0]) === canonicalJson(theirs[0]);
  if (wins(theirs, mine)) {
    record.fields[name] = theirs;
    remember(record, name, [mine[1]]);
    settle(record, name);
    return same || (!unsent && mine[1] !== theirs[1]) ? [] : [loser(name, mine)];
  }
  // A clock that was given for two values says nothing of having met the other one.
  const met = unsent && mine[1] !== theirs[1] && !isUnseen(record, name, theirs[1]);
  remember(record, name, [theirs[1]]);
  if (mine[1] === theirs[1] && same) settle(record, name);
  else record.acked[name] = later(record.acked[name] ?? null, theirs[1]);
  return same || met ? [] : [loser(name, theirs)];
}

/** Adds to the clocks that a field's present value comes after. */
export function remember(record: HeldRecord, name: string, clocks: readonly Clock[]): void {
  const all = new Set([...(record.ancestors[name] ?? []), ...clocks]);
  all.delete(own(record.fields, name)?.[1] ?? '');
  if (all.size > 0)
    record.ancestors = { ...record.ancestors, [name]: [...all].sort().slice(-MOST_ANCESTORS) };
}

function isUnseen({ acked, ancestors }: HeldRecord, name: string, clock: Clock): boolean {
  const known = acked[name] ?? null;
  return (known === null || clock > known) && !(ancestors[name] ?? []).includes(clock);
}

function settle(record: HeldRecord, name: string): void {
  record.acked = without(record.acked, name);
}

function without<T>(named: Record<string, T>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(named).filter(([other]) => other !== name));
}

function later(a: Clock | null, b: Clock): Clock {
  return a === null || b > a ? b : a;
}

export function loser(field: string, [value, clock]: Field): Loser {
  return { field, value, clock };
}

export function own(fields: Fields, name: string): Field | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

export function copyOf(held: HeldRecord): HeldRecord {
  const { fields, acked, ancestors } = held;
  return { ...held, fields: { ...fields }, acked: { ...acked }, ancestors: { ...ancestors } };
}
