import { excerptOf, type Place } from '$lib/content/document/places';
import { setLastPlace } from '$lib/database/reading';
import { saving } from '$lib/app/writes.svelte';
import { store } from '$lib/app/store';
import type { ReadingPlace } from '$lib/domain/reading';
import { showAddressed } from '../showAddressed';

/** Just below the bar with the bookmark, and below where a place comes to stand that an address names (px). */
const TOP_OF_TEXT = 140;
/** While somebody scrolls the place is written once in this time (ms). */
const SETTLED_MS = 400;

/** The place that is being read: the first in sight. To go there shows the text as it stands now. */
export function topPlace(places: readonly Place[]): Place | undefined {
  const above = places.filter(({ anchor, part }) => {
    const element = document.getElementById(anchor);
    return element !== null && excerptOf(part) !== '' && element.getBoundingClientRect().top <= TOP_OF_TEXT;
  });
  return above.at(-1) ?? places[0];
}

/**
 * Shows the place that the address names, once the text is there, and from then on remembers where is read.
 * Gives back how to stop.
 */
export function followReading(places: readonly Place[], placeOf: (place: Place) => ReadingPlace): () => void {
  showAddressed();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let moved = false;
  const keep = () => {
    moved = false;
    const place = topPlace(places);
    if (place) void saving.run(() => setLastPlace(store, placeOf(place)), { control: 'last-place' });
  };
  const keepWhereMoved = () => {
    if (moved) keep();
  };
  // At once, for who leaves right after a jump; and while somebody scrolls, now and then.
  const follow = () => {
    moved = true;
    if (timer !== undefined) return;
    keep();
    timer = setTimeout(() => {
      timer = undefined;
      keepWhereMoved();
    }, SETTLED_MS);
  };
  window.addEventListener('scroll', follow, { passive: true });
  // Where the browser tells it: a jump right after another is not left waiting for the timer.
  window.addEventListener('scrollend', keepWhereMoved);
  return () => {
    window.removeEventListener('scroll', follow);
    window.removeEventListener('scrollend', keepWhereMoved);
    clearTimeout(timer);
  };
}
