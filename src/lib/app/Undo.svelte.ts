import type { Replaced } from '../database/replaced';
import type { Store } from '../database/open';
import type { TakenBack } from '../database/takeBack';
import { saving, type Written } from './writes.svelte';

export interface Offer {
  /** What was done, in the trainer's words. */
  message: string;
  /** Takes it back; gives back what of it could be, where not all of it can always be. */
  undo: () => Promise<TakenBack | null>;
  /** What it is about: the next change of the same takes its place. */
  about: ReadonlySet<string>;
}

/** So many steps back; who did more than this after a slip of the finger no longer thinks of it. */
const MOST_OFFERS = 20;

/** What can be taken back with a tap, the last first: each step is an offer of its own. */
class UndoOffers {
  #offers: readonly Offer[] = $state.raw([]);
  /** What is being done and will be on offer once it is stored. */
  readonly #doing = new Set<Promise<unknown>>();
  /** What came of the last that was taken back; null once something else was done. */
  outcome: TakenBack | null = $state.raw(null);

  get current(): Offer | null {
    return this.#offers.at(-1) ?? null;
  }

  /** How many can be taken back before it. */
  get earlier(): number {
    return Math.max(0, this.#offers.length - 1);
  }

  offer(message: string, undo: Offer['undo'], about: Iterable<string> = []): void {
    const offer = { message, undo, about: new Set(about) };
    const others = this.#offers.filter((other) => ![...offer.about].some((one) => other.about.has(one)));
    this.#offers = [...others, offer].slice(-MOST_OFFERS);
    this.outcome = null;
  }

  /** Something is done of which the offer follows: taking back waits for it. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const done = work();
    this.#doing.add(done);
    try {
      return await done;
    } finally {
      this.#doing.delete(done);
    }
  }

  /**
   * Takes the last back, also where a slow device has not stored it yet: else the step before it would go. False where the storage refused it, and then it stays on offer.
   */
  async takeBack(): Promise<boolean> {
    await Promise.allSettled(this.#doing);
    const offer = this.current;
    if (!offer) return false;
    let outcome: TakenBack | null = null;
    const undo = async () => (outcome = await offer.undo());
    if (!(await saving.run(undo, { control: 'undo' }))) return false;
    this.#offers = this.#offers.filter((other) => other !== offer);
    this.outcome = outcome ?? { back: 1, stayed: 0 };
    return true;
  }

  dismiss(): void {
    this.#offers = [];
    this.outcome = null;
  }
}

export const undoOffers = new UndoOffers();

interface Undoable {
  write: () => Promise<readonly Replaced[]>;
  written: Written;
  message: string | ((changed: number) => string);
}

/**
 * Does something to records, and offers to take it back. The number of records that changed; null where the storage
 * refused it.
 */
export function undoable(store: Store, { write, written, message }: Undoable): Promise<number | null> {
  return undoOffers.during(async () => {
    let replaced: readonly Replaced[] = [];
    if (!(await saving.run(async () => (replaced = await write()), written))) return null;
    offerUndo(store, replaced, typeof message === 'string' ? message : message(replaced.length));
    return replaced.length;
  });
}

/** Offers to take back what was done to records. */
export function offerUndo(store: Store, replaced: readonly Replaced[], message: string): void {
  if (replaced.length === 0) return;
  const undo = async () => (await import('../database/takeBack')).takeBack(store, replaced);
  const about = replaced.map(({ cycleId, type, id }) => `${cycleId}/${type}/${id}`);
  undoOffers.offer(message, undo, about);
}
