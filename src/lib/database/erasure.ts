/**
 * What erasing a participant changes (AVG art. 17). A record that was sent cannot leave the history that it is part of:
 * its values are replaced by nothing, so that the endpoint and the other tablets get nothing in their place. What counts
 * stays under a number, and a list that was closed stays as it is. Pure; the same again changes nothing more.
 */
import { ERASED_CREDENTIAL, ERASED_TEXT, erasedName, withoutNames } from '../domain/erasure';
import type { Participant } from '../domain/participant';
import { isRecordType, type RecordType } from '../domain/recordTypes';
import { partsOfSessionRecord, signerOf } from '../domain/sessionId';
import type { Json } from '../records/json';
import { JOURNAL } from '../records/record';
import type { Change } from './change';
import type { StoredRecord } from './rowCodec';

/** Who is erased, by every id under which the person stands on the list. */
export interface Erased {
  ids: ReadonlySet<string>;
  mark: NonNullable<Participant['erased']>;
  /** Names and addresses to be taken out of other texts; none where only the ids are known any more. */
  names: readonly string[];
}

export function erasureChanges(rows: readonly StoredRecord[], who: Erased): Change[] {
  const closed = new Set(
    rows.flatMap(({ type, id }) => (type === 'closedList' ? partsOfSessionRecord(id)[0] : [])),
  );
  const own = rows.flatMap((row) => {
    const left = isRecordType(row.type) ? leftOf(row, who, closed) : null;
    return left ? [{ row, change: { ...keyOf(row), ...left } as Change }] : [];
  });
  const ownKeys = new Set(own.map(({ row }) => `${row.type} ${row.id}`));
  const others = rows.flatMap((row) =>
    ownKeys.has(`${row.type} ${row.id}`) ? [] : otherwise(row, who, ownKeys),
  );
  return [...own.map(({ change }) => change), ...others];
}

type Left = Pick<Change, 'set' | 'deleted'>;

/** What is left of a record of the person's; null where it is none, or stays. */
function leftOf(row: StoredRecord, { ids, mark }: Erased, closed: ReadonlySet<string>): Left | null {
  const isOf = (id: unknown) => typeof id === 'string' && ids.has(id);
  const [session, whom] = partsOfSessionRecord(row.id);
  switch (row.type) {
    case 'participant':
      if (!isOf(row.id)) return null;
      return {
        set: {
          ...{ name: erasedName(mark.number), organisation: '', role: '', email: '' },
          ...{ withdrawn: true, distinctFrom: [], erased: mark },
        },
      };
    case 'signature': {
      const signer = signerOf(row.id);
      const stays = signer.kind === 'trainer' || closed.has(signer.session) || !isOf(signer.person);
      return stays ? null : { set: { strokes: null, witness: null }, deleted: true };
    }
    case 'homework':
      return isOf(whom) && session ? { set: { state: null, remark: null }, deleted: true } : null;
    case 'intention':
      return isOf(whom) && session ? { set: { text: null, outcome: null }, deleted: true } : null;
    case 'note':
      return isOf(participantOf(row.fields['about']?.[0]))
        ? { set: { text: ERASED_TEXT }, deleted: true }
        : null;
    case 'certificate':
      return isOf(row.fields['participant']?.[0])
        ? { set: { credential: ERASED_CREDENTIAL }, deleted: true }
        : null;
    default:
      return null;
  }
}

/** The participant that a note is about, if it is about one. */
function participantOf(about: Json | undefined): string | null {
  if (typeof about !== 'object' || about === null || Array.isArray(about)) return null;
  return about['kind'] === 'participant' && typeof about['id'] === 'string' ? about['id'] : null;
}

/** Types of which any text may name somebody. */
const TEXTS: readonly RecordType[] = [
  ...(['note', 'photo', 'homework', 'intention', 'evaluationAnswer', 'adaptation', 'cycle'] as const),
];

/** What changes of a record that is not the person's: a value that lost of one that is, or a name in a text. */
function otherwise(row: StoredRecord, who: Erased, own: ReadonlySet<string>): Change[] {
  const key = keyOf(row);
  if (row.type === JOURNAL) {
    const [type, id, value] = ['recordType', 'recordId', 'value'].map((name) => row.fields[name]?.[0]);
    const isOwn = own.has(`${String(type)} ${String(id)}`);
    if (!isOwn && !namesAnyOf(value, who)) return [];
    return [{ ...key, set: { value: null, valueClock: '' }, deleted: true } as Change];
  }
  if (who.names.length === 0 || !TEXTS.some((type) => type === row.type)) return [];
  const set = Object.fromEntries(
    Object.entries(row.fields).flatMap(([name, [value]]) => {
      const replaced = replacedIn(value, who);
      return replaced === value ? [] : [[name, replaced]];
    }),
  );
  return Object.keys(set).length > 0 ? [{ ...key, set } as Change] : [];
}

function replacedIn(value: Json, who: Erased): Json {
  if (typeof value === 'string') return withoutNames(value, who.names, erasedName(who.mark.number));
  if (!Array.isArray(value) || !value.some((one) => namesAnyOf(one, who))) return value;
  return value.map((one) => replacedIn(one, who));
}

function namesAnyOf(value: Json | undefined, { names }: Erased): boolean {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return withoutNames(text, names, '') !== text;
}

function keyOf({ cycleId, type, id }: StoredRecord) {
  return { cycleId, type: type as RecordType, id };
}
