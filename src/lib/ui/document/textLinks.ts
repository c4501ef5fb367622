import type { HTMLAnchorAttributes } from 'svelte/elements';
import type { LinkTarget } from '$lib/content/document/document';

/** How a page makes the links, source marks and pictures of a text its own. */
export interface TextLinks {
  anchorOf: (to: LinkTarget) => HTMLAnchorAttributes;
  /** The number of a source in this text, counted from 1. */
  numberOf: (source: string, place: string | null) => number;
  /** An address at which the picture can be shown, or null where it is not on this device. */
  imageUrlOf: (path: string) => Promise<string | null>;
}
