import * as z from 'zod/mini';
import { cleanLine, cleanText, LONGEST_LINE, requiredLine } from './text';

/** The letter by which a run-sheet says who leads: A, B, … */
export const trainerSchema = z.object({
  name: requiredLine(LONGEST_LINE),
  letter: z.string().check(z.regex(/^[A-Z]$/)),
});
export type TrainerFields = z.infer<typeof trainerSchema>;
export type Trainer = TrainerFields & { id: string };

/**
 * The names in a field: "Anna Bos, Kees Mol", "Anna en Kees", "Anna & Kees". Empty places are ignored. Where
 * semicolons part them, a comma is within a name: "Bos, Anna; Mol, Kees".
 */
export function trainerNames(typed: string): string[] {
  const parts = cleanText(typed)
    .split(/[;&\n]|\sen\s/i)
    .filter((part) => part.trim() !== '');
  const lastNameFirst =
    /[;\n]/.test(typed) && parts.every((part) => /^[^,]*[^,\s][^,]*,[^,]*[^,\s][^,]*$/.test(part));
  const names = lastNameFirst
    ? parts.map((part) => part.split(',').reverse().join(' '))
    : parts.flatMap((part) => part.split(','));
  return names.map((name) => cleanLine(name).replace(/\s+/g, ' ')).filter((name) => name !== '');
}

export function trainerLetter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + Math.min(index, 25));
}
