import * as z from 'zod/mini';
import { slugSchema } from './identifier';
import { LONGEST_TEXT, requiredText } from './text';

/** A place in a chapter of a pack, and its first words, by which a reader knows it again. */
export const readingPlaceSchema = z.object({
  pack: slugSchema,
  chapter: slugSchema,
  anchor: z.string(),
  excerpt: z.string(),
});
export type ReadingPlace = z.infer<typeof readingPlaceSchema>;

/** What a trainer wrote beside a place; stays on this device. */
export const handbookRemarkSchema = z.extend(readingPlaceSchema, { text: requiredText(LONGEST_TEXT) });
export type HandbookRemark = z.infer<typeof handbookRemarkSchema>;

export const textSizeSchema = z.enum(['normal', 'large', 'larger', 'largest']);
export type TextSize = z.infer<typeof textSizeSchema>;

/** One bookmark and one remark for each place. */
export function placeKey({ pack, chapter, anchor }: ReadingPlace): string {
  return `${pack}/${chapter}#${anchor}`;
}
