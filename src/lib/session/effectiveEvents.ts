import type { RunEvent } from '../domain/runEvent';

/** A step and when it counts (ms since 1970). */
export interface TimedEvent {
  event: RunEvent;
  at: number;
}

/** The clock on the screen moves once a second, so what was just pressed is later than it by up to this (ms). */
const CLOCK_STEP_MS = 2000;

export interface Times {
  /** The session's agreed start (ms since 1970). */
  plannedStart: number;
  /** The time now, by the clock that steps are recorded by. */
  now: number;
}

/**
 * The steps that count, in the order in which they were pressed: by their record's clock, each once, without the
 * ones taken back. A step never counts before the one it follows, so that a wall clock set back in the middle of
 * a session makes no negative time. The first start wins; later ones (of a second tablet) are left out.
 *
 * Nor does a step count later than `now` (ms since 1970): where the clock that timed it was ahead, it counts from
 * when this tablet had it, and where that was no better, from the step that it follows, or as planned.
 */
export function effectiveEvents(
  events: readonly RunEvent[],
  { now, plannedStart }: Times = { now: Infinity, plannedStart: -Infinity },
): TimedEvent[] {
  const unique = [...new Map(events.map((event) => [event.id, event])).values()];
  const named = new Set(
    unique.flatMap((event) => (event.kind === 'undo' && event.undoes ? [event.undoes] : [])),
  );
  const groups = new Set(unique.flatMap(({ id, group }) => (group && named.has(id) ? [group] : [])));
  const isUndone = ({ id, group }: RunEvent) => named.has(id) || (group !== undefined && groups.has(group));
  const inOrder = unique
    .filter((event) => event.kind !== 'undo' && !isUndone(event))
    .sort((a, b) => compare(a.clock, b.clock) || compare(a.id, b.id));
  const firstStart = inOrder.findIndex((event) => event.kind === 'start');
  if (firstStart < 0) return [];
  let latest = -Infinity;
  return inOrder
    .filter((event, index) => index >= firstStart && (event.kind !== 'start' || index === firstStart))
    .map((event) => {
      latest = Math.max(latest, happenedAt(event, { now, before: latest, plannedStart }));
      return { event, at: latest };
    });
}

function happenedAt(
  { at, heard }: RunEvent,
  { now, before, plannedStart }: Times & { before: number },
): number {
  const told = Date.parse(at);
  if (told <= now + CLOCK_STEP_MS) return Math.min(told, now);
  if (heard !== undefined && heard <= now) return heard;
  return Number.isFinite(before) ? before : Math.min(now, plannedStart);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
