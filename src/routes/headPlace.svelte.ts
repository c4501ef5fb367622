import type { Component } from 'svelte';

/** Where in a training one is, as the page's head tells it. */
export interface Place {
  cycleId: string;
  title: string;
  session: number;
  demo: boolean;
  /** The session runs: the head stays in sight, with the time of day. */
  live: boolean;
  /** The block of now, on the pages of a session that runs besides its run-sheet. */
  run: { session: string; block: string; remainingMs: number; until: number } | null;
}

interface Shown {
  /** What draws it, brought along by the page, since no first screen needs it. */
  part: Component<{ place: Place }>;
  place: Place;
}

let current: Shown | null = $state.raw(null);

/** What stands at the left of the page's head. It holds values only: the page that gave them may be gone. */
export const headPlace = {
  get shown(): Shown | null {
    return current;
  },
};

/** Puts this into the head until the function it gives back is called. */
export function placeInHead(shown: Shown): () => void {
  current = shown;
  return () => {
    // Another page may have taken the place already.
    if (current === shown) current = null;
  };
}
