import { instantOf } from '../domain/calendar';
import { momentOf } from './moment';
import type { Phase } from './fold';

interface Timed {
  id: string;
  phase: Phase;
  date: string;
  startTime: string;
  openSince: number | null;
  cycle: { demo: boolean };
}

/**
 * The session that its trainer more likely means than the chosen one: another that runs, or one of this moment whose
 * start is nearer to now. Null where the chosen one is as likely. An example is never meant more than another.
 */
export function nearerThan<T extends Timed>(
  chosen: string,
  sessions: readonly T[],
  times: { today: string; now: number },
): T | null {
  const distance = (session: T) => Math.abs(instantOf(session.date, session.startTime) - times.now);
  const own = sessions.find(({ id }) => id === chosen);
  const rank = (session: T) => {
    const moment = momentOf(session, times);
    return moment === 'running' ? -1 : moment === 'due' ? distance(session) : Infinity;
  };
  const chosenRank = own ? rank(own) : Infinity;
  const others = sessions.filter(({ id, cycle }) => id !== chosen && !cycle.demo);
  const [nearest] = others.filter((session) => rank(session) < chosenRank).sort((a, b) => rank(a) - rank(b));
  return nearest ?? null;
}
