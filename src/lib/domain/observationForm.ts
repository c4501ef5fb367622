import * as z from 'zod/mini';
import { slugSchema } from './identifier';
import { sentenceSchema } from './text';

const countSchema = z.int().check(z.gte(0), z.lte(50));

/** When a new trainer may be signed off, as the writers of a pack propose it. */
export const signOffRuleSchema = z.object({
  /** Sessions watched along. */
  along: countSchema,
  /** Blocks given together, of so many kinds, in so many sessions. */
  blocks: countSchema,
  kinds: countSchema,
  together: countSchema,
  /** Sessions led as trainer A. */
  lead: countSchema,
  /** In so many sessions each behaviour that must be seen was seen. */
  mustIn: countSchema,
  /** So many of the others were seen. */
  others: countSchema,
});
export type SignOffRule = z.infer<typeof signOffRuleSchema>;

/** What somebody looks at who watches a new trainer, and what follows from it. */
export const observationFormSchema = z.object({
  kind: z.literal('observationForm'),
  id: slugSchema,
  title: sentenceSchema,
  /** Said above the form. */
  what: sentenceSchema,
  behaviours: z
    .array(
      z.object({
        id: slugSchema,
        group: sentenceSchema,
        text: sentenceSchema,
        must: z._default(z.boolean(), false),
      }),
    )
    .check(
      z.minLength(1),
      z.refine(
        (behaviours) => new Set(behaviours.map(({ id }) => id)).size === behaviours.length,
        'elk gedrag heeft een eigen id',
      ),
    ),
  rule: signOffRuleSchema,
  /** The rule in words. */
  ruleText: sentenceSchema,
  /** What is signed in the end, and what it is not. */
  statement: sentenceSchema,
});
export type ObservationForm = z.infer<typeof observationFormSchema>;
