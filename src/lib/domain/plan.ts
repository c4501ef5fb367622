import type { RunSheet } from './runSheet';
import { LONGEST_RUN_SHEET, SESSION_MINUTES } from './training';
import type { PlanBlock } from './session';

/** Where a block of a session is. */
export type BlockState = 'coming' | 'current' | 'done' | 'skipped';

export function planOf(runSheet: RunSheet): PlanBlock[] {
  return runSheet.blocks.map(planBlockOf);
}

/** Of a block, what a plan keeps. */
export function planBlockOf(block: PlanBlock): PlanBlock {
  const { code, title, minutes, minimumMinutes, leader, format, mayDrop } = block;
  return { code, title, minutes, minimumMinutes, leader, format, mayDrop };
}

export function plannedMinutes(plan: readonly PlanBlock[]): number {
  return plan.reduce((sum, block) => sum + block.minutes, 0);
}

/** As many minutes as somebody can have attended: a half of the workshop for trainers is longer than a session. */
export function mostMinutes(plan: readonly PlanBlock[]): number {
  return plan.some(({ code }) => /^W\d-\d\d$/.test(code)) ? LONGEST_RUN_SHEET : SESSION_MINUTES;
}
