import type Play from '@lucide/svelte/icons/play';

/** One of Lucide's, beside words that say the same. */
export type Icon = typeof Play;
