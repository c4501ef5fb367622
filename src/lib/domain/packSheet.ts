import * as z from 'zod/mini';
import { copiesPerSchema } from './copies';
import { slugSchema, sessionNumberSchema } from './identifier';
import { NO_NUMBER } from './sessionId';
import { markdownSchema, sentenceSchema } from './text';

/** How a sheet lies on paper: as it reads, a word to a page in large letters, or four the same to cut out. */
export const sheetFormSchema = z.enum(['page', 'signs', 'cards']);

/** A sheet that is handed out, hung up or laid ready, and that is no exercise's and no homework's. */
export const packSheetSchema = z.object({
  kind: z.literal('sheet'),
  id: slugSchema,
  title: sentenceSchema,
  /** What it is for, said to the trainer and not printed. */
  purpose: sentenceSchema,
  /** With which sessions it is printed, 0 for the follow-up; empty where it is for another moment. */
  sessions: z.array(z.union([z.literal(NO_NUMBER), sessionNumberSchema])),
  per: copiesPerSchema,
  paper: z._default(z.enum(['A4', 'A3']), 'A4'),
  form: z._default(sheetFormSchema, 'page'),
  body: markdownSchema,
});
export type PackSheet = z.infer<typeof packSheetSchema>;
