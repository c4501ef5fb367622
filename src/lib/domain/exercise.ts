import { z } from 'zod';
import { slugSchema } from './identifier';
import { activityFormatSchema, minutesSchema, stepSchema } from './runSheet';
import { markdownSchema, sentenceSchema } from './text';
import { sessionNumberSchema } from './training';

export const exerciseSchema = z.object({
  kind: z.literal('exercise'),
  id: slugSchema,
  /** Session and rank, as in "1.2". */
  code: z.string().regex(/^[1-5]\.\d$/, 'een oefeningcode ziet eruit als 1.2'),
  session: sessionNumberSchema,
  title: sentenceSchema,
  goal: sentenceSchema,
  whenToUse: sentenceSchema.optional(),
  minutes: minutesSchema,
  format: activityFormatSchema,
  /** Who does it together, in the words of the exercise ("drietallen"). */
  group: sentenceSchema,
  material: z.array(sentenceSchema),
  steps: z.array(stepSchema).min(1),
  debriefQuestions: z.array(sentenceSchema).min(1),
  variants: z.array(sentenceSchema).default([]),
  tips: z.array(sentenceSchema).default([]),
  remark: sentenceSchema.optional(),
  /** The sheet for participants, in Markdown; empty where there is none. */
  body: markdownSchema,
});
export type Exercise = z.infer<typeof exerciseSchema>;
