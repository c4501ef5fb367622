import { addDays, dateOf, instantOf, MINUTE_MS } from '../domain/calendar';
import { plannedMinutes } from '../domain/plan';
import { SESSION_MINUTES } from '../domain/training';
import { END_SLACK_MS } from './progress';
import type { SessionView } from './sessionView';
import type { SessionWindow } from './window';

/**
 * When a session most likely was, as a proposal to whoever puts its times right. What was pressed near the planned time
 * is taken as it is; what was pressed long before or after it, on the same day, was as planned.
 */
export function proposedTimes({ session, progress, window, plan }: SessionView): SessionWindow {
  if (session.heldFrom || session.heldTo || progress.startedAt === null) return window;
  const planned = instantOf(session.date, session.startTime);
  const isThatDay = dateOf(progress.startedAt) === session.date;
  const start = isThatDay ? planned : progress.startedAt;
  const minutes = plan.length > 0 ? plannedMinutes(plan) : SESSION_MINUTES;
  const plannedEnd = start + minutes * MINUTE_MS;
  const { endedAt } = progress;
  const isNear = endedAt !== null && Math.abs(endedAt - plannedEnd) <= END_SLACK_MS;
  return { start, end: isNear ? endedAt : plannedEnd };
}

/** The fields of a session that was held on a day from one time of day until another; null where it has no length. */
export function heldBetween(
  date: string,
  { from, until }: { from: string; until: string },
): { heldFrom: string; heldTo: string } | null {
  const start = instantOf(date, from);
  const sameDay = instantOf(date, until);
  // Only a session of the evening goes on after midnight.
  const end = sameDay > start || from < '18:00' ? sameDay : instantOf(addDays(date, 1), until);
  if (end <= start) return null;
  return { heldFrom: new Date(start).toISOString(), heldTo: new Date(end).toISOString() };
}
