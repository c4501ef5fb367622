import { changeBack, isAsSet, type Replaced } from './replaced';
import type { Store } from './open';
import { partsOfSessionRecord, signerOf } from '../domain/sessionId';
import { isListClosed } from './listClosed';
import { transact, type Unit } from './transact';

/** In numbers of records. */
export interface TakenBack {
  back: number;
  /** Changed since, and left so. */
  stayed: number;
}

/**
 * Takes back what was done, and only that: a record that somebody changed since is left as it is, whole, and so is what
 * stands on a list that was closed since.
 *
 * Example: everybody was marked present, and then five of the nineteen otherwise -> `{ back: 14, stayed: 5 }`.
 */
export async function takeBack(store: Store, replaced: readonly Replaced[]): Promise<TakenBack> {
  return transact(store, async (unit) => {
    const rows = await Promise.all(replaced.map((one) => unit.record(one)));
    const closed = await Promise.all(replaced.map((one) => isOnClosedList(unit, one)));
    const untouched = replaced.filter(
      (one, index) => !closed[index] && isAsSet(one, rows[index]?.fields ?? {}),
    );
    unit.change(...untouched.map(changeBack));
    return { back: untouched.length, stayed: replaced.length - untouched.length };
  });
}

async function isOnClosedList(unit: Unit, { type, id }: Replaced): Promise<boolean> {
  if (type === 'attendance') return isListClosed(unit, partsOfSessionRecord(id)[0]);
  const signer = type === 'signature' ? signerOf(id) : null;
  return signer?.kind === 'participant' && (await isListClosed(unit, signer.session));
}
