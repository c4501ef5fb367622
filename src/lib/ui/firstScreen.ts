/** How many parts that the first screen cannot do without are loading. */
let loading = 0;
let told = false;
let tell: () => void;

/** Longest that what the first screen can do without waits for it (ms): a database may never answer. */
const LONGEST_WAIT_MS = 3_000;

/**
 * Fulfilled once the first screen can be used: what it can do without begins then. It begins all the same where that
 * takes too long, since the worker and its updates may be what brings a remedy.
 */
export const firstScreenDrawn = new Promise<void>((resolve) => {
  tell = resolve;
  setTimeout(resolve, LONGEST_WAIT_MS);
});

/** A part of the screen is loading; call what it gives back once that part is drawn, or gone. */
export function partIsLoading(): () => void {
  let done = false;
  loading += 1;
  return () => {
    if (done) return;
    done = true;
    loading -= 1;
    screenIsDrawn();
  };
}

/**
 * Tells the browser's own timeline, once for each start of the app, that the first screen can be used: it is drawn
 * and no part of it is loading.
 */
export function screenIsDrawn(): void {
  if (told || loading > 0) return;
  told = true;
  performance.mark('interactive');
  tell();
}
