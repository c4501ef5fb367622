import { isRunning } from './openRun';
import type { Phase } from './fold';

interface Listed {
  phase: Phase;
  date: string;
  startTime: string;
  openSince: number | null;
}

/**
 * The session a trainer most likely wants: one that runs, else the first to come that was not held, else the last one
 * that is still open. An example only where no training of the trainer's own has one. `today`: a date; `now`: ms.
 */
export function nextSession<T extends Listed & { cycle: { demo: boolean } }>(
  sessions: readonly T[],
  times: { today: string; now: number },
): T | undefined {
  const own = sessions.filter(({ cycle }) => !cycle.demo);
  return nextOfCycle(own, times) ?? nextOfCycle(sessions, times);
}

/** The same among the sessions of one training. */
export function nextOfCycle<T extends Listed>(
  sessions: readonly T[],
  { today, now }: { today: string; now: number },
): T | undefined {
  const time = ({ date, startTime }: T) => `${date} ${startTime}`;
  const byTime = (a: T, b: T) => Number(time(a) > time(b)) - Number(time(a) < time(b));
  const open = sessions.filter(({ phase }) => phase !== 'ended').sort(byTime);
  const running = open.find(({ openSince }) => isRunning(openSince, now));
  return running ?? open.find(({ date }) => date >= today) ?? open.at(-1);
}
