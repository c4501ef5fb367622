import type { CycleContents } from '../domain/cycleContents';
import type { Session } from '../domain/session';

/** Ids of the participants who were marked absent in the session before this one; none where nothing was marked. */
export function missedPrevious(
  { sessions, attendance }: Pick<CycleContents, 'sessions' | 'attendance'>,
  { number }: Pick<Session, 'number'>,
): ReadonlySet<string> {
  const before = sessions.find((session) => session.number === number - 1);
  return new Set(
    attendance.flatMap(({ session, participant, state }) =>
      session === before?.id && state !== 'present' ? [participant] : [],
    ),
  );
}
