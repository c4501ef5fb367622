import type { RunEvent } from '../domain/runEvent';
import type { PlanBlock } from '../domain/session';
import { effectiveEvents, type TimedEvent, type Times } from './effectiveEvents';

export type Phase = 'planned' | 'running' | 'paused' | 'ended';

/** What the steps up to now add up to; lists are by the plan's index, times in ms. */
export interface Fold {
  phase: Phase;
  startedAt: number | null;
  endedAt: number | null;
  current: number;
  minutes: number[];
  usedMs: number[];
  /** When each block was first begun, or null while it was not (ms since 1970). */
  beganAt: (number | null)[];
  skipped: boolean[];
  /** The time up to which it is added up. */
  last: number;
  /** The step that can be taken back. */
  lastStep: RunEvent | null;
}

/** Adds up the steps that count; the time since the last of them is for `spendUntil`. */
export function foldSteps(plan: readonly PlanBlock[], events: readonly RunEvent[], times?: Times): Fold {
  const fold: Fold = {
    phase: 'planned',
    startedAt: null,
    endedAt: null,
    current: 0,
    minutes: plan.map((block) => block.minutes),
    usedMs: plan.map(() => 0),
    beganAt: plan.map(() => null),
    skipped: plan.map(() => false),
    last: 0,
    lastStep: null,
  };
  for (const step of effectiveEvents(events, times)) {
    applyStep(fold, plan, step);
    fold.lastStep = step.event;
  }
  return fold;
}

function applyStep(fold: Fold, plan: readonly PlanBlock[], { event, at }: TimedEvent): void {
  if (fold.startedAt === null) {
    if (event.kind !== 'start' || plan.length === 0) return;
    Object.assign(fold, { phase: 'running', startedAt: at, last: at });
    enter(fold, 0);
    return;
  }
  spendUntil(fold, at);
  if (fold.phase === 'ended') {
    if (event.kind === 'reopen') Object.assign(fold, { phase: 'running', endedAt: null });
    return;
  }
  const named = plan.findIndex((block) => block.code === event.block);
  switch (event.kind) {
    case 'goTo':
      if (named >= 0) {
        fold.phase = 'running';
        enter(fold, named);
      }
      break;
    case 'pause':
      fold.phase = 'paused';
      break;
    case 'resume':
      fold.phase = 'running';
      break;
    case 'shorten':
    case 'extend':
      if (named >= 0 && event.minutes !== undefined) {
        fold.minutes[named] = Math.max(plan[named]?.minimumMinutes ?? 1, event.minutes);
      }
      break;
    case 'skip':
      if (named >= 0) skip(fold, named);
      break;
    case 'end':
      Object.assign(fold, { phase: 'ended', endedAt: at });
      break;
  }
}

/** Time passes: it counts for the current block while the session runs. */
export function spendUntil(fold: Fold, at: number): void {
  if (fold.phase === 'running')
    fold.usedMs[fold.current] = (fold.usedMs[fold.current] ?? 0) + (at - fold.last);
  fold.last = at;
}

function enter(fold: Fold, index: number): void {
  fold.current = index;
  fold.beganAt[index] ??= fold.last;
  fold.skipped[index] = false;
}

function skip(fold: Fold, index: number): void {
  const next = fold.skipped.findIndex((skipped, other) => other > index && !skipped);
  if (index === fold.current) {
    // The last block cannot lead anywhere: it is ended, not skipped.
    if (next < 0) return;
    enter(fold, next);
  }
  fold.skipped[index] = true;
}
