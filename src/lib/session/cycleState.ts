import type { ListedCycle } from '../domain/cycle';
import type { Attendance } from '../domain/attendance';
import type { ClosedList } from '../domain/closedList';
import type { Participant } from '../domain/participant';
import type { RunEvent } from '../domain/runEvent';
import type { Session } from '../domain/session';
import { foldSteps, type Phase } from './fold';
import { openSince } from './openRun';

/** What is recorded of a cycle, as far as it tells where the cycle is. */
export interface CycleRecords {
  sessions: Session[];
  followUps: readonly Session[];
  participants: Participant[];
  attendance: Attendance[];
  runEvents: RunEvent[];
  closedLists: readonly Pick<ClosedList, 'session'>[];
  conflicts: readonly unknown[];
}

/** A session with what was recorded of it; its plan and its steps are there only while it is under way. */
export interface SessionState extends Session {
  phase: Phase;
  runEvents: RunEvent[];
  /** See `openSince`. */
  openSince: number | null;
  /** Participants, without those who withdrew, of whom nothing is marked. */
  notFilledIn: number;
  /** Whether its attendance list was closed. */
  listClosed: boolean;
}

/** Where a cycle is, whatever time it is: so it stays true until something is recorded. */
export interface CycleState {
  /** The five in order, then the follow-ups. */
  sessions: SessionState[];
  /** Without those who withdrew. */
  participants: number;
  /** Values that lost to another tablet's, and that nobody has looked at yet. */
  conflicts: number;
}

/** Changes with the way a state is computed: what was kept by another version is computed again. */
export const CYCLE_STATE_VERSION = 4;

export type KnownCycle = ListedCycle & CycleState;

export function cycleStateOf(records: CycleRecords): CycleState {
  const { sessions, followUps, participants, attendance, runEvents, closedLists, conflicts } = records;
  const people = participants.filter(({ withdrawn }) => !withdrawn);
  const stepsOf = (id: string) => runEvents.filter((event) => event.session === id);
  return {
    sessions: [...sessions, ...followUps].map(({ plan = [], ...session }) => {
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
        listClosed: closedLists.some((list) => list.session === id),
      };
    }),
    participants: people.length,
    conflicts: conflicts.length,
  };
}
