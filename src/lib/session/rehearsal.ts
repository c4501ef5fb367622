import { MINUTE_MS } from '../domain/calendar';
import type { Disturbance } from '../domain/learning';
import { plannedMinutes } from '../domain/plan';
import type { RunEvent, RunEventKind } from '../domain/runEvent';
import type { PlanBlock } from '../domain/session';
import { progressOf, type Progress } from './progress';

/** A step of a rehearsal: as one of a session, but by the time since its start (ms), and kept nowhere. */
export interface RehearsalStep {
  kind: Extract<RunEventKind, 'start' | 'goTo' | 'shorten' | 'skip' | 'end'>;
  atMs: number;
  block?: string;
  /** shorten: the block's new length, in whole minutes. */
  minutes?: number;
}

/** Any moment does: a rehearsal has no date. */
const START = Date.UTC(2000, 0, 1);

/** Where a rehearsal is, counted exactly as a session is. Times are in ms since its start. */
export function rehearsedProgress(
  plan: readonly PlanBlock[],
  steps: readonly RehearsalStep[],
  elapsedMs: number,
): Progress {
  const progress = progressOf(plan, steps.map(eventOf), { plannedStart: START, now: START + elapsedMs });
  const sinceStart = (at: number | null) => (at === null ? null : at - START);
  return {
    ...progress,
    now: progress.now - START,
    startedAt: sinceStart(progress.startedAt),
    endedAt: sinceStart(progress.endedAt),
    plannedEnd: progress.plannedEnd - START,
    expectedEnd: progress.expectedEnd - START,
  };
}

function eventOf({ kind, atMs, block, minutes }: RehearsalStep, index: number): RunEvent {
  const rank = String(index).padStart(6, '0');
  return {
    id: rank,
    clock: rank,
    session: 'rehearsal',
    kind,
    at: new Date(START + atMs).toISOString(),
    ...(block !== undefined && { block }),
    ...(minutes !== undefined && { minutes }),
  };
}

/** The first disturbance whose time has come and that was not met yet, or null. */
export function disturbanceDue(
  disturbances: readonly Disturbance[],
  met: readonly string[],
  elapsedMs: number,
): Disturbance | null {
  return (
    disturbances.find(({ id, atMinute }) => atMinute * MINUTE_MS <= elapsedMs && !met.includes(id)) ?? null
  );
}

/** When a rehearsal has to end (minutes since its start): earlier by what the disturbances took off it. */
export function agreedEnd(plan: readonly PlanBlock[], met: readonly Disturbance[]): number {
  return plannedMinutes(plan) - met.reduce((sum, { minutesLess }) => sum + minutesLess, 0);
}

export interface RehearsalOutcome {
  /** Whole minutes since the start. */
  endedAt: number;
  /** Whole minutes later than agreed; negative when earlier. */
  late: number;
  inTime: boolean;
  pauseKept: boolean;
}

/** So far from the agreed end still counts as in time (minutes). */
const IN_TIME = 5;
/** So much shorter a pause is still the pause that was promised (minutes). */
const PAUSE_SLACK = 2;

/** How a rehearsal that ended went. */
export function outcomeOf(progress: Progress, agreed: number): RehearsalOutcome {
  const endedAt = Math.round((progress.endedAt ?? progress.now) / MINUTE_MS);
  const late = endedAt - agreed;
  const pauses = progress.blocks.filter(({ format }) => format === 'pause');
  return {
    endedAt,
    late,
    inTime: Math.abs(late) <= IN_TIME,
    pauseKept: pauses.every(({ usedMs, minutes }) => usedMs >= (minutes - PAUSE_SLACK) * MINUTE_MS),
  };
}
