import type { Snippet } from 'svelte';

/** What stands at the left of the page's head: where one is, or nothing. */
export const headPlace = $state<{ shown: Snippet | null; stays: boolean }>({ shown: null, stays: false });

/**
 * Puts `where` into the head until the function it gives back is called. `stays`: the head stays in sight where the
 * page is scrolled.
 */
export function placeInHead(where: Snippet, stays: boolean): () => void {
  headPlace.shown = where;
  headPlace.stays = stays;
  return () => {
    // Another page may have taken the place already.
    if (headPlace.shown === where) Object.assign(headPlace, { shown: null, stays: false });
  };
}
