import type { ListedCycle } from '../domain/cycle';
import type { Attendance } from '../domain/attendance';
import type { Participant } from '../domain/participant';
import type { RunEvent } from '../domain/runEvent';
import type { Session } from '../domain/session';
import { foldSteps, type Phase } from './fold';
import { openSince } from './openRun';

/** What is recorded of a cycle, as far as it tells where the cycle is. */
export interface CycleRecords {
  sessions: Session[];
  participants: Participant[];
  attendance: Attendance[];
  runEvents: RunEvent[];
}

/** A session with what was recorded of it; its plan and its steps are there only while it is under way. */
export interface SessionState extends Session {
  phase: Phase;
  runEvents: RunEvent[];
  /** See `openSince`. */
  openSince: number | null;
  /** Participants, without those who withdrew, of whom nothing is marked. */
  notFilledIn: number;
}

/** Where a cycle is, whatever time it is: so it stays true until something is recorded. */
export interface CycleState {
  sessions: SessionState[];
  /** Without those who withdrew. */
  participants: number;
}

/** Changes with the way a state is computed: what was kept by another version is computed again. */
export const CYCLE_STATE_VERSION = 2;

export type KnownCycle = ListedCycle & CycleState;

export function cycleStateOf({ sessions, participants, attendance, runEvents }: CycleRecords): CycleState {
  const people = participants.filter(({ withdrawn }) => !withdrawn);
  const stepsOf = (id: string) => runEvents.filter((event) => event.session === id);
  return {
    sessions: sessions.map(({ plan = [], ...session }) => {
      const { id } = session;
      const marked = new Set(attendance.flatMap((one) => (one.session === id ? [one.participant] : [])));
      const steps = stepsOf(id);
      const { phase } = foldSteps(plan, steps);
      const underWay = phase === 'running' || phase === 'paused';
      return {
        ...session,
        ...(underWay && { plan }),
        phase,
        openSince: openSince(steps),
        runEvents: underWay ? steps : [],
        notFilledIn: people.filter((person) => !marked.has(person.id)).length,
      };
    }),
    participants: people.length,
  };
}
