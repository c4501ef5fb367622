import type { Cycle } from '../domain/cycle';
import { foldLine } from '../domain/fold';
import type { SessionState } from './cycleState';
import { isRunning } from './openRun';

interface CycleLike {
  cycle: Cycle;
  deletedAt: number | null;
  sessions: SessionState[];
}

export interface CycleGroups<T> {
  /** With a session under way. */
  running: T[];
  coming: T[];
  done: T[];
  deleted: T[];
}

/**
 * The trainings that match what was typed, by where they are; the soonest first, the latest done first. `now` in ms since
 * 1970.
 */
export function groupCycles<T extends CycleLike>(
  cycles: readonly T[],
  { typed, now }: { typed: string; now: number },
): CycleGroups<T> {
  const groups: CycleGroups<T> = { running: [], coming: [], done: [], deleted: [] };
  const wanted = foldLine(typed);
  for (const contents of cycles) {
    const { title, employer, commissioner } = contents.cycle;
    if (!foldLine(`${title} ${employer ?? ''} ${commissioner ?? ''}`).includes(wanted)) continue;
    groups[groupOf(contents, now)].push(contents);
  }
  const firstDate = ({ sessions }: T) => sessions[0]?.date ?? '';
  groups.coming.sort((a, b) => firstDate(a).localeCompare(firstDate(b)));
  groups.done.sort((a, b) => firstDate(b).localeCompare(firstDate(a)));
  groups.deleted.sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0));
  return groups;
}

function groupOf({ deletedAt, sessions }: CycleLike, now: number): keyof CycleGroups<unknown> {
  if (deletedAt !== null) return 'deleted';
  if (sessions.some(({ openSince }) => isRunning(openSince, now))) return 'running';
  return sessions.length > 0 && sessions.every(({ phase }) => phase === 'ended') ? 'done' : 'coming';
}
