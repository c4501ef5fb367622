import type { Hit } from '$lib/content/search/Hit';
import { isQuestion, type SearchIndex } from '$lib/content/search/SearchIndex';
import { drawnUpTo, grouped, type Group } from './groups';
import { afterFrame, afterRest, nextTask } from './turns';

/** So many results are drawn in one frame: more of them would hold up the next key on a cheap tablet. */
const AT_ONCE = 4;
/** So many fill a tablet's screen; what lies below it waits until nobody types. */
const ON_SCREEN = 8;

/**
 * What was found for what stands in a field. It comes in short pieces of work, from the top of the screen down: the
 * letter itself is drawn before them, and the next letter takes the place of those that are still to come. Until its
 * turn, a result of the letter before stays where it is.
 */
export class Answer {
  /** Whether there is a question that this is the answer to. */
  asking = $state(false);
  /** As far as they are drawn. */
  groups: readonly Group[] = $state.raw([]);
  /**
   * How many results there are for exactly what stands in the field, once they are all drawn: nobody is told about
   * those of every letter, nor that there are none before every index was looked through.
   */
  found: number | null = $state.raw(null);

  /** An index that is not made yet is null. */
  constructor(typed: () => string, indexes: () => readonly (SearchIndex | null)[]) {
    $effect(() => {
      const turn = new AbortController();
      this.found = null;
      void this.#answer(typed(), indexes(), turn.signal);
      return () => turn.abort();
    });
  }

  async #answer(typed: string, indexes: readonly (SearchIndex | null)[], turn: AbortSignal): Promise<void> {
    await afterFrame();
    if (turn.aborted) return;
    const asking = isQuestion(typed);
    const hits: Hit[] = [];
    for (const index of asking ? indexes : []) {
      if (!index) continue;
      hits.push(...index.find(typed));
      await nextTask();
      if (turn.aborted) return;
    }
    const groups = grouped(hits);
    this.asking = asking;
    for (let count = AT_ONCE; ; count += AT_ONCE) {
      this.groups = drawnUpTo(count, groups, this.groups);
      if (count >= hits.length) break;
      await (count === ON_SCREEN ? afterRest() : afterFrame());
      if (turn.aborted) return;
    }
    this.found = asking && !indexes.includes(null) ? hits.length : null;
  }
}
