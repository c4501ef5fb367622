import type { RunSheet } from './runSheet';
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
