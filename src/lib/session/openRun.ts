import { effectiveEvents } from './effectiveEvents';
import type { RunEvent } from '../domain/runEvent';
import type { Phase } from './fold';

/** A session that was left open is not running any longer after so long (ms). */
export const LONGEST_RUN_MS = 12 * 60 * 60_000;

/**
 * When the last step was taken in a session that was begun and not ended (ms since 1970), or null where it is ended or
 * was not begun. By its steps alone, so also where its plan is not on this device yet. After the end only reopening
 * counts: what another tablet pressed too late opens nothing.
 */
export function openSince(events: readonly RunEvent[]): number | null {
  let since: number | null = null;
  let isEnded = false;
  for (const { event, at } of effectiveEvents(events)) {
    if (event.kind === 'end') isEnded = true;
    else if (event.kind === 'reopen') isEnded = false;
    if (!isEnded) since = at;
  }
  return isEnded ? null : since;
}

/** Where a session is as a trainer would say it; `leftOpen`: begun long ago, and nobody pressed the end. */
export type RunState = Phase | 'leftOpen';

export function runStateOf(session: { phase: Phase; openSince: number | null }, now: number): RunState {
  const { phase, openSince: since } = session;
  return since !== null && !isRunning(since, now) ? 'leftOpen' : phase;
}

/** Whether a session runs now: it is open, and not since long ago. `now` in ms since 1970. */
export function isRunning(since: number | null, now: number): boolean {
  return since !== null && now - since < LONGEST_RUN_MS;
}
