/**
 * Merging with what another tablet gives in a file, without the endpoint in between. The same value wins as in sync;
 * what differs is what is known: a file says nothing of what the endpoint has.
 *
 * Example: `seen: { text: [clock] }`: the other tablet met that value of `text` before the one that it gives.
 */
import type { Clock } from './clock';
import { sameValue } from './json';
import { wins } from './merge';
import type { Field, Fields } from './record';
import { copyOf, loser, own, remember, type HeldRecord, type Loser } from './heldRecord';

/** A record as a file holds it; `seen` is the file's word for ancestors. */
export interface GivenRecord {
  type: string;
  id: string;
  fields: Fields;
  /** For each field: the clocks of values that the giving tablet met before. */
  seen: Record<string, Clock[]>;
  /** It stays on the device that made the file; see `SyncRow`. */
  keepHere?: boolean | undefined;
}

/**
 * A record as it goes into a file. Acknowledged clocks go along only as clocks that this tablet has met. As acknowledged they would
 * claim what an endpoint has, and the other tablet may have another endpoint, or one that was restored since: it
 * would then hold back what its own endpoint lacks.
 */
export function given({ type, id, fields, acked, ancestors }: HeldRecord): GivenRecord {
  const met = Object.keys(fields).flatMap((name): [string, Clock[]][] => {
    const all = [...(ancestors[name] ?? []), acked[name] ?? []].flat();
    const earlier = new Set(all.filter((clock) => clock !== fields[name]?.[1]));
    return earlier.size > 0 ? [[name, [...earlier].sort()]] : [];
  });
  return { type, id, fields, seen: Object.fromEntries(met) };
}

/**
 * The record after another tablet's state of it came in, and the values that lost: those that neither tablet had met
 * when it wrote the value that wins. Whatever came in is to send, upon what this device knows the endpoint to have.
 */
export function imported(
  held: HeldRecord,
  { fields, seen }: GivenRecord,
): { record: HeldRecord; losers: Loser[] } {
  const record = copyOf(held);
  const losers: Loser[] = [];
  const met = given(held).seen;
  for (const [name, theirs] of Object.entries(fields)) {
    const mine = own(held.fields, name);
    const metByThem = seen[name] ?? [];
    const metHere = met[name] ?? [];
    if (!mine || wins(theirs, mine)) arrived(record, name, theirs);
    if (mine && !sameValue(mine[0], theirs[0])) {
      if (wins(theirs, mine) && !metByThem.includes(mine[1])) losers.push(loser(name, mine));
      if (wins(mine, theirs) && !metHere.includes(theirs[1])) losers.push(loser(name, theirs));
    }
    remember(record, name, [...metHere, ...metByThem, ...(mine ? [mine[1]] : []), theirs[1]]);
  }
  return { record, losers };
}

/** Takes a value as if it was typed here: what the endpoint had stays known. */
function arrived(record: HeldRecord, name: string, theirs: Field): void {
  if (!Object.hasOwn(record.acked, name)) record.acked[name] = own(record.fields, name)?.[1] ?? null;
  record.fields[name] = theirs;
}
