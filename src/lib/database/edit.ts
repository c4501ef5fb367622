/**
 * What a form changes. It writes the fields that were touched and no other, and says what they were when it was
 * opened: what a colleague wrote meanwhile is kept beside it as a conflict that both can see.
 *
 * Example: opened with name "Bert", typed "Bert Smit" while another tablet's "Bert de Vries" came in -> "Bert Smit"
 * is written, and "Bert de Vries" is kept.
 */
import type { RecordType, RecordValues } from '../domain/recordTypes';
import type { Clock } from '../records/clock';
import { sameValue, type Json } from '../records/json';
import type { Fields } from '../records/record';
import type { Change, RecordKey } from './change';
import type { DraftDrop } from './drafts';
import type { Store } from './open';
import { transact } from './transact';

export interface Edit<V> {
  /** What the form was opened with. */
  before: V;
  /** What it says now. */
  after: V;
}

/** The fields that differ between the two. */
export function touchedOf<V extends object>({ before, after }: Edit<V>): Partial<V> {
  const known = before as Record<string, Json | undefined>;
  const touched = Object.entries(after as Record<string, Json | undefined>).filter(
    ([name, value]) => !sameValue(known[name] ?? null, value ?? null),
  );
  return Object.fromEntries(touched) as Partial<V>;
}

/** Within a transaction: see `Change.since`. A field that still says what the form was opened with has its own clock. */
export function sinceOf(
  fields: Fields | undefined,
  before: object,
  set: object,
): Record<string, Clock | null> {
  const opened = before as Record<string, Json | undefined>;
  return Object.fromEntries(
    Object.keys(set).map((name) => {
      const [value = null, clock = null] = fields?.[name] ?? [];
      return [name, sameValue(value, opened[name] ?? null) ? clock : null];
    }),
  );
}

/** Writes what a form changed of a record, and drops its draft with it. */
export async function editRecord<T extends RecordType>(
  store: Store,
  key: RecordKey & { type: T },
  edit: Edit<Partial<RecordValues<T>>>,
  { dropDrafts = [] }: { dropDrafts?: readonly DraftDrop[] } = {},
): Promise<void> {
  await transact(store, async (unit) => {
    unit.dropDraft(...dropDrafts);
    const set = touchedOf(edit);
    if (Object.keys(set).length === 0) return;
    const row = await unit.record(key);
    unit.change({ ...key, set, since: sinceOf(row?.fields, edit.before, set) } as Change);
  });
}
