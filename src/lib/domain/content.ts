import { z } from 'zod';

/** Five sessions of 150 minutes make the 12.5 hours of the training (TNO information sheet on Mentorwijs). */
export const SESSION_MINUTES = 150;
export const SESSIONS_PER_CYCLE = 5;

export const sessionNumberSchema = z.int().min(1).max(SESSIONS_PER_CYCLE);

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

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'only a-z, 0-9 and single hyphens');
const sentence = z.string().trim().min(1);

export const blockSchema = z.object({
  code: z.string().regex(/^B[1-5]-\d{2}$/, 'a block code looks like B1-01'),
  title: sentence,
  minutes: z.int().min(1).max(SESSION_MINUTES),
  /** The shortest this block can be made on the day, in whole minutes. */
  minimumMinutes: z.int().min(1).max(SESSION_MINUTES),
  format: activityFormatSchema,
  /** The format in the words of the run-sheet ("duo's, daarna plenair"). */
  formatLabel: sentence,
  leader: leaderSchema,
  goal: sentence,
  /** Empty where nothing is needed. */
  material: z.string().trim(),
  tip: sentence,
  /** The exercise this block does, by its id. */
  exercise: slug.optional(),
  mayDrop: z.boolean(),
});
export type Block = z.infer<typeof blockSchema>;

export const runSheetSchema = z.object({
  kind: z.literal('runSheet'),
  session: sessionNumberSchema,
  title: sentence,
  goal: sentence,
  blocks: z.array(blockSchema).min(1),
});
export type RunSheet = z.infer<typeof runSheetSchema>;

export const exerciseSchema = z.object({
  kind: z.literal('exercise'),
  id: slug,
  /** Session and rank, as in "1.2". */
  code: z.string().regex(/^[1-5]\.\d$/, 'an exercise code looks like 1.2'),
  session: sessionNumberSchema,
  title: sentence,
  goal: sentence,
  minutes: z.int().min(1).max(SESSION_MINUTES),
  format: activityFormatSchema,
  /** Who does it together, in the words of the exercise ("drietallen"). */
  group: sentence,
  material: z.array(sentence),
  steps: z.array(sentence).min(1),
  debriefQuestions: z.array(sentence).min(1),
  remark: sentence.optional(),
});
export type Exercise = z.infer<typeof exerciseSchema>;

export const homeworkAssignmentSchema = z.object({
  kind: z.literal('homework'),
  session: sessionNumberSchema,
  title: sentence,
  text: sentence,
  /** About how long it takes; absent where the assignment does not say. */
  minutes: z.int().min(1).optional(),
});
export type HomeworkAssignment = z.infer<typeof homeworkAssignmentSchema>;

export const checklistSchema = z.object({
  kind: z.literal('checklist'),
  session: sessionNumberSchema,
  items: z.array(z.object({ id: slug, text: sentence })).min(1),
});
export type Checklist = z.infer<typeof checklistSchema>;

/** Whatever a pack is made of; each item travels, and is checked by hash, on its own. */
export const packItemSchema = z.discriminatedUnion('kind', [
  runSheetSchema,
  exerciseSchema,
  homeworkAssignmentSchema,
  checklistSchema,
]);
export type PackItem = z.infer<typeof packItemSchema>;

export const packHeaderSchema = z.object({
  id: slug,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version looks like 1.0.0 (semver)'),
  language: z.string().regex(/^[a-z]{2}$/),
  title: sentence,
  licence: sentence,
  source: sentence,
  isSample: z.boolean(),
  /** Shown wherever sample content is shown or printed. */
  sampleLabel: sentence,
});
export type PackHeader = z.infer<typeof packHeaderSchema>;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** What a pack says of itself before any of its items is fetched. */
export const packManifestSchema = packHeaderSchema.extend({
  items: z.array(z.object({ path: sentence, sha256: sha256Schema, bytes: z.int().min(1) })).min(1),
});
export type PackManifest = z.infer<typeof packManifestSchema>;

/** A whole pack as the screens use it: sorted, and checked to hang together. */
export interface Pack extends PackHeader {
  runSheets: RunSheet[];
  exercises: Exercise[];
  homework: HomeworkAssignment[];
  checklists: Checklist[];
}
