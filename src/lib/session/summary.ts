import { instantOf } from '../domain/calendar';
import type { RunEvent } from '../domain/runEvent';
import type { PlanBlock, Session } from '../domain/session';
import type { SessionWindow } from '../domain/attendance';
import type { Phase } from './fold';
import { progressOf, type Progress } from './progress';

/** The progress of one session of a cycle; `plan` is used while none is frozen into the session. */
export function sessionProgress(
  session: Session,
  events: readonly RunEvent[],
  options: { plan: readonly PlanBlock[]; now: number },
): Progress {
  const own = events.filter((event) => event.session === session.id);
  const plannedStart = instantOf(session.date, session.startTime);
  return progressOf(session.plan ?? options.plan, own, { plannedStart, now: options.now });
}

/** Start and end to reckon attendance by: the actual ones, or the planned ones where there are none yet. */
export function sessionWindow(session: Session, progress: Progress): SessionWindow {
  const start = progress.startedAt ?? instantOf(session.date, session.startTime);
  return { start, end: progress.endedAt ?? Math.max(start, progress.plannedEnd) };
}

/** The session a trainer most likely wants: one under way, else the first to come that was not held. `today`: a date. */
export function nextSession<T extends { phase: Phase; date: string; startTime: string }>(
  sessions: readonly T[],
  today: string,
): T | undefined {
  const time = ({ date, startTime }: T) => `${date} ${startTime}`;
  const byTime = (a: T, b: T) => Number(time(a) > time(b)) - Number(time(a) < time(b));
  const open = sessions.filter(({ phase }) => phase !== 'ended').sort(byTime);
  const underWay = open.find(({ phase }) => phase !== 'planned');
  return underWay ?? open.find(({ date }) => date >= today) ?? open.at(-1);
}
