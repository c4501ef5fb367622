import { store } from '$lib/app/store';
import { readKeptToday, type Today } from '$lib/app/today';
import { StorageError } from '$lib/database/storageError';
import { dateOf } from '$lib/domain/calendar';
import type { PageLoad } from './$types';

// The one shell, from which the worker opens every page.
export const prerender = true;

/** A database that is held back must not hold back the whole app (ms). */
const LONGEST_WAIT_MS = 1000;

/**
 * What the day is about as it is kept, so that the screen is drawn with it at once. Null where there is more to it:
 * the page asks by itself, and tells what goes wrong.
 */
export const load: PageLoad = async () => ({ kept: await Promise.race([keptToday(), later()]) });

async function keptToday(): Promise<Today | null> {
  try {
    return await readKeptToday(store, () => dateOf(Date.now()));
  } catch (error) {
    if (error instanceof StorageError) return null;
    throw error;
  }
}

function later(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), LONGEST_WAIT_MS));
}
