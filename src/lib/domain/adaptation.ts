import * as z from 'zod/mini';
import type { RunSheet } from './runSheet';
import { LONGEST_RUN_SHEET } from './training';
import { planBlockOf } from './plan';
import type { PlanBlock } from './session';
import { LONGEST_LINE, typedLine } from './text';

/** Beyond it a number has no room left for one between two neighbours. */
const FARTHEST = 1e9;

/**
 * The trainer's own version of one block of one session, or a block of the trainer's own. Its record's id is
 * `<session>:<block>`; a field that is null or absent leaves the block as the content has it.
 */
export const adaptationSchema = z.object({
  /** Whole minutes. */
  minutes: z.optional(z.nullable(z.int().check(z.gte(1), z.lte(LONGEST_RUN_SHEET)))),
  /** Where the block stands: by content 1000, 2000, …; a moved block has a number between its neighbours'. */
  order: z.optional(z.nullable(z.number().check(z.gte(-FARTHEST), z.lte(FARTHEST)))),
  dropped: z.optional(z.boolean()),
  /** Of an own block: what it is called. A block of the content keeps its title. */
  title: z.optional(typedLine(LONGEST_LINE)),
  /** What the trainer wants to remember at this block. */
  remark: z.optional(typedLine(LONGEST_LINE)),
});
export type AdaptationFields = z.infer<typeof adaptationSchema>;
export type Adaptation = AdaptationFields & { id: string; session: string; block: string };

/** A block as it stands in the trainer's own run-sheet. */
export interface AdaptedBlock extends PlanBlock {
  order: number;
  dropped: boolean;
  /** Added by the trainer; there is no original to go back to. */
  own: boolean;
  /** Differs from the content. */
  adapted: boolean;
}

const ORDER_STEP = 1000;

/** All blocks in the trainer's order, the dropped ones too. A block that may not drop stays, whatever a record says. */
export function adaptedRunSheet(runSheet: RunSheet, adaptations: readonly Adaptation[]): AdaptedBlock[] {
  const byBlock = new Map(adaptations.map((adaptation) => [adaptation.block, adaptation]));
  const codes = new Set(runSheet.blocks.map(({ code }) => code));
  const ofContent = runSheet.blocks.map((block, index): AdaptedBlock => {
    const { minutes, order, dropped = false } = byBlock.get(block.code) ?? {};
    const own = Math.max(block.minimumMinutes, minutes ?? block.minutes);
    return {
      ...planBlockOf(block),
      minutes: own,
      order: order ?? (index + 1) * ORDER_STEP,
      dropped: dropped && block.mayDrop,
      own: false,
      adapted: own !== block.minutes || typeof order === 'number' || (dropped && block.mayDrop),
    };
  });
  const ofTrainer = adaptations.flatMap((adaptation) => {
    const { block, title, minutes } = adaptation;
    return title && !codes.has(block) && !adaptation.dropped
      ? [ownBlock(block, { title, minutes: minutes ?? 10, order: adaptation.order ?? 0 })]
      : [];
  });
  return [...ofContent, ...ofTrainer].sort((a, b) => a.order - b.order || (a.code < b.code ? -1 : 1));
}

/** The plan that the session will run by. */
export function adaptedPlan(runSheet: RunSheet, adaptations: readonly Adaptation[]): PlanBlock[] {
  return adaptedRunSheet(runSheet, adaptations)
    .filter(({ dropped }) => !dropped)
    .map(planBlockOf);
}

/** The order that moves a block one place up (-1) or down (1), or null where it stands at that end already. */
export function movedOrder(blocks: readonly AdaptedBlock[], code: string, by: -1 | 1): number | null {
  const place = blocks.findIndex((block) => block.code === code);
  const passed = blocks[place + by];
  if (place < 0 || !passed) return null;
  const beyond = blocks[place + 2 * by];
  return beyond ? (passed.order + beyond.order) / 2 : passed.order + by * ORDER_STEP;
}

/** The order of a block that is put right after the first one: what was left out last time comes before the new. */
export function orderAfterFirst(blocks: readonly AdaptedBlock[]): number {
  const [first, second] = blocks;
  if (!first) return ORDER_STEP;
  return second ? (first.order + second.order) / 2 : first.order + ORDER_STEP;
}

/** The order of a block that is added at the end. */
export function lastOrder(blocks: readonly AdaptedBlock[]): number {
  return (blocks.at(-1)?.order ?? 0) + ORDER_STEP;
}

function ownBlock(
  code: string,
  { title, minutes, order }: { title: string; minutes: number; order: number },
): AdaptedBlock {
  return {
    code,
    title,
    minutes,
    minimumMinutes: Math.min(5, minutes),
    leader: 'AB',
    format: 'plenary',
    mayDrop: true,
    order,
    dropped: false,
    own: true,
    adapted: true,
  };
}
