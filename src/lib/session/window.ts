/**
 * When a session was held, and how much of it somebody attended.
 *
 * Example: held from 16:00 to 18:30, arrived at 17:00 -> 90 minutes.
 */
import type { Attendance } from '../domain/attendance';
import { addDays, dateOf, instantOf, MINUTE_MS } from '../domain/calendar';
import type { Session } from '../domain/session';
import { SESSION_MINUTES } from '../domain/training';
import { END_SLACK_MS, type Progress } from './progress';

/** Start and end of a session as instants in ms. */
export interface SessionWindow {
  start: number;
  end: number;
}

/**
 * What somebody put right, else what the steps say, else what was planned. An end that was pressed long after the
 * planned one tells when the tablet was found again: the session ended as planned.
 */
export function sessionWindow(session: Session, progress: Progress): SessionWindow {
  const start = instant(session.heldFrom) ?? progress.startedAt ?? instantOf(session.date, session.startTime);
  const planned = Math.max(start, progress.plannedEnd);
  const { endedAt } = progress;
  const told = endedAt !== null && endedAt <= planned + END_SLACK_MS ? endedAt : planned;
  return { start, end: Math.max(start, instant(session.heldTo) ?? told) };
}

/**
 * Whole minutes attended: the overlap of presence with the session, at most `most`. All is cut to the minute, as a
 * clock shows it, so that the sum on paper can be checked by hand.
 */
export function attendedMinutes(
  attendance: Attendance | undefined,
  window: SessionWindow,
  most = SESSION_MINUTES,
): number {
  if (attendance?.state !== 'present') return 0;
  const { arrived, left } = attendance;
  const start = wholeMinute(window.start);
  const end = wholeMinute(window.end);
  const from = arrived ? Math.max(start, wholeMinute(instantWithin(arrived, window))) : start;
  const until = left ? Math.min(end, wholeMinute(instantWithin(left, window))) : end;
  return Math.min(most, Math.max(0, until - from));
}

/** Whole minutes that somebody attends who is there from start to end. */
export function windowMinutes({ start, end }: SessionWindow): number {
  return Math.min(SESSION_MINUTES, wholeMinute(end) - wholeMinute(start));
}

/** A time of day that belongs to a session, as an instant: after midnight it is on the next day. */
export function instantWithin(timeOfDay: string, { start, end }: SessionWindow): number {
  const date = dateOf(start);
  const sameDay = instantOf(date, timeOfDay);
  const nextDay = instantOf(addDays(date, 1), timeOfDay);
  return dateOf(end) !== date && sameDay < start && nextDay <= end + END_SLACK_MS ? nextDay : sameDay;
}

export type TimeProblem = 'leftBeforeArrived' | 'outside';

/** What cannot be right about the times of somebody who was present, or null. */
export function timeProblem(attendance: Attendance | undefined, window: SessionWindow): TimeProblem | null {
  if (attendance?.state !== 'present') return null;
  const { arrived, left } = attendance;
  if ([arrived, left].some((time) => time !== null && !isWithin(time, window))) return 'outside';
  const isReversed =
    arrived !== null && left !== null && instantWithin(left, window) <= instantWithin(arrived, window);
  return isReversed ? 'leftBeforeArrived' : null;
}

/** The time that was most likely meant: 04:20 for a session from 16:00 to 18:30 is 16:20. Null where none is likely. */
export function likelyTime(timeOfDay: string, window: SessionWindow): string | null {
  if (isWithin(timeOfDay, window)) return null;
  const hour = (Number(timeOfDay.slice(0, 2)) + 12) % 24;
  const other = `${String(hour).padStart(2, '0')}${timeOfDay.slice(2)}`;
  return isWithin(other, window) ? other : null;
}

/** Whether a time of day falls between the start and the end, these included. */
export function isWithin(timeOfDay: string, window: SessionWindow): boolean {
  const at = wholeMinute(instantWithin(timeOfDay, window));
  return at >= wholeMinute(window.start) && at <= wholeMinute(window.end);
}

function instant(told: string | null | undefined): number | null {
  return told ? Date.parse(told) : null;
}

function wholeMinute(ms: number): number {
  return Math.floor(ms / MINUTE_MS);
}
