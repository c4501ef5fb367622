import type { Json } from '../../src/lib/records/json';
import { JOURNAL, type Field } from '../../src/lib/records/record';
import type { SyncRow } from '../../src/lib/replication/port';
import type { Device } from './Device';

/** Where a value stands. */
export interface Place {
  type: string;
  id: string;
  field: string;
}

type Merging = Pick<SyncRow, 'type' | 'id' | 'fields'>;

export interface Deleted {
  type: string;
  id: string;
  by: Device;
}

/** What was written, overwritten and deleted in a story, to be looked for at the end. */
export class Ledger {
  /** What a device did not keep, where it did not. */
  problem: string | null = null;
  /** Texts, of which each is written once. */
  readonly written: (Place & { value: string })[] = [];
  /** For each text the places and clocks that it had. */
  readonly #stood = new Map<string, Set<string>>();
  /** Places and clocks of values that somebody overwrote who had them before them. */
  readonly #overwritten = new Set<string>();
  /** Two values of one clock that a device has met: both must be there when it has stored what it met. */
  #tied: Json[] = [];
  readonly #deleted = new Map<string, Deleted>();

  get deleted(): Deleted[] {
    return [...this.#deleted.values()];
  }

  overwrite(place: Place, [, clock]: Field): void {
    this.#overwritten.add(standing(place, clock));
  }

  delete({ type, id }: { type: string; id: string }, by: Device): void {
    this.#deleted.set(`${type} ${id}`, { type, id, by });
  }

  isDeleted({ type, id }: { type: string; id: string }): boolean {
    return this.#deleted.has(`${type} ${id}`);
  }

  /** What a device that holds these rows is about to merge with them. */
  meet(rows: readonly SyncRow[], incoming: readonly Merging[]): void {
    this.#tied = incoming.flatMap((one) =>
      tied(
        rows.find(({ type, id }) => type === one.type && id === one.id),
        one,
      ),
    );
  }

  /** Notes the clocks of what a device holds: a value gets another one where the device's clock was mended. */
  note(rows: readonly SyncRow[]): void {
    const kept = valuesIn(rows);
    const lost = this.#tied.find((value) => !kept.has(value));
    if (lost !== undefined) this.problem ??= `of two values with one clock ${String(lost)} was not kept`;
    this.#tied = [];
    for (const { type, id, fields } of rows)
      for (const [field, [value, clock]] of type === JOURNAL ? [] : Object.entries(fields)) {
        if (typeof value !== 'string') continue;
        const stood = this.#stood.get(value) ?? new Set();
        this.#stood.set(value, stood.add(standing({ type, id, field }, clock)));
      }
  }

  /** Texts that are not among what these rows hold, and that nobody overwrote. */
  missing(rows: readonly SyncRow[]): (Place & { value: string })[] {
    const kept = valuesIn(rows);
    const journals = new Set(rows.flatMap(standingOfJournal));
    return this.written.filter(({ value }) => {
      const stood = [...(this.#stood.get(value) ?? [])];
      // A device knows a value by its clock. Of two with one clock, which devices that share an id may make, who met
      // one counts as having met both.
      return !kept.has(value) && !stood.some((one) => this.#overwritten.has(one) || journals.has(one));
    });
  }
}

function tied(held: SyncRow | undefined, incoming: Merging): Json[] {
  if (incoming.type === JOURNAL) return [];
  return Object.entries(incoming.fields).flatMap(([name, [value, clock]]) => {
    const mine = held?.fields[name];
    return mine?.[1] === clock && mine[0] !== value ? [mine[0], value] : [];
  });
}

/** Values as they stand, and those that journals keep. */
export function valuesIn(rows: readonly SyncRow[]): Set<Json | undefined> {
  return new Set(
    rows.flatMap(({ type, fields }) =>
      type === JOURNAL ? [fields['value']?.[0]] : Object.values(fields).map(([value]) => value),
    ),
  );
}

function standingOfJournal({ type, fields }: SyncRow): string[] {
  if (type !== JOURNAL) return [];
  const told = ['recordType', 'recordId', 'field', 'valueClock'].map((name) => String(fields[name]?.[0]));
  return [told.join(' ')];
}

function standing({ type, id, field }: Place, clock: string): string {
  return `${type} ${id} ${field} ${clock}`;
}
