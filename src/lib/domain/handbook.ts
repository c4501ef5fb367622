import * as z from 'zod/mini';
import { slugSchema } from './identifier';
import { markdownSchema, sentenceSchema } from './text';

export const chapterSchema = z.object({
  kind: z.literal('chapter'),
  id: slugSchema,
  number: z.int().check(z.gte(1), z.lte(99)),
  title: sentenceSchema,
  /** What the reader knows after it. */
  summary: sentenceSchema,
  body: markdownSchema,
});
export type Chapter = z.infer<typeof chapterSchema>;

/** A public source that a text names by its id. */
export const sourceSchema = z.object({
  id: slugSchema,
  text: sentenceSchema,
  url: z.optional(z.url({ protocol: /^https$/, hostname: z.regexes.domain })),
});
export type Source = z.infer<typeof sourceSchema>;

export const sourcesSchema = z.object({
  kind: z.literal('sources'),
  sources: z.array(sourceSchema).check(z.minLength(1)),
});
