import * as z from 'zod/mini';
import { exerciseSchema, type Exercise } from './exercise';
import { chapterSchema, sourcesSchema, type Chapter, type Source } from './handbook';
import {
  checklistSchema,
  homeworkAssignmentSchema,
  surveySchema,
  type Checklist,
  type HomeworkAssignment,
  type Survey,
} from './handout';
import { sha256Schema, slugSchema } from './identifier';
import {
  disturbanceSchema,
  moduleSchema,
  scenarioSchema,
  type Disturbance,
  type Module,
  type Scenario,
} from './learning';
import { letterSchema, type Letter } from './letter';
import { observationFormSchema, type ObservationForm } from './observationForm';
import { packSheetSchema, type PackSheet } from './packSheet';
import { guideSchema, runSheetSchema, type Guide, type RunSheet } from './runSheet';
import { sentenceSchema } from './text';

/** What a writer writes as a Markdown file; each item travels, and is checked by hash, on its own. */
export const packItemSchema = z.discriminatedUnion('kind', [
  runSheetSchema,
  guideSchema,
  exerciseSchema,
  chapterSchema,
  homeworkAssignmentSchema,
  checklistSchema,
  packSheetSchema,
  letterSchema,
  moduleSchema,
  scenarioSchema,
  disturbanceSchema,
  observationFormSchema,
  surveySchema,
  sourcesSchema,
]);
export type PackItem = z.infer<typeof packItemSchema>;

/** The only pictures there are: both can be shown and printed, and neither can hold a script. */
export const imageTypeSchema = z.enum(['image/png', 'image/jpeg']);
export type ImageType = z.infer<typeof imageTypeSchema>;

export const packHeaderSchema = z.object({
  id: slugSchema,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'een versie ziet eruit als 1.0.0')),
  language: z.string().check(z.regex(/^[a-z]{2}$/)),
  title: sentenceSchema,
  licence: sentenceSchema,
  source: sentenceSchema,
  isSample: z.boolean(),
  /** Shown wherever sample content is shown or printed. */
  sampleLabel: sentenceSchema,
  /** What the writers hold their texts to; nothing of it is checked where it is absent. */
  writing: z.optional(
    z.object({
      /** Words and phrases that no text may hold. */
      forbiddenWords: z._default(z.array(sentenceSchema), []),
      /** Whether the guides may hold no time of day. */
      noClockTimes: z._default(z.boolean(), false),
      /** Whether a guide or an exercise must lead to every chapter. */
      everyChapterReached: z._default(z.boolean(), false),
      /** Whether a share, an average or an amount in a chapter must name its source. */
      numbersNeedSource: z._default(z.boolean(), false),
    }),
  ),
  /** How many words the writers want a chapter to have; not checked where it is absent. */
  chapterWords: z.optional(z.object({ least: z.int().check(z.gte(1)), most: z.int().check(z.gte(1)) })),
});
export type PackHeader = z.infer<typeof packHeaderSchema>;

const manifestItemSchema = z.object({
  path: sentenceSchema,
  sha256: sha256Schema,
  bytes: z.int().check(z.gte(1)),
  /** Present on a picture; anything else is an item in JSON. */
  image: z.optional(imageTypeSchema),
});

/** What a pack says of itself before any of its items is fetched. */
export const packManifestSchema = z.extend(packHeaderSchema, {
  items: z.array(manifestItemSchema).check(z.minLength(1)),
});
export type PackManifest = z.infer<typeof packManifestSchema>;

/** A whole pack as the screens use it: sorted, and checked to hang together. */
export interface Pack extends PackHeader {
  /** Of the five sessions. */
  runSheets: RunSheet[];
  /** With `NO_NUMBER` for its session, as a follow-up has. */
  followUp: RunSheet | null;
  /** The halves of the workshop for new trainers. */
  workshop: RunSheet[];
  guides: Guide[];
  exercises: Exercise[];
  chapters: Chapter[];
  homework: HomeworkAssignment[];
  checklists: Checklist[];
  sheets: PackSheet[];
  letters: Letter[];
  modules: Module[];
  scenarios: Scenario[];
  /** In the order in which they come. */
  disturbances: Disturbance[];
  observationForm: ObservationForm | null;
  survey: Survey | null;
  sources: Source[];
  /** Path in the pack to the hash of the picture. */
  images: ReadonlyMap<string, string>;
}
