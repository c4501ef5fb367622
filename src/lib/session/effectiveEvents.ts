import type { RunEvent } from '../domain/runEvent';

/** A step and when it counts (ms since 1970). */
export interface TimedEvent {
  event: RunEvent;
  at: number;
}

/**
 * The steps that count, in the order in which they were pressed: by their record's clock, each once, without the
 * ones taken back. A step never counts before the one it follows, so that a wall clock set back in the middle of
 * a session makes no negative time. The first start wins; later ones (of a second tablet) are left out.
 */
export function effectiveEvents(events: readonly RunEvent[]): TimedEvent[] {
  const unique = [...new Map(events.map((event) => [event.id, event])).values()];
  const undone = new Set(
    unique.flatMap((event) => (event.kind === 'undo' && event.undoes ? [event.undoes] : [])),
  );
  const inOrder = unique
    .filter((event) => event.kind !== 'undo' && !undone.has(event.id))
    .sort((a, b) => compare(a.clock, b.clock) || compare(a.id, b.id));
  const firstStart = inOrder.findIndex((event) => event.kind === 'start');
  if (firstStart < 0) return [];
  let latest = -Infinity;
  return inOrder
    .filter((event, index) => index >= firstStart && (event.kind !== 'start' || index === firstStart))
    .map((event) => {
      latest = Math.max(latest, Date.parse(event.at));
      return { event, at: latest };
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
