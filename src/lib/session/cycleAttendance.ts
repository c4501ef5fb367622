/** Who was there over a whole training, and who gets a certificate by its rule. */
import type { AttendanceState } from '../domain/attendance';
import { ruleState, type RuleState } from '../domain/certificateRule';
import type { ClosedList } from '../domain/closedList';
import type { CycleContents } from '../domain/cycleContents';
import { foldLine } from '../domain/fold';
import { sortedByName, type Participant } from '../domain/participant';
import { versionsOf } from './closedList';
import { wasHeld } from './hours';
import type { SessionView } from './sessionView';

/** One participant at one session that was held. */
export interface Visit {
  number: number;
  /** Undefined where nobody filled it in. */
  state: AttendanceState | undefined;
  /** Whole minutes. */
  minutes: number;
}

export interface Attended {
  participant: Participant;
  /** Of each session that was held, in their order. */
  visits: Visit[];
  /** To how many of them somebody came. */
  present: number;
  /** Of all together. */
  minutes: number;
  rule: RuleState;
}

type Recorded = Pick<CycleContents, 'cycle' | 'participants' | 'closedLists'>;

/** Ended, or its attendance list was closed. */
export function heldViews({ closedLists }: Pick<Recorded, 'closedLists'>, views: readonly SessionView[]) {
  return views.filter(
    (view) => wasHeld(view) || closedLists.some(({ session }) => session === view.session.id),
  );
}

/**
 * Everybody of the group, and who left it after having been there. A list that was closed counts as it was closed:
 * what came in later counts once it was taken over.
 */
export function cycleAttendance(recorded: Recorded, views: readonly SessionView[]): Attended[] {
  const held = heldViews(recorded, views);
  const toCome = views.length - held.length;
  const ofSessions = held.map((view) => visitsOf(view, versionsOf(recorded.closedLists, view.session.id)));
  return recorded.participants
    .map((participant): Attended => {
      const visits = ofSessions.map((visit) => visit(participant.id));
      const present = visits.filter(({ state }) => state === 'present').length;
      const minutes = visits.reduce((sum, visit) => sum + visit.minutes, 0);
      const rule = ruleState({
        present,
        toCome: participant.withdrawn ? 0 : toCome,
        threshold: recorded.cycle.certificateThreshold,
      });
      return { participant, visits, present, minutes, rule };
    })
    .filter(({ participant, present }) => !participant.withdrawn || present > 0);
}

function visitsOf({ session, people }: SessionView, versions: readonly ClosedList[]): (id: string) => Visit {
  const { number } = session;
  const closed = versions.at(-1);
  const rows = new Map<string, Omit<Visit, 'number'>>(
    closed
      ? closed.people.map(({ participant, state, minutes }) => [participant, { state, minutes }])
      : people.map(({ participant, attendance, minutes }) => [
          participant.id,
          { state: attendance?.state, minutes },
        ]),
  );
  return (id) => ({ number, ...(rows.get(id) ?? { state: undefined, minutes: 0 }) });
}

/** The employer of a participant: one's own, or that of a training for one company alone; '' where nobody filled it in. */
export function employerOf(
  { organisation }: Pick<Participant, 'organisation'>,
  cycle: Recorded['cycle'],
): string {
  return organisation || cycle.employer || '';
}

/** The employers of the group by name, each once however it was typed, with who works there. */
export function employersOf(
  { cycle }: Pick<Recorded, 'cycle'>,
  attended: readonly Attended[],
): { key: string; name: string; people: Attended[] }[] {
  const employers = new Map<string, { key: string; name: string; people: Attended[] }>();
  for (const one of attended) {
    const name = employerOf(one.participant, cycle);
    const key = foldLine(name);
    if (key === '') continue;
    const known = employers.get(key);
    if (known) known.people.push(one);
    else employers.set(key, { key, name, people: [one] });
  }
  return sortedByName([...employers.values()]);
}
