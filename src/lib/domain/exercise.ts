import * as z from 'zod/mini';
import { copiesPerSchema } from './copies';
import { slugSchema, sessionNumberSchema } from './identifier';
import { activityFormatSchema, minutesSchema, stepSchema } from './runSheet';
import { markdownSchema, sentenceSchema } from './text';

export const exerciseSchema = z.object({
  kind: z.literal('exercise'),
  id: slugSchema,
  /** Session and rank, as in "1.2". */
  code: z.string().check(z.regex(/^[1-5]\.\d$/, 'een oefeningcode ziet eruit als 1.2')),
  session: sessionNumberSchema,
  title: sentenceSchema,
  goal: sentenceSchema,
  whenToUse: z.optional(sentenceSchema),
  minutes: minutesSchema,
  format: activityFormatSchema,
  /** Who does it together, in the words of the exercise ("drietallen"). */
  group: sentenceSchema,
  material: z.array(sentenceSchema),
  steps: z.array(stepSchema).check(z.minLength(1)),
  debriefQuestions: z.array(sentenceSchema).check(z.minLength(1)),
  variants: z._default(z.array(sentenceSchema), []),
  tips: z._default(z.array(sentenceSchema), []),
  remark: z.optional(sentenceSchema),
  /** For how many people one set of each of the sheet's cards is, by their heading; three where nothing is said. */
  cards: z._default(z.array(z.object({ heading: sentenceSchema, per: copiesPerSchema })), []),
  /** The sheet for participants, in Markdown; empty where there is none. */
  body: markdownSchema,
});
export type Exercise = z.infer<typeof exerciseSchema>;
