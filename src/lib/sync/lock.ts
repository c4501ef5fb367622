/** What the windows and the worker of this app agree on, so that they do not do the same work at once. */
const LOCK = 'mentorwijs-sync';

/** After a change so long (ms) a window waits for more before it sends it. */
export const SETTLED_MS = 2_000;
/** So long (ms) the worker leaves it to a window that is open. */
export const WINDOWS_FIRST_MS = 5_000;

/** One run at a time; the next one waits until that has ended, or whoever did it is gone. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work);
}
