import { changeBack, isAsSet, type Replaced } from './replaced';
import type { Store } from './open';
import { transact } from './transact';

/** In numbers of records. */
export interface TakenBack {
  back: number;
  /** Changed since, and left so. */
  stayed: number;
}

/**
 * Takes back what was done, and only that: a record that somebody changed since is left as it is, whole.
 *
 * Example: everybody was marked present, and then five of the nineteen otherwise -> `{ back: 14, stayed: 5 }`.
 */
export async function takeBack(store: Store, replaced: readonly Replaced[]): Promise<TakenBack> {
  return transact(store, async (unit) => {
    const rows = await Promise.all(replaced.map((one) => unit.record(one)));
    const untouched = replaced.filter((one, index) => isAsSet(one, rows[index]?.fields ?? {}));
    unit.change(...untouched.map(changeBack));
    return { back: untouched.length, stayed: replaced.length - untouched.length };
  });
}
