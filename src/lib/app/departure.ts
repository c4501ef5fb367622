/** What has to be right on a tablet before a trainer leaves for a place without a network. */
import { isNearlyFull, type StorageHealth } from './storageHealth';
import type { OfflineReadiness } from './Offline.svelte';

export const DEPARTURE = ['app', 'content', 'persistent', 'room', 'lock', 'clock', 'copy', 'sync'] as const;
export type DepartureCheck = (typeof DEPARTURE)[number];

export interface DepartureFacts {
  readiness: OfflineReadiness;
  /** Trainings on this device whose content is not on it; null while that is looked up. */
  withoutContent: number | null;
  storage: StorageHealth | null;
  /** How far the endpoint's time is ahead of this device (ms); null where no endpoint ever told. */
  clockAhead: number | null;
  /** When each own training last went into a file (ms since 1970), null for never; examples are no work. */
  copies: readonly (number | null)[];
  /** All of it is on the endpoint too. */
  isInStep: boolean;
  isPaired: boolean;
  hasPassphrase: boolean;
  /** Changes that wait to be sent. */
  waiting: number;
  now: number;
}

/** `unknown`: only a look, or the browser's own settings, can tell. */
export type DepartureState = 'good' | 'todo' | 'unknown';

/** A copy that is older (ms) misses a session. */
const OLDEST_COPY_MS = 7 * 86_400_000;
/** A tablet whose clock is so far off (ms) tells wrong end times to a whole group. */
const GREATEST_CLOCK_ERROR_MS = 120_000;

/** In the order in which they are told; what does not apply to this device is not among them. */
export function departureOf(facts: DepartureFacts): { check: DepartureCheck; state: DepartureState }[] {
  const { storage, clockAhead } = facts;
  const states: Record<DepartureCheck, DepartureState | null> = {
    app: facts.readiness === 'checking' ? 'unknown' : facts.readiness === 'ready' ? 'good' : 'todo',
    content: facts.withoutContent === null ? 'unknown' : stateOf(facts.withoutContent === 0),
    persistent: storage ? stateOf(storage.persistent) : 'unknown',
    room: storage ? stateOf(!isNearlyFull(storage)) : 'unknown',
    lock: stateOf(facts.hasPassphrase),
    clock: clockAhead === null ? 'unknown' : stateOf(Math.abs(clockAhead) <= GREATEST_CLOCK_ERROR_MS),
    copy:
      facts.copies.length === 0
        ? null
        : stateOf(facts.isInStep || facts.copies.every((at) => isFresh(at, facts.now))),
    sync: facts.isPaired ? stateOf(facts.waiting === 0) : null,
  };
  return DEPARTURE.flatMap((check) => {
    const state = states[check];
    return state === null ? [] : [{ check, state }];
  });
}

function isFresh(at: number | null, now: number): boolean {
  return at !== null && now - at <= OLDEST_COPY_MS;
}

function stateOf(isRight: boolean): DepartureState {
  return isRight ? 'good' : 'todo';
}
