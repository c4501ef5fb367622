import { excerptOf, type Place } from '$lib/content/places';
import { setLastPlace } from '$lib/database/reading';
import { saving } from '$lib/device/Saving.svelte';
import { store } from '$lib/device/store';
import type { ReadingPlace } from '$lib/domain/reading';
import { showAddressed } from '../showAddressed';

/** Where a reader looks: a third down from the top of the screen. */
const EYE_LINE = 1 / 3;
/** Reading on within this time (ms) is one write. */
const SETTLED_MS = 400;

/** The place that is being read: the last that begins above the reader's eye line. */
export function topPlace(places: readonly Place[]): Place | undefined {
  const line = window.innerHeight * EYE_LINE;
  const above = places.filter(({ anchor, part }) => {
    const element = document.getElementById(anchor);
    return element !== null && excerptOf(part) !== '' && element.getBoundingClientRect().top <= line;
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
  let seen: Place | undefined;
  const keep = () => {
    timer = undefined;
    const place = seen;
    seen = undefined;
    if (place) void saving.run(() => setLastPlace(store, placeOf(place)));
  };
  const follow = () => {
    seen = topPlace(places);
    timer ??= setTimeout(keep, SETTLED_MS);
  };
  window.addEventListener('scroll', follow, { passive: true });
  return () => {
    window.removeEventListener('scroll', follow);
    clearTimeout(timer);
    keep();
  };
}
