import * as z from 'zod/mini';
import { LONGEST_LINE, requiredText } from './text';

/** The letter by which a run-sheet says who leads: A, B, … */
export const trainerSchema = z.object({
  name: requiredText(LONGEST_LINE),
  letter: z.string().check(z.regex(/^[A-Z]$/)),
});
export type TrainerFields = z.infer<typeof trainerSchema>;
export type Trainer = TrainerFields & { id: string };

/** "Anna, Bert" -> Anna, Bert; empty places between commas are passed over. */
export function trainerNames(typed: string): string[] {
  return typed
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

export function trainerLetter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + Math.min(index, 25));
}
