import * as z from 'zod/mini';
import { rankSchema, slugSchema } from './identifier';
import { markdownSchema, sentenceSchema } from './text';

/** Who a letter is for, and when in a training it is sent or said. */
export const letterReaderSchema = z.enum(['participant', 'employer', 'manager']);
export type LetterReader = z.infer<typeof letterReaderSchema>;

export const letterMomentSchema = z.enum(['before', 'during', 'after']);
export type LetterMoment = z.infer<typeof letterMomentSchema>;

/** A letter or message as a text with places to fill in, each the name of a field between braces. */
export const letterSchema = z.object({
  kind: z.literal('letter'),
  id: slugSchema,
  /** Its place among the others. */
  number: rankSchema,
  title: sentenceSchema,
  to: letterReaderSchema,
  moment: letterMomentSchema,
  /** Whether it is about one session, which the trainer chooses. */
  aboutSession: z._default(z.boolean(), false),
  subject: sentenceSchema,
  body: markdownSchema,
});
export type Letter = z.infer<typeof letterSchema>;

/** What a trainer types for a letter, where the training does not know it: a follow-up may be planned. */
export const ASKED_FIELDS = [
  'naam',
  'afzender',
  'organisatie',
  'telefoon',
  'terugkomDatum',
  'terugkomTijd',
  'terugkomPlaats',
] as const;
export type AskedField = (typeof ASKED_FIELDS)[number];

const OF_TRAINING = [
  'training',
  'werkgever',
  'opdrachtgever',
  'trainers',
  'bewijsregel',
  'alleData',
] as const;
/** Followed by the number of a session: `{datum3}`. */
const OF_NUMBERED_SESSION = ['datum', 'begintijd', 'eindtijd', 'plaats'] as const;
const OF_CHOSEN_SESSION = [
  ...OF_NUMBERED_SESSION,
  ...(['nummer', 'thema', 'volgendeDatum', 'volgendeBegintijd'] as const),
] as const;

/** The names that a letter may hold between braces. */
export const letterFields: readonly string[] = [
  ...ASKED_FIELDS,
  ...OF_TRAINING,
  ...OF_NUMBERED_SESSION.flatMap((name) => [1, 2, 3, 4, 5].map((session) => `${name}${session}`)),
];

/** Of a letter about one session, these as well. */
export const chosenSessionFields: readonly string[] = OF_CHOSEN_SESSION;
