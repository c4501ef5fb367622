import * as z from 'zod/mini';
import { LONGEST_TEXT, typedLine } from './text';

/** What is filled in on the tablet that goes round: by nobody in particular, and never with a name. */
const LEAST = 1;
const MOST = 5;
const MOST_QUESTIONS = 60;

/** From 1 to 5 in the order of the questions; null where somebody passed one over. */
const marksSchema = z
  .array(z.nullable(z.int().check(z.gte(LEAST), z.lte(MOST))))
  .check(z.minLength(1), z.maxLength(MOST_QUESTIONS));
export type Marks = z.infer<typeof marksSchema>;

export const surveyMomentSchema = z.enum(['start', 'end']);
export type SurveyMoment = z.infer<typeof surveyMomentSchema>;

export const LONGEST_CODE = 20;

/** The statements of the start and the end of a training, as one participant answers them. */
export const surveyAnswerSchema = z.object({
  moment: surveyMomentSchema,
  answers: marksSchema,
  /** Chosen by who fills it in, to find one's own form again; it leads to no name. */
  code: z.optional(typedLine(LONGEST_CODE)),
});
export type SurveyAnswerFields = z.infer<typeof surveyAnswerSchema>;

/** What one participant thinks of a session, or, where `session` is absent, of the whole training. */
export const evaluationAnswerSchema = z.object({
  session: z.optional(z.string()),
  answers: marksSchema,
  /** In words, in the order of the questions; empty where nothing was written. */
  words: z.array(z.string().check(z.trim(), z.maxLength(LONGEST_TEXT))).check(z.maxLength(MOST_QUESTIONS)),
});
export type EvaluationAnswerFields = z.infer<typeof evaluationAnswerSchema>;

export type SurveyAnswer = SurveyAnswerFields & { id: string };
export type EvaluationAnswer = EvaluationAnswerFields & { id: string };

/** An average of fewer answers than this says who gave them (domain rule of the report to the commissioner). */
export const LEAST_ANSWERS = 5;

export interface Average {
  /** How many answered. */
  count: number;
  /** Null where too few answered for it to stay anonymous. */
  mean: number | null;
}

/** Of each question, in their order. */
export function averages(forms: readonly { answers: Marks }[], questions: number): Average[] {
  return Array.from({ length: questions }, (_, question) => {
    const marks = forms.flatMap(({ answers }) => answers[question] ?? []);
    const sum = marks.reduce((total, mark) => total + mark, 0);
    return { count: marks.length, mean: marks.length < LEAST_ANSWERS ? null : sum / marks.length };
  });
}

/**
 * What participants of 19 trainings thought of them, from 1 to 5 (Schaap, thesis, p. 221): to put one's own beside,
 * by the names of the subjects in the sample content.
 */
export const PUBLISHED_AVERAGES: Readonly<Record<string, number>> = {
  Bijeenkomsten: 4.4,
  Trainers: 4.7,
  Inhoud: 4.4,
  Werkvormen: 4.4,
  'Opbouw en duur': 4.4,
};
