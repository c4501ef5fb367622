/**
 * Where a session is: the frozen plan, the steps that were pressed and the time now give the answer, nothing else
 * does. So a reload, a night's sleep of the tablet and a second tablet agree to the second.
 *
 * Example: plan B1-01 (10 min), B1-02 (20 min); start at 16:00, goTo B1-02 at 16:12, now 16:20
 * -> current B1-02, 12 minutes left, expected end 16:32 where 16:30 was planned: 2 minutes behind.
 */
import type { BlockState } from '../domain/plan';
import { MINUTE_MS } from '../domain/calendar';
import type { RunEvent } from '../domain/runEvent';
import { plannedMinutes } from '../domain/plan';
import type { PlanBlock } from '../domain/session';
import { foldSteps, spendUntil, type Fold, type Phase } from './fold';

export interface BlockProgress extends PlanBlock {
  state: BlockState;
  /** The length it has now: as planned, or as shortened or extended on the day (whole minutes). */
  currentMinutes: number;
  /** Time really spent in it, pauses not counted (ms). */
  usedMs: number;
  /** When it is expected to begin, or null where that no longer has a meaning (ms since 1970). */
  expectedStart: number | null;
  /** When it was first begun, or null while it was not (ms since 1970). */
  beganAt: number | null;
}

export interface Progress {
  phase: Phase;
  /** The time the answer is about: never before the last step, though the wall clock may say so (ms). */
  now: number;
  startedAt: number | null;
  endedAt: number | null;
  plannedEnd: number;
  expectedEnd: number;
  /** How much later than planned it will end (ms); negative when ahead. */
  behindMs: number;
  blocks: BlockProgress[];
  /** Index of the current block while running or paused. */
  current: number | null;
  /** Time left in the current block (ms); negative when over time. */
  remainingMs: number;
  /** The step that "Ongedaan maken" takes back. */
  lastStep: RunEvent | null;
}

/** A start this far from the planned time was agreed anew: the planned end moves along (ms). */
const RESCHEDULED_MS = 60 * MINUTE_MS;

/** `plannedStart` is the session's agreed start, `now` the wall clock; both in ms since 1970. */
export function progressOf(
  plan: readonly PlanBlock[],
  events: readonly RunEvent[],
  times: { plannedStart: number; now: number },
): Progress {
  const fold = foldSteps(plan, events);
  const now = fold.startedAt === null ? times.now : Math.max(times.now, fold.last);
  spendUntil(fold, now);
  return describe(fold, plan, { ...times, now });
}

function describe(
  fold: Fold,
  plan: readonly PlanBlock[],
  context: { plannedStart: number; now: number },
): Progress {
  const { now } = context;
  const live = fold.phase === 'running' || fold.phase === 'paused';
  const plannedEnd = plannedEndOf(fold.startedAt, context.plannedStart, plannedMinutes(plan));
  const leftMs = (index: number) =>
    Math.max(0, (fold.minutes[index] ?? 0) * MINUTE_MS - (fold.usedMs[index] ?? 0));
  let expected = fold.startedAt === null ? context.plannedStart : now;
  const blocks = plan.map((block, index): BlockProgress => {
    const state = stateOf(fold, index);
    const ahead = state === 'coming' && fold.phase !== 'ended';
    const expectedStart = ahead ? expected : null;
    if (ahead || (live && state === 'current')) expected += leftMs(index);
    return {
      ...block,
      state,
      currentMinutes: fold.minutes[index] ?? block.minutes,
      usedMs: fold.usedMs[index] ?? 0,
      expectedStart,
      beganAt: fold.beganAt[index] ?? null,
    };
  });
  const expectedEnd = fold.endedAt ?? expected;
  const used = fold.usedMs[fold.current] ?? 0;
  return {
    phase: fold.phase,
    now,
    startedAt: fold.startedAt,
    endedAt: fold.endedAt,
    plannedEnd,
    expectedEnd,
    behindMs: expectedEnd - plannedEnd,
    blocks,
    current: live ? fold.current : null,
    remainingMs: live ? (fold.minutes[fold.current] ?? 0) * MINUTE_MS - used : 0,
    lastStep: fold.lastStep,
  };
}

function stateOf(fold: Fold, index: number): BlockState {
  if (fold.skipped[index]) return 'skipped';
  const begun = (fold.beganAt[index] ?? null) !== null;
  if (fold.startedAt === null) return 'coming';
  if (fold.phase !== 'ended' && index === fold.current) return 'current';
  if (fold.phase === 'ended') return begun ? 'done' : 'skipped';
  if (index > fold.current) return 'coming';
  return begun ? 'done' : 'skipped';
}

function plannedEndOf(startedAt: number | null, plannedStart: number, minutes: number): number {
  const asPlanned = startedAt === null || Math.abs(startedAt - plannedStart) <= RESCHEDULED_MS;
  return (asPlanned ? plannedStart : startedAt) + minutes * MINUTE_MS;
}
