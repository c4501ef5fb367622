import * as z from 'zod/mini';
import { slugSchema, sessionNumberSchema } from './identifier';
import { markdownSchema, sentenceSchema } from './text';

export const homeworkAssignmentSchema = z.object({
  kind: z.literal('homework'),
  session: sessionNumberSchema,
  title: sentenceSchema,
  text: sentenceSchema,
  /** About how long it takes; absent where the assignment does not say. */
  minutes: z.optional(z.int().check(z.gte(1))),
  /** The sheet for participants, in Markdown; empty where there is none. */
  body: markdownSchema,
});
export type HomeworkAssignment = z.infer<typeof homeworkAssignmentSchema>;

/** Days before, on the day itself, and once the group has left. */
export const checklistPartSchema = z.enum(['arrange', 'setOut', 'after']);
export type ChecklistPart = z.infer<typeof checklistPartSchema>;

export const checklistSchema = z.object({
  kind: z.literal('checklist'),
  session: sessionNumberSchema,
  items: z
    .array(
      z.object({ id: slugSchema, text: sentenceSchema, when: z._default(checklistPartSchema, 'setOut') }),
    )
    .check(z.minLength(1)),
});
export type Checklist = z.infer<typeof checklistSchema>;

/** The statements of the start and end survey, and the questions of the evaluation; answered from 1 to 5. */
export const surveySchema = z.object({
  kind: z.literal('survey'),
  /** The words at 1 and at 5. */
  lowest: sentenceSchema,
  highest: sentenceSchema,
  statements: z.array(sentenceSchema).check(z.minLength(1)),
  /** What is given a mark from 1 to 5 after the last session. */
  evaluationSubjects: z.array(sentenceSchema).check(z.minLength(1)),
  /** What is answered in words. */
  evaluationQuestions: z.array(sentenceSchema).check(z.minLength(1)),
  /** What is said of both, before anybody fills them in. */
  remark: sentenceSchema,
});
export type Survey = z.infer<typeof surveySchema>;
