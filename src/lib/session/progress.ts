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
import { SESSION_MINUTES } from '../domain/training';
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
  /** The time the answer is about (ms); no step counts later, whatever a clock said. */
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

/** The button for the end is pressed when the room is empty; later than this it was forgotten (ms). */
export const END_SLACK_MS = 30 * MINUTE_MS;

/** A start this far from the planned time was agreed anew: the planned end moves along (ms). */
const RESCHEDULED_MS = 60 * MINUTE_MS;

/** `plannedStart` is the session's agreed start, `now` the wall clock; both in ms since 1970. */
export function progressOf(
  plan: readonly PlanBlock[],
  events: readonly RunEvent[],
  times: { plannedStart: number; now: number },
): Progress {
  const fold = foldSteps(plan, events, times);
  const { now } = times;
  spendUntil(fold, now);
  const plannedEnd = plannedEndOf(fold.startedAt, times.plannedStart, lengthOf(plan));
  const overMs = (fold.endedAt ?? 0) - plannedEnd;
  // Nobody was there any more: what passed until the button was found is no part of the last block.
  if (overMs > END_SLACK_MS)
    fold.usedMs[fold.current] = Math.max(0, (fold.usedMs[fold.current] ?? 0) - overMs);
  return describe(fold, plan, { ...times, plannedEnd });
}

function describe(
  fold: Fold,
  plan: readonly PlanBlock[],
  context: { plannedStart: number; plannedEnd: number; now: number },
): Progress {
  const { now, plannedEnd } = context;
  const live = fold.phase === 'running' || fold.phase === 'paused';
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

/** Without a plan (its content is not on this device yet) a session is as long as every session is. */
function lengthOf(plan: readonly PlanBlock[]): number {
  return plan.length > 0 ? plannedMinutes(plan) : SESSION_MINUTES;
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
