/** A clock put right by more than this was wrong altogether: its time is taken at once (ms). */
const MOST_HELD_MS = 12 * 60 * 60_000;

/**
 * The wall clock (ms), which does not go back while the page is open: where it is set back in the middle of a session,
 * time goes on by the hours that really pass, and no timer stands still. Forward it follows at once, since a tablet
 * that slept has no other way to tell.
 */
export function steadyClock(wall: () => number, elapsed: () => number): () => number {
  let base = wall() - elapsed();
  return () => {
    const now = wall();
    const steady = base + elapsed();
    if (now >= steady || steady - now > MOST_HELD_MS) base = now - elapsed();
    return base + elapsed();
  };
}
