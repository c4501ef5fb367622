import * as z from 'zod/mini';
import { rankSchema, slugSchema } from './identifier';
import { minutesSchema } from './runSheet';
import { sentenceSchema } from './text';
import { SESSION_MINUTES } from './training';

/** A question of which exactly one answer is right, and why that is so. */
export const quizQuestionSchema = z.object({
  question: sentenceSchema,
  answers: z.array(z.object({ text: sentenceSchema, right: z._default(z.boolean(), false) })).check(
    z.minLength(2),
    z.refine(
      (answers) => answers.filter(({ right }) => right).length === 1,
      'precies één antwoord krijgt "right: true"',
    ),
  ),
  explanation: sentenceSchema,
});
export type QuizQuestion = z.infer<typeof quizQuestionSchema>;

/** A step on the way of a new trainer: what to read, to do and to think about. */
export const moduleSchema = z.object({
  kind: z.literal('module'),
  id: slugSchema,
  /** Its place among the others. */
  number: rankSchema,
  title: sentenceSchema,
  goal: sentenceSchema,
  /** How long all of it takes, about. */
  minutes: minutesSchema,
  read: z.array(sentenceSchema).check(z.minLength(1)),
  tasks: z.array(sentenceSchema).check(z.minLength(1)),
  /** Ids of the scenarios that belong to it. */
  scenarios: z._default(z.array(slugSchema), []),
  questions: z.array(sentenceSchema).check(z.minLength(1)),
  quiz: z.array(quizQuestionSchema).check(z.minLength(1)),
  /** By what a trainer knows that it is done. */
  proof: sentenceSchema,
});
export type Module = z.infer<typeof moduleSchema>;

/** A moment before a group, sentences that one could say then, and what each of them does. */
export const scenarioSchema = z.object({
  kind: z.literal('scenario'),
  id: slugSchema,
  number: rankSchema,
  title: sentenceSchema,
  situation: sentenceSchema,
  answers: z
    .array(z.object({ say: sentenceSchema, effect: sentenceSchema, fits: z._default(z.boolean(), false) }))
    .check(
      z.minLength(3),
      z.maxLength(4),
      z.refine(
        (answers) => answers.some(({ fits }) => fits) && answers.some(({ fits }) => !fits),
        'minstens één zin krijgt "fits: true", en niet allemaal',
      ),
    ),
  /** What to practise with the voice. */
  aloud: sentenceSchema,
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** Something that happens while a session is rehearsed. */
export const disturbanceSchema = z.object({
  kind: z.literal('disturbance'),
  id: slugSchema,
  number: rankSchema,
  title: sentenceSchema,
  /** Minutes after the start at which it comes. */
  atMinute: z.int().check(z.gte(0), z.lte(SESSION_MINUTES)),
  /** Minutes of the session that it takes, whatever a trainer does. */
  takesMinutes: z._default(z.int().check(z.gte(0), z.lte(30)), 0),
  /** How much earlier the session has to end because of it, in minutes. */
  minutesLess: z._default(z.int().check(z.gte(0), z.lte(60)), 0),
  what: sentenceSchema,
  hint: sentenceSchema,
});
export type Disturbance = z.infer<typeof disturbanceSchema>;
