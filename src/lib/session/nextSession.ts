import { momentOf } from './moment';
import type { Phase } from './fold';

interface Listed {
  phase: Phase;
  date: string;
  startTime: string;
  openSince: number | null;
}

interface Times {
  /** YYYY-MM-DD */
  today: string;
  /** ms since 1970 */
  now: number;
}

/**
 * The sessions that a trainer most likely wants, nearest first: what runs, else what comes next that was not held and
 * whatever else is on that day, else the last one that is still open. An example only where there is no training of
 * the trainer's own.
 */
export function nextSessions<T extends Listed & { cycle: { demo: boolean } }>(
  sessions: readonly T[],
  times: Times,
): T[] {
  const own = sessions.filter(({ cycle }) => !cycle.demo);
  const asked = own.length > 0 ? own : sessions;
  const next = nextOfCycle(asked, times);
  if (!next) return [];
  const moment = momentOf(next, times);
  if (moment === 'running' || moment === 'missed') return [next];
  const sameDay = asked.filter(
    (one) =>
      one !== next && one.date === next.date && ['due', 'soon', 'later'].includes(momentOf(one, times)),
  );
  return [next, ...sameDay.sort(byTime)];
}

/** The first of these among the sessions of one training. */
export function nextOfCycle<T extends Listed>(sessions: readonly T[], times: Times): T | undefined {
  const open = sessions.filter(({ phase }) => phase !== 'ended').sort(byTime);
  const is = (...moments: string[]) => open.find((session) => moments.includes(momentOf(session, times)));
  return is('running') ?? is('due', 'soon', 'later') ?? open.at(-1);
}

function byTime(a: Listed, b: Listed): number {
  const [one, other] = [`${a.date} ${a.startTime}`, `${b.date} ${b.startTime}`];
  return Number(one > other) - Number(one < other);
}
