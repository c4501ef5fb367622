import * as z from 'zod/mini';
import { slugSchema, sessionNumberSchema } from './identifier';
import { sentenceSchema } from './text';
import { LONGEST_RUN_SHEET, SESSION_MINUTES } from './training';

export const activityFormatSchema = z.enum([
  'plenary',
  'pairs',
  'trios',
  'smallGroups',
  'groupDiscussion',
  'lecture',
  'individual',
  'lineUp',
  'rolePlay',
  'caseDiscussion',
  'round',
  'pause',
]);
export type ActivityFormat = z.infer<typeof activityFormatSchema>;

/** Which of the two trainers leads a block: one letter, both, or nobody (a pause). */
export const leaderSchema = z.enum(['A', 'B', 'AB', 'none']);
export type Leader = z.infer<typeof leaderSchema>;

export const minutesSchema = z.int().check(z.gte(1), z.lte(LONGEST_RUN_SHEET));

/** What a run-sheet leads through: a session, the follow-up months later, or the workshop for new trainers. */
export const programmeSchema = z.enum(['training', 'followUp', 'trainers']);
export type Programme = z.infer<typeof programmeSchema>;

/** Of each: the letter that its codes begin with, and the minutes of a whole run-sheet. */
export const PROGRAMMES: Record<Programme, { letter: string; minutes: number }> = {
  training: { letter: 'B', minutes: SESSION_MINUTES },
  followUp: { letter: 'T', minutes: 60 },
  trainers: { letter: 'W', minutes: LONGEST_RUN_SHEET },
};

export const blockCodeSchema = z
  .string()
  .check(z.regex(/^[BTW][1-5]-\d{2}$/, 'een blokcode ziet eruit als B1-01'));

export const blockSchema = z.object({
  code: blockCodeSchema,
  title: sentenceSchema,
  minutes: minutesSchema,
  /** The shortest this block can be made on the day, in whole minutes. */
  minimumMinutes: minutesSchema,
  format: activityFormatSchema,
  /** The format in the words of the run-sheet ("duo's, daarna plenair"). */
  formatLabel: sentenceSchema,
  leader: leaderSchema,
  goal: sentenceSchema,
  /** Empty where nothing is needed. */
  material: z.string().check(z.trim()),
  tip: sentenceSchema,
  /** The exercise this block does, by its id. */
  exercise: z.optional(slugSchema),
  mayDrop: z.boolean(),
  /** Path in the pack of a drawing for the room: on the podium, and as a poster. */
  picture: z.optional(sentenceSchema),
});
export type Block = z.infer<typeof blockSchema>;

export const runSheetSchema = z.object({
  kind: z.literal('runSheet'),
  /** Absent for one of the five sessions. */
  programme: z.optional(programmeSchema),
  session: sessionNumberSchema,
  title: sentenceSchema,
  goal: sentenceSchema,
  /** What to read beforehand; Markdown within a line. */
  readBefore: z.optional(z.array(sentenceSchema)),
  blocks: z.array(blockSchema).check(z.minLength(1)),
});
export type RunSheet = z.infer<typeof runSheetSchema>;

export function programmeOf({ programme = 'training' }: Pick<RunSheet, 'programme'>): Programme {
  return programme;
}

/** As the address of its page in the handbook names it. */
export function runSheetName({ programme, session }: Pick<RunSheet, 'programme' | 'session'>): string {
  if (programme === 'followUp') return 'terugkommoment';
  return programme === 'trainers' ? `workshop-${session}` : String(session);
}

/** The name of the run-sheet that a block is of, by the block's code. */
export function runSheetOfBlock(code: string): string {
  const programme = programmeSchema.options.find((one) => code.startsWith(PROGRAMMES[one].letter));
  return runSheetName({ programme: programme ?? 'training', session: Number(code.slice(1, 2)) });
}

/** What is done, and in how many whole minutes; Markdown within a line. */
export const stepSchema = z.object({ minutes: minutesSchema, text: sentenceSchema });
export type Step = z.infer<typeof stepSchema>;

/** How to lead one block; its texts hold Markdown within a line. */
export const guideSchema = z.object({
  kind: z.literal('guide'),
  block: blockCodeSchema,
  sayFirst: sentenceSchema,
  steps: z.array(stepSchema).check(z.minLength(1)),
  watchFor: z.array(sentenceSchema).check(z.minLength(1)),
  shorten: sentenceSchema,
  /** With a group of five. */
  smallGroup: sentenceSchema,
  /** With a group of eighteen. */
  largeGroup: sentenceSchema,
  /** For a trainer who stands before the group alone; absent where nothing changes by it. */
  alone: z.optional(sentenceSchema),
});
export type Guide = z.infer<typeof guideSchema>;
